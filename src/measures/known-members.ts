import { segmentStates } from '../control/index.ts'
import type { BitSet } from '../evaluation/bit-set.ts'
import { storedMembers } from '../membership/stored-members.ts'
import { loadTargets } from '../membership/targets.ts'
import type { Workspace } from '../workspace/index.ts'

/** An active segment or part, and who is in it. */
interface KnownMembers {
  readonly id: string
  /** As of when it is given, whoever comes or goes afterwards. */
  readonly members: BitSet
}

/**
 * The active segments and parts whose members are kept true or stored, all or those of some ids, one after the other;
 * within `readMerged`.
 */
export async function* knownMembers(
  workspace: Workspace,
  ids?: ReadonlySet<string>,
): AsyncGenerator<KnownMembers> {
  const { analytical, control, live } = workspace
  const states = new Map((await segmentStates(control)).map((state) => [state.segmentId, state]))
  for (const { id, version } of await loadTargets(workspace)) {
    if (ids?.has(id) === false) continue
    const kept = live?.find(id)
    const state = states.get(id)
    if (kept?.version === version) yield { id, members: kept.members.clone() }
    else if (state?.version === version) yield { id, members: await storedMembers(analytical, state) }
  }
}
