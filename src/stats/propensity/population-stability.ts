import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { chiSquaredQuantile, chiSquaredTail } from '../distributions/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { firstAtLeast } from '../search.ts'

/** How far a distribution has moved from where it was. */
export interface PopulationStability {
  /** The index: 0 for equal shares. By custom, below 0.1 is stable and from 0.25 on a shift to act on. */
  readonly index: number
  /** What the index stays below in 95 of 100 comparisons of samples of these sizes without any drift. */
  readonly byChance: number
  /** Probability of so large an index without drift; approximate. */
  readonly p: number
  readonly bins: readonly StabilityBin[]
}

export interface StabilityBin {
  /** Whether it is that of missing values. */
  readonly missing: boolean
  /** Greatest value of the bin; null where it has no upper end, or is that of missing values. */
  readonly upTo: number | null
  readonly before: number
  readonly after: number
}

/** Added to each bin's count, so that an empty bin does not make the index infinite. */
const SMOOTHING = 0.5

/**
 * Population stability index, `sum (after - before) ln(after / before)` over the shares of bins that hold about
 * equally many values of `before`; equal values are never parted, and missing values (NaN) have a bin of their
 * own. Works for scores and for features.
 *
 * By chance alone the index is about chi-squared with one degree less than bins, times 1/n + 1/m: for few rows
 * the customary limits raise false alarms, which is what `byChance` is for. Insufficient without rows on either
 * side, or where there is but one bin. Sources: Siddiqi (2006), Credit Risk Scorecards; Yurdakul (2018).
 */
export function populationStability(
  before: Float64Array,
  after: Float64Array,
  bins = 10,
): Outcome<PopulationStability> {
  expectArgument(Number.isInteger(bins) && bins >= 2, 'bins', 'a whole number from 2 on')
  if (before.length === 0 || after.length === 0) return insufficientData(sayLater`one side has no rows`)
  const cuts = quantileCuts(before, bins)
  const [held, holds] = [counts(before, cuts), counts(after, cuts)]
  const compared = binnedStability(held, holds)
  if (compared.kind === 'insufficient-data') return compared
  const used = Array.from(held.keys()).filter((bin) => held[bin]! + holds[bin]! > 0)
  return result({
    ...compared.value,
    bins: used.map((bin) => ({
      missing: bin > cuts.length,
      upTo: cuts[bin] ?? null,
      before: held[bin]! / before.length,
      after: holds[bin]! / after.length,
    })),
  })
}

/**
 * The same of counts in bins that are known, such as those that are kept of an earlier time: `before` and `after` are
 * equally long. Insufficient where one side has no rows, or where all rows are in one bin.
 */
export function binnedStability(
  before: ArrayLike<number>,
  after: ArrayLike<number>,
): Outcome<Omit<PopulationStability, 'bins'>> {
  expectArgument(before.length === after.length, 'after', 'as many bins as before')
  const places = Array.from({ length: before.length }, (_, bin) => bin)
  const total = (side: ArrayLike<number>) => places.reduce((sum, bin) => sum + side[bin]!, 0)
  const [then, now] = [total(before), total(after)]
  if (then === 0 || now === 0) return insufficientData(sayLater`one side has no rows`)
  const used = places.filter((bin) => before[bin]! + after[bin]! > 0)
  if (used.length < 2) return insufficientData(sayLater`all values are the same on both sides`)
  const share = (count: number, of: number) => (count + SMOOTHING) / (of + SMOOTHING * used.length)
  const index = used.reduce((sum, bin) => {
    const [a, b] = [share(before[bin]!, then), share(after[bin]!, now)]
    return sum + (b - a) * Math.log(b / a)
  }, 0)
  const scale = 1 / then + 1 / now
  return result({
    index,
    byChance: chiSquaredQuantile(0.95, used.length - 1) * scale,
    p: chiSquaredTail(index / scale, used.length - 1),
  })
}

/** Values that end a bin: distinct quantiles of what is there, without the greatest. */
function quantileCuts(values: Float64Array, bins: number): readonly number[] {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort()
  const ends = Array.from(
    { length: bins - 1 },
    (_, bin) => sorted[Math.ceil((sorted.length * (bin + 1)) / bins) - 1],
  )
  return [...new Set(ends)].filter((end) => end !== undefined && end < sorted.at(-1)!) as number[]
}

/** Rows in each bin; the last counts missing values. */
function counts(values: Float64Array, cuts: readonly number[]): Uint32Array {
  const held = new Uint32Array(cuts.length + 2)
  for (const value of values) {
    held[Number.isNaN(value) ? cuts.length + 1 : firstAtLeast(cuts, value)]!++
  }
  return held
}
