import type { BitSet } from '../evaluation/bit-set.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Estimate } from './estimate.ts'
import { type Look, type LookOptions, lookAt, membersAmong, type Precision } from './look.ts'
import { type OtherSegment, otherSegments } from './other-segments.ts'
import type { Draft } from './read-draft.ts'
import { sizeAmong } from './tally.ts'

/** Who is in a draft and in a saved segment. */
export interface SegmentOverlap extends Omit<OtherSegment, 'members'> {
  /** Of the saved segment; it is known. */
  readonly size: number
  readonly shared: Estimate
  readonly shareOfDraft: number
  readonly shareOfOther: number
}

export interface DraftOverlap {
  readonly asOf: number
  readonly precision: Precision
  readonly sampled: number
  readonly size: Estimate
  /** The largest overlap first; those that share nobody are left out. */
  readonly segments: readonly SegmentOverlap[]
}

/** Whom a draft shares with every other segment. */
export function overlapDraft(
  workspace: Workspace,
  draft: Draft,
  options: LookOptions,
): Promise<DraftOverlap> {
  return workspace.survivors.readMerged(async () => {
    const look = await lookAt(workspace, [{ id: 'draft', node: draft.node }], options)
    const members = await membersAmong(draft.node, look)
    const size = sizeAmong(look, members)
    const segments: SegmentOverlap[] = []
    for await (const other of otherSegments(workspace, draft)) {
      options.signal?.throwIfAborted()
      segments.push(overlapWith(other, look, members, size))
    }
    return {
      asOf: look.asOf,
      precision: look.precision,
      sampled: look.everyone.size,
      size,
      segments: segments
        .filter(({ shared }) => shared.value > 0)
        .sort((a, b) => b.shared.value - a.shared.value || (a.id < b.id ? -1 : 1)),
    }
  })
}

function overlapWith(
  { members: others, ...named }: OtherSegment,
  look: Look,
  members: BitSet,
  own: Estimate,
): SegmentOverlap {
  const size = others.size
  const shared = sizeAmong(look, members.clone().and(others))
  return {
    ...named,
    size,
    shared,
    shareOfDraft: shareOf(shared.value, own.value),
    shareOfOther: shareOf(shared.value, size),
  }
}

const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : Math.min(1, part / whole))
