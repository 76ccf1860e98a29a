import { removeModel as removeStored } from '../control/index.ts'
import { mentionsOf } from '../definition/mentions.ts'
import { fail } from '../errors/index.ts'
import { loadDefinitions } from '../membership/saved-definitions.ts'
import { modelPrefix } from '../records/reserved-traits.ts'
import type { Workspace } from '../workspace/index.ts'
import { requireModel } from './refresh.ts'
import { writeValues } from './values/write-values.ts'

export interface RemoveModelOptions {
  readonly signal?: AbortSignal
}

/**
 * Removes a model with its runs; one that definitions refer to is refused. Nobody has a value of it from now on, and
 * what it said of earlier instants stays. Returns how many values ended.
 */
export function removeModel(
  workspace: Workspace,
  name: string,
  { signal = new AbortController().signal }: RemoveModelOptions = {},
): Promise<number> {
  return workspace.refreshes.take(async () => {
    await requireModel(workspace, name)
    await refuseUsed(workspace, name)
    const asOf = await workspace.writes.instant()
    const nothing = { model: name, asOf, outputs: [], columns: undefined, signal }
    const ended = await writeValues(workspace, nothing, async () => undefined)
    await removeStored(workspace.control, name)
    workspace.edits.announce()
    return ended
  })
}

async function refuseUsed(workspace: Workspace, name: string): Promise<void> {
  const prefix = modelPrefix(name)
  const { all } = await loadDefinitions(workspace)
  const users = all.filter(({ definition }) =>
    mentionsOf(definition).some((mention) => mention.noun === 'trait' && mention.name.startsWith(prefix)),
  )
  if (users.length === 0) return
  fail('command/still-used', { noun: 'model', name, users: users.map(({ definition }) => definition) })
}
