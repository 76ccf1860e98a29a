import { findProfile } from '../membership/profile.ts'
import { loadTargets, type StoredTarget } from '../membership/targets.ts'
import { emptyHistory, type History } from '../records/history.ts'
import { readHistories } from '../records/read-histories.ts'
import type { Workspace } from '../workspace/index.ts'

/** A profile with all its records, and the segments that it may be in. */
export interface Candidate {
  readonly profileId: number
  readonly history: History
  readonly targets: readonly StoredTarget[]
}

export async function readCandidate(workspace: Workspace, identity: string): Promise<Candidate> {
  const { analytical } = workspace
  const profileId = await findProfile(analytical, identity)
  const targets = await loadTargets(workspace)
  const [history] = await readHistories(analytical, 'everything', { low: profileId, high: profileId })
  return { profileId, history: history ?? emptyHistory(profileId, Number.POSITIVE_INFINITY), targets }
}
