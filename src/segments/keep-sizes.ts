import { type ControlDb, copySizePointsIn } from '../control/index.ts'
import { type Definition, partsWithRest } from '../definition/definition.ts'
import type { SavedDefinition } from '../membership/saved-definitions.ts'
import { sameMeaning } from './same-meaning.ts'

/** A new version that means the same has the size over time of the one before: a title or a folder costs no history. */
export async function keepSizesIn(
  db: ControlDb,
  before: SavedDefinition,
  { definition, version }: Pick<SavedDefinition, 'definition' | 'version'>,
): Promise<void> {
  if (before.version === version || !sameMeaning(before.definition, definition)) return
  for (const segmentId of segmentIdsOf(definition))
    await copySizePointsIn(db, { segmentId, from: before.version, to: version })
}

function segmentIdsOf(definition: Definition): readonly string[] {
  if (definition.kind === 'metric') return []
  if (definition.kind === 'segment') return [definition.name]
  return partsWithRest(definition).map(({ name }) => `${definition.name}/${name}`)
}
