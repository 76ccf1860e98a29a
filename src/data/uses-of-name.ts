import { splitTrait } from '../aggregates/trait-path.ts'
import type { Definition } from '../definition/definition.ts'
import { mentionsOf } from '../definition/mentions.ts'
import { loadDefinitions } from '../membership/saved-definitions.ts'
import type { Mention } from '../records/mention.ts'
import type { Owner } from '../records/record-table.ts'
import type { Workspace } from '../workspace/index.ts'

/** A saved definition that says a name of the data. */
export interface UsedBy extends Pick<Definition, 'kind' | 'name'> {
  readonly title: string
}

/** The definitions, but for archived ones, that say this event or trait themselves. */
export async function usesOfName(
  workspace: Pick<Workspace, 'control'>,
  owner: Owner,
  name: string,
): Promise<readonly UsedBy[]> {
  const { all } = await loadDefinitions(workspace)
  return all
    .filter(({ status, definition }) => status !== 'archived' && says(definition, owner, name))
    .map(({ definition: { kind, name: id, title = id } }) => ({ kind, name: id, title }))
}

function says(definition: Definition, owner: Owner, name: string): boolean {
  return mentionsOf(definition).some((mention) => namesOf(mention, owner).includes(name))
}

/** A property belongs to its events, a member of a trait to the trait. */
function namesOf(mention: Mention, owner: Owner): readonly string[] {
  if (mention.noun === 'property') return owner === 'event' ? mention.events : []
  if (mention.noun !== owner) return []
  return [owner === 'trait' ? splitTrait(mention.name).trait : mention.name]
}
