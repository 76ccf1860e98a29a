import { type MembershipChange, readChanges } from '../membership/changes.ts'
import { findProfile } from '../membership/profile.ts'
import type { Workspace } from '../workspace/index.ts'

/** Entries and exits of a profile, the latest first. */
export interface ProfileMemberships {
  readonly profileId: number
  readonly changes: readonly MembershipChange[]
  /** Earlier ones were left out. */
  readonly isCut: boolean
}

const MOST = 2_000

/** The segments that the profile of an identity entered and left, as far as `most` reach. */
export function readMemberships(
  workspace: Workspace,
  identity: string,
  most = MOST,
): Promise<ProfileMemberships> {
  return workspace.survivors.readMerged(async () => {
    const profileId = await findProfile(workspace.analytical, identity)
    const changes = await readChanges(workspace, profileId, undefined, most + 1)
    return { profileId, changes: changes.slice(0, most), isCut: changes.length > most }
  })
}
