import { sortedQuantile } from '../../stats/descriptive/quantile.ts'
import { correlations } from '../../stats/index.ts'
import { momentsOf } from './item-facts.ts'
import type { SurveysOptions } from './options.ts'
import type { ScaleFacts, Strongest } from './result.ts'
import type { Scale } from './scales.ts'

/** The parts that a scale divides people into. */
export const LEVELS = ['low', 'middle', 'high', 'no score'] as const
const NO_SCORE = LEVELS.length - 1

/** Where low scores end and high ones begin; null where nobody has a score. */
export function partingOf(
  scores: Float64Array,
  { cuts, lowest, highest }: Pick<Scale, 'cuts' | 'lowest' | 'highest'>,
  groups: SurveysOptions['groups'],
): readonly [number, number] | null {
  if (cuts) return cuts
  if (groups === 'range') return [lowest + (highest - lowest) / 3, lowest + (2 * (highest - lowest)) / 3]
  const sorted = scores.filter((score) => !Number.isNaN(score)).sort()
  return sorted.length === 0 ? null : [sortedQuantile(sorted, 1 / 3), sortedQuantile(sorted, 2 / 3)]
}

/** Sums of answers that are equal may differ in their last place. */
const CLOSE = 1e-9

/** The place in {@link LEVELS}; a score on a cut is in the middle. */
export function levelOf(score: number, parting: readonly [number, number] | null): number {
  if (Number.isNaN(score) || parting === null) return NO_SCORE
  return score < parting[0] - CLOSE ? 0 : score > parting[1] + CLOSE ? 2 : 1
}

export function peopleOf(
  scores: Float64Array,
  parting: readonly [number, number] | null,
): ScaleFacts['people'] {
  const counts = [0, 0, 0, 0]
  for (const score of scores) counts[levelOf(score, parting)]!++
  const [low = 0, middle = 0, high = 0, none = 0] = counts
  return { low, middle, high, none }
}

/** Who is less than half a standard deviation above everybody else in all scales stands out by none. */
const LEAST_DISTANCE = 0.5

/** Of each person the scale that is furthest above the mean of everybody; one more for none, two more for no score. */
export function strongestOf(scores: readonly Float64Array[]): Uint16Array {
  const moments = scores.map(momentsOf)
  const [nothing, unknown] = [scores.length, scores.length + 1]
  return Uint16Array.from({ length: scores[0]?.length ?? 0 }, (_, person) => {
    let [best, distance, known] = [nothing, LEAST_DISTANCE, 0]
    moments.forEach(({ mean, deviation }, scale) => {
      const score = scores[scale]![person]!
      if (Number.isNaN(score)) return
      known++
      const above = deviation > 0 ? (score - mean) / deviation : 0
      if (above > distance) [best, distance] = [scale, above]
    })
    return known < 2 ? unknown : best
  })
}

export function strongestFacts(codes: Uint16Array, scores: readonly Float64Array[]): Strongest {
  const people = new Array<number>(scores.length + 2).fill(0)
  for (const code of codes) people[code]!++
  const unknown = people.pop()!
  const nothing = people.pop()!
  const plain = (value: number) => (Number.isNaN(value) ? null : value)
  return {
    people,
    nothing,
    unknown,
    correlations: correlations(scores).map((row) => Array.from(row, plain)),
  }
}
