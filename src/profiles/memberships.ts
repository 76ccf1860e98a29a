import { type MembershipChange, readChanges } from '../membership/changes.ts'
import { DAY_MS } from '../time/calendar.ts'
import type { Workspace } from '../workspace/index.ts'
import { readCandidate } from './candidate.ts'
import { membershipSpans, type SegmentSpans } from './membership-spans.ts'
import { type PresentMembership, presentMemberships } from './present-memberships.ts'

/** The memberships of a profile over time: by the rules as they are now, and as they were told when they changed. */
export interface ProfileMemberships {
  readonly profileId: number
  /** Those of now, each with until when it lasts if nothing happens. */
  readonly present: readonly PresentMembership[]
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

/**
 * The segments that the profile of an identity is in and was in over the last year, and what it entered and left, so
 * many at most.
 */
export function readMemberships(
  workspace: Workspace,
  identity: string,
  most = MOST,
): Promise<ProfileMemberships> {
  const from = workspace.clock() - YEAR_MS
  return workspace.survivors.readMerged(async () => {
    const candidate = await readCandidate(workspace, identity)
    const { profileId } = candidate
    const present = await presentMemberships(workspace, candidate)
    const spans = membershipSpans(workspace, candidate, from)
    const changes = await readChanges(workspace, profileId, undefined, most + 1)
    const isCut = changes.length > most
    return { profileId, present, changes: changes.slice(0, most), isCut, from, ...(spans && { spans }) }
  })
}
