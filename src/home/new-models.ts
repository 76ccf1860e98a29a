import { listModels } from '../control/index.ts'
import type { Definition } from '../definition/definition.ts'
import { mentionsOf } from '../definition/mentions.ts'
import { loadDefinitions, type SavedDefinitions } from '../membership/saved-definitions.ts'
import { referredBy } from '../membership/targets.ts'
import { modelOfTrait } from '../records/reserved-traits.ts'
import type { SegmentListing } from '../segments/index.ts'
import type { Workspace } from '../workspace/index.ts'

/**
 * Whether a segment goes by a model that was saved or changed after an instant, itself or by what it refers to: what
 * such a model says of everybody for the first time is no change of theirs.
 */
export async function goesByNewModels(
  { control }: Workspace,
  since: number,
): Promise<(segment: SegmentListing) => boolean> {
  const models = await listModels(control)
  const recent = new Set(models.flatMap(({ name, updatedAt }) => (updatedAt > since ? [name] : [])))
  if (recent.size === 0) return () => false
  const asking = definitionsAsking(recent, await loadDefinitions({ control }))
  return ({ kind, name, segmentation }) =>
    asking.has(kind === 'part' ? `segmentation ${segmentation}` : `segment ${name}`)
}

function definitionsAsking(models: ReadonlySet<string>, { all }: SavedDefinitions): ReadonlySet<string> {
  const definitions = new Map(all.map(({ definition }) => [keyOf(definition), definition]))
  const asks = (definition: Definition): boolean =>
    mentionsOf(definition).some(({ name }) => models.has(modelOfTrait(name) ?? '')) ||
    referredBy(definition).some(({ noun, name }) => {
      const other = definitions.get(`${noun} ${name}`)
      return other !== undefined && asks(other)
    })
  return new Set([...definitions].flatMap(([key, definition]) => (asks(definition) ? [key] : [])))
}

const keyOf = ({ kind, name }: Definition) => `${kind} ${name}`
