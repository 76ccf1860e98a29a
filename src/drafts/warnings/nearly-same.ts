import { type Problem, problem } from '../../errors/index.ts'
import type { BitSet } from '../../evaluation/bit-set.ts'
import { language } from '../../language/index.ts'
import { sizeOfBoth } from '../../stats/overlap/bits.ts'
import type { Workspace } from '../../workspace/index.ts'
import type { Look } from '../look.ts'
import { type OtherSegment, otherSegmentsKeptTrue } from '../other-segments.ts'
import type { Draft } from '../read-draft.ts'

/** The share of those in either set that is in both (Jaccard), from which on two segments are nearly the same. */
const NEARLY_THE_SAME = 0.95
/** Fewer of a sample say nothing. */
const FEWEST_SEEN = 30

/** Segments that have nearly the same members as a draft, the most alike first. */
export function nearlySame(
  workspace: Workspace,
  draft: Draft,
  look: Look,
  members: BitSet,
): readonly Problem[] {
  const fewest = look.precision === 'sample' ? FEWEST_SEEN : 1
  if (members.size < fewest) return []
  return otherSegmentsKeptTrue(workspace, draft)
    .map((other) => ({ other, likeness: likenessOf(members, other.members, look.everyone) }))
    .filter(({ likeness }) => likeness >= NEARLY_THE_SAME)
    .sort((a, b) => b.likeness - a.likeness)
    .map(({ other, likeness }) =>
      problem('drafts/nearly-same', { title: nameOf(other), percent: percentOf(likeness) }),
    )
}

/** Among those who are looked at. */
function likenessOf(own: BitSet, others: BitSet, everyone: BitSet): number {
  const theirs = everyone.clone().and(others)
  const both = sizeOfBoth(own.words, theirs.words)
  const either = own.size + theirs.size - both
  return either === 0 ? 0 : both / either
}

function nameOf({ title, segmentationTitle }: OtherSegment): string {
  return segmentationTitle === undefined ? title : `${segmentationTitle}: ${title}`
}

/** `95.1%`, rounded down, so that all is said of all alone. */
function percentOf(share: number): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 }
  return (Math.floor(share * 1_000) / 1_000).toLocaleString(language(), { style: 'percent', ...digits })
}
