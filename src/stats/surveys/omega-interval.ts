import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { normalQuantile } from '../distributions/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import type { Progress } from '../progress.ts'
import { randomFrom } from '../random/index.ts'
import { completeCases, type Items, requireItems } from './items.ts'
import { omegaOf } from './omega.ts'

export interface OmegaIntervalOptions extends Progress {
  readonly seed: number
  /** How many samples of people are drawn. 200 by default. */
  readonly samples?: number
  readonly confidence?: number
}

export interface OmegaInterval {
  readonly omega: number
  readonly low: number
  readonly high: number
  /** Samples in which omega could be computed. */
  readonly samples: number
}

/** A sample has at most so many people; the spread of larger ones follows from it. */
const MOST_DRAWN = 2_000

/**
 * Omega with an interval by the bootstrap: people are drawn with replacement, and the spread of `log(1 - omega)`, whose
 * distribution is about normal, gives the ends. Of more than 2,000 people as many are drawn, and the spread is that of
 * all by the square root of their number (m out of n). Kelley & Pornprasertmanit (2016) compare such intervals.
 */
export function omegaInterval(
  items: Items,
  { seed, samples = 200, confidence = 0.95, onProgress }: OmegaIntervalOptions,
): Outcome<OmegaInterval> {
  requireItems(items, 2)
  expectArgument(Number.isInteger(samples) && samples >= 2, 'samples', 'a whole number from 2')
  expectArgument(confidence > 0 && confidence < 1, 'confidence', 'between 0 and 1')
  const complete = completeCases(items)
  const found = omegaOf(complete)
  if (found.kind === 'insufficient-data') return found
  const people = complete[0]!.length
  const drawn = Math.min(people, MOST_DRAWN)
  const random = randomFrom(seed)
  const spreads: number[] = []
  for (let sample = 0; sample < samples; sample++) {
    const chosen = Uint32Array.from({ length: drawn }, () => Math.floor(random.uniform() * people))
    const one = omegaOf(complete.map((item) => valuesAt(item, chosen)))
    if (one.kind === 'result' && one.value.omega < 1) spreads.push(Math.log(1 - one.value.omega))
    onProgress?.((sample + 1) / samples)
  }
  if (spreads.length < samples / 2 || !(found.value.omega < 1))
    return insufficientData(sayLater`in most samples of these people there is no common factor`)
  const spread = deviationOf(spreads) * Math.sqrt(drawn / people)
  const reach = normalQuantile((1 + confidence) / 2) * spread
  const bound = (sign: number) => 1 - (1 - found.value.omega) * Math.exp(sign * reach)
  return result({
    omega: found.value.omega,
    low: Math.max(0, bound(1)),
    high: bound(-1),
    samples: spreads.length,
  })
}

function deviationOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

function valuesAt(item: Float64Array, places: Uint32Array): Float64Array {
  const values = new Float64Array(places.length)
  for (let i = 0; i < places.length; i++) values[i] = item[places[i]!]!
  return values
}
