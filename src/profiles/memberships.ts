import { type MembershipChange, readChanges } from '../membership/changes.ts'
import { findProfile } from '../membership/profile.ts'
import { DAY_MS } from '../time/calendar.ts'
import type { Workspace } from '../workspace/index.ts'
import { readMembershipSpans, type SegmentSpans } from './membership-spans.ts'

/** The memberships of a profile over time: by the rules as they are now, and as they were told when they changed. */
export interface ProfileMemberships {
  readonly profileId: number
  /** Entries and exits as they were logged, the latest first. */
  readonly changes: readonly MembershipChange[]
  /** Earlier ones were left out. */
  readonly isCut: boolean
  /** Since when the rules were looked at. */
  readonly from: number
  /** Absent where the profile has too many records to look at all of them again and again. */
  readonly spans?: readonly SegmentSpans[]
}

const MOST = 2_000
const YEAR_MS = 366 * DAY_MS

/** The segments that the profile of an identity was in over the last year, and what it entered and left, so many at most. */
export async function readMemberships(
  workspace: Workspace,
  identity: string,
  most = MOST,
): Promise<ProfileMemberships> {
  const from = workspace.clock() - YEAR_MS
  const spans = await readMembershipSpans(workspace, identity, from)
  const profileId = await workspace.survivors.readMerged(() => findProfile(workspace.analytical, identity))
  const changes = await readChanges(workspace, profileId, undefined, most + 1)
  const isCut = changes.length > most
  return { profileId, changes: changes.slice(0, most), isCut, from, ...(spans && { spans }) }
}
