import { findDefinition, removeDefinition as removeStored } from '../control/index.ts'
import type { Definition } from '../definition/definition.ts'
import { fail } from '../errors/index.ts'
import { loadDefinitions } from '../membership/saved-definitions.ts'
import { referredBy } from '../membership/targets.ts'
import type { Workspace } from '../workspace/index.ts'

/** Removes a saved definition; one that others refer to is refused. Its versions and its change log stay. */
export async function removeDefinition(
  workspace: Workspace,
  kind: Definition['kind'],
  name: string,
): Promise<void> {
  if ((await findDefinition(workspace.control, kind, name)) === undefined) {
    fail('command/not-found', { noun: kind, name, nearest: undefined })
  }
  const { all } = await loadDefinitions(workspace)
  const users = all.filter(({ definition }) =>
    referredBy(definition).some((reference) => reference.noun === kind && reference.name === name),
  )
  if (users.length > 0) {
    fail('command/still-used', { noun: kind, name, users: users.map(({ definition }) => definition) })
  }
  await removeStored(workspace.control, kind, name)
  workspace.edits.announce()
}
