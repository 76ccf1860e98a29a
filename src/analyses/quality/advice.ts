import { inTheirLanguage, say, sayLater, translate } from '../../language/index.ts'
import type { Formats } from '../../reports/index.ts'
import { inSmallLetters } from '../capitals.ts'
import { afterAPeriod, inAPeriod, type PeriodUnit, periodWords } from '../memberships/index.ts'
import type { Called } from './called.ts'
import type { Difference } from './comparisons.ts'
import type { Advice, Judged, PairFacts, PartPair, SegmentFacts } from './result.ts'

/** What each advice is called, in the order in which they are worth a look. */
const TITLES: Readonly<Record<Advice, string>> = {
  merge: sayLater`Merge`,
  retire: sayLater`Retire`,
  split: sayLater`Split`,
  watch: sayLater`Watch`,
  keep: sayLater`Keep`,
}
export const ADVICES = Object.keys(TITLES) as Advice[]
export const adviceTitle = (advice: Advice): string => translate(TITLES[advice])

export const advised = (segments: readonly Judged[], wanted: Advice): readonly Judged[] =>
  segments.filter(({ advice }) => advice === wanted)

/** What all segments are judged by together. */
export interface Evidence {
  readonly pairs: readonly PairFacts[]
  readonly partPairs: readonly PartPair[]
  readonly alike: number
  readonly effect: number
  readonly formats: Formats
  readonly unit: PeriodUnit
  readonly called: Called
}

interface Verdict {
  readonly advice: Advice
  readonly because: string
}

type Rule = (facts: SegmentFacts, evidence: Evidence) => Verdict | undefined

/** Of how many members on a group can be cut in two that are each large enough. */
const LARGE_SHARE = 0.25
/** Who gives this share of the revenue as a fifth of the members stands apart from the rest. */
const UNEQUAL = 0.9
/** A segment that keeps fewer of its members over a period is another one each time. */
const LEAST_KEPT = 0.5
/** A size that has gone up or down by this factor within the time looked back on. */
const MOST_CHANGE = 2

/** In order: the first that speaks decides. */
const RULES: readonly Rule[] = [empty, same, indistinct, pointless, tooSmall, unequal, unsteady]

/** What to do with a segment, and why, with its numbers. */
export function adviceFor(facts: SegmentFacts, evidence: Evidence): Verdict {
  for (const rule of RULES) {
    const verdict = rule(facts, evidence)
    if (verdict) return verdict
  }
  return { advice: 'keep', because: reasonToKeep(facts, evidence) }
}

function empty({ size, sizes }: SegmentFacts): Verdict | undefined {
  if (size > 0) return undefined
  const most = Math.max(...sizes)
  return most === 0
    ? { advice: 'retire', because: say`Nobody is in it, and nobody was at any of ${sizes.length} instants.` }
    : { advice: 'watch', because: say`Nobody is in it now; at most ${most} were.` }
}

function same({ id }: SegmentFacts, { pairs, alike, formats, called }: Evidence): Verdict | undefined {
  const twin = pairs.find(({ a, b, jaccard }) => jaccard >= alike && (a === id || b === id))
  if (!twin) return undefined
  const other = called(twin.a === id ? twin.b : twin.a)
  return {
    advice: 'merge',
    because: say`It and “${other}” have ${formats.share(twin.jaccard)} of their members in common (${formats.counted(twin.both, 'profile')}).`,
  }
}

function indistinct({ id }: SegmentFacts, { partPairs, called }: Evidence): Verdict | undefined {
  const pair = partPairs.find(({ a, b, comparison }) => isIndistinct(comparison) && (a === id || b === id))
  if (!pair) return undefined
  const other = called(pair.a === id ? pair.b : pair.a)
  return {
    advice: 'merge',
    because: say`It differs from “${other}” in none of ${pair.comparison.compared} numbers that neither rule reads.`,
  }
}

/** With too few numbers to compare nothing is said. */
const LEAST_COMPARED = 2
const isIndistinct = ({ compared, differing }: { compared: number; differing: number }) =>
  compared >= LEAST_COMPARED && differing === 0

function pointless({ comparison, size, share }: SegmentFacts, { formats }: Evidence): Verdict | undefined {
  if (!comparison || !isIndistinct(comparison) || share > 0.95) return undefined
  return {
    advice: 'retire',
    because: say`Its ${formats.counted(size, 'member')} differ from everybody else in none of ${comparison.compared} numbers that its rule does not read.`,
  }
}

function tooSmall(
  { size, needed, detectable, buying }: SegmentFacts,
  evidence: Evidence,
): Verdict | undefined {
  const { formats, effect } = evidence
  if (needed === null || size >= needed) return undefined
  const [members, share] = [formats.counted(size, 'member'), formats.share(buying!.value)]
  const [period, more, enough] = [inAPeriod(evidence.unit), formats.share(effect), formats.count(needed)]
  return {
    advice: 'watch',
    because:
      detectable === null
        ? say`Too small to see whether an action works: of its ${members} ${share} buy ${period}; to see ${more} more it takes ${enough}, these show no change at all.`
        : say`Too small to see whether an action works: of its ${members} ${share} buy ${period}; to see ${more} more it takes ${enough}, these show only ${formats.share(detectable)} more or above.`,
  }
}

function unequal({ share, topFifth, size }: SegmentFacts, { formats }: Evidence): Verdict | undefined {
  if (share < LARGE_SHARE || topFifth === null || topFifth < UNEQUAL) return undefined
  return {
    advice: 'split',
    because: say`It has ${formats.share(share)} of everybody (${formats.count(size)}), and a fifth of them gave ${formats.share(topFifth)} of its revenue in the last year.`,
  }
}

function unsteady({ kept, sizes }: SegmentFacts, { formats, unit }: Evidence): Verdict | undefined {
  const [first, last] = [sizes[0]!, sizes.at(-1)!]
  const change = first > 0 && last > 0 ? Math.max(first / last, last / first) : 1
  if (kept !== null && kept < LEAST_KEPT) {
    return {
      advice: 'watch',
      because: say`Only ${formats.share(kept)} of its members are still in ${afterAPeriod(unit)}.`,
    }
  }
  if (change <= MOST_CHANGE) return undefined
  return {
    advice: 'watch',
    because: say`Its size went from ${formats.count(first)} to ${formats.count(last)} within ${periodWords(unit, sizes.length - 1)}.`,
  }
}

function reasonToKeep({ size, kept, comparison }: SegmentFacts, { formats, unit }: Evidence): string {
  const [strongest] = comparison?.strongest ?? []
  const members = formats.counted(size, 'member')
  const stays =
    kept === null ? members : say`${members}, ${formats.share(kept)} of them still in ${afterAPeriod(unit)}`
  if (strongest === undefined) return say`It has ${stays}.`
  const title = inSmallLetters(inTheirLanguage(strongest.title))
  return say`It has ${stays}, and stands out most by ${title}: ${contrasted(strongest, formats)}.`
}

/** `10.2% against 0.0%`. */
export function contrasted({ share, mean, otherMean }: Difference, formats: Formats): string {
  const told = share ? formats.share : formats.number
  return say`${told(mean)} against ${told(otherMean)}`
}
