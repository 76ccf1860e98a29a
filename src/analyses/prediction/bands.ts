/** Parts of everybody by probability. */
export const BANDS = ['high', 'middle', 'low'] as const

/** From which probability on a band is: odds of twice, and of half, the usual ones. */
export interface BandLimits {
  readonly high: number
  readonly middle: number
}

const FACTOR = 2

export function bandLimits(rate: number): BandLimits {
  const odds = rate / (1 - rate)
  const share = (value: number) => value / (1 + value)
  return { high: share(odds * FACTOR), middle: share(odds / FACTOR) }
}

export function bandsOf(probabilities: Float64Array, { high, middle }: BandLimits): Uint8Array {
  return Uint8Array.from(probabilities, (p) => (p >= high ? 0 : p >= middle ? 1 : 2))
}

/** How probabilities are distributed, to be compared with those of another run. */
export interface ScoreDistribution {
  readonly profiles: number
  readonly mean: number
  /** Ends of twenty bins of equal width from 0 to 1, and how many lie in each. */
  readonly counts: readonly number[]
}

const BINS = 20

export function distributionOf(probabilities: Float64Array): ScoreDistribution {
  const counts = new Array<number>(BINS).fill(0)
  let sum = 0
  for (const p of probabilities) {
    counts[Math.min(BINS - 1, Math.floor(p * BINS))]! += 1
    sum += p
  }
  return {
    profiles: probabilities.length,
    mean: probabilities.length === 0 ? 0 : sum / probabilities.length,
    counts,
  }
}
