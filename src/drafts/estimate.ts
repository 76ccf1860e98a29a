import { studentsTQuantile } from '../stats/distributions/index.ts'

/** A number of profiles, and between which two it is with 95 % confidence; all three are equal where it is exact. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A number that is known. */
export function exactly(value: number): Estimate {
  return { value, low: value, high: value }
}

/** What blocks of profiles hold: block after block in order of ids, how many exist and how many are counted. */
export interface BlockCounts {
  readonly existing: ArrayLike<number>
  readonly counted: ArrayLike<number>
}

/** Beyond that many blocks that have some and lack some, their spread says how the counted lie. */
const TELLING_BLOCKS = 8

/**
 * Where no block has any, all of them may still lie side by side between two blocks. Such a run is shorter than a
 * stretch, or a block would have met it; so many times more profiles than blocks give Wilson's interval that upper end.
 */
const RUNS_MISSED = 4

const CONFIDENCE = 0.95

/**
 * How many of all profiles are counted, from a sample of whole blocks, one of each stretch of the ids.
 *
 * The share is a ratio of totals; its variance comes from the differences of successive blocks, which a trend over
 * the ids leaves small and which is never too small otherwise (Wolter, Introduction to Variance Estimation, 2nd ed.,
 * 8.2, estimator v2), with the correction for a finite population. The interval is Wilson's for as many independent
 * profiles as the sample is worth (Franco, Little, Louis, Slud 2019), so it stays sensible where none or all are
 * counted. It is never narrower than that of as many profiles drawn one by one. Where hardly any block tells how
 * the counted lie, they may lie together: then a block is worth little more than one profile.
 *
 * `spread` is a standard error of the share that comes on top, such as that of a threshold.
 */
export function estimateTotal({ existing, counted }: BlockCounts, total: number, spread = 0): Estimate {
  const looked = sum(existing)
  const found = sum(counted)
  if (looked >= total) return exactly(found)
  const most = total - (looked - found)
  if (looked === 0) return { value: 0, low: 0, high: total }
  const share = found / looked
  const blocks = existing.length
  const drawn = drawnOneByOne(share, looked, total)
  const error = standardError({ existing, counted }, total) + spread
  const effect = drawn === 0 ? 1 : Math.max(1, error ** 2 / drawn)
  const worth = looked / withDoubt(effect, { existing, counted })
  const t = studentsTQuantile((1 + CONFIDENCE) / 2, Math.max(1, (2 * (blocks - 1)) / 3))
  const { low, high } = wilson(share, worth / (1 - looked / total), t)
  const value = Math.round(share * total)
  return {
    value,
    low: Math.min(value, Math.max(found, Math.floor(low * total))),
    high: Math.max(value, Math.min(most, Math.ceil(high * total))),
  }
}

/** The standard error of the share that is counted. */
export function standardError({ existing, counted }: BlockCounts, total: number): number {
  const blocks = existing.length
  const looked = sum(existing)
  if (blocks < 2 || looked === 0) return 0
  const share = sum(counted) / looked
  let squares = 0
  for (let i = 1; i < blocks; i++) {
    const before = counted[i - 1]! - share * existing[i - 1]!
    squares += (counted[i]! - share * existing[i]! - before) ** 2
  }
  const variance = ((1 - looked / total) * blocks * squares) / (2 * (blocks - 1))
  return Math.sqrt(Math.max(0, variance)) / looked
}

/** The variance of the share had its profiles been drawn one by one. */
function drawnOneByOne(share: number, looked: number, total: number): number {
  return ((1 - looked / total) * share * (1 - share)) / looked
}

/** The design effect, nearer to that of blocks which are alike throughout the fewer blocks tell of it. */
function withDoubt(effect: number, { existing, counted }: BlockCounts): number {
  let some = 0
  let lacking = 0
  let inhabited = 0
  for (let i = 0; i < existing.length; i++) {
    if (existing[i]! > 0) inhabited += 1
    if (counted[i]! > 0) some += 1
    if (counted[i]! < existing[i]!) lacking += 1
  }
  const doubt = Math.max(0, 1 - Math.min(some, lacking) / TELLING_BLOCKS) ** 2
  const alike = sum(existing) / Math.max(1, inhabited) / RUNS_MISSED
  return effect + Math.max(0, alike - effect) * doubt
}

/** Wilson's interval of a share. */
function wilson(share: number, drawn: number, t: number): { readonly low: number; readonly high: number } {
  const squared = t * t
  const middle = (share + squared / (2 * drawn)) / (1 + squared / drawn)
  const half =
    (t / (1 + squared / drawn)) * Math.sqrt((share * (1 - share)) / drawn + squared / (4 * drawn * drawn))
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

function sum(numbers: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < numbers.length; i++) total += numbers[i]!
  return total
}
