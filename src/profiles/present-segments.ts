import { segmentStates } from '../control/index.ts'
import { segmentsWith } from '../membership/stored-members.ts'
import { loadTargets } from '../membership/targets.ts'
import { numbersOf } from '../records/survivors.ts'
import type { Workspace } from '../workspace/index.ts'

/** The active segments and parts that a profile is in now, or was in at the last evaluation. */
export async function presentSegments(workspace: Workspace, profileId: number): Promise<readonly string[]> {
  const { analytical, control, live } = workspace
  const numbers = await numbersOf(analytical, profileId)
  const active = new Set((await loadTargets(workspace)).map(({ id }) => id))
  const states = (await segmentStates(control)).filter(({ segmentId }) => live?.find(segmentId) === undefined)
  const found = [...(live?.segmentsOf(profileId) ?? []), ...(await segmentsWith(analytical, states, numbers))]
  return found.filter((id) => active.has(id)).sort()
}
