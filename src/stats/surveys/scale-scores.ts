import { expectArgument } from '../arguments.ts'
import { type Items, requireItems, reverseKeyed } from './items.ts'

/** A scale: which items it is made of, and which of them run the other way. */
export interface SurveyScale {
  /** The numbers of its items. */
  readonly items: readonly number[]
  /** Those of them that are reverse-keyed. */
  readonly reversed?: readonly number[]
}

export interface ScoreOptions {
  /** The lowest and highest answer that can be given. */
  readonly lowest: number
  readonly highest: number
  /**
   * The least share of the items of a scale that has to be answered for a score; more than 0. One answer by
   * default.
   */
  readonly leastAnswered?: number
}

/** The items of a scale, all running the same way. */
export function keyedItems(
  items: Items,
  { items: members, reversed = [] }: SurveyScale,
  options: ScoreOptions,
): Items {
  requireItems(items)
  expectArgument(
    members.every((member) => items[member]),
    'scale',
    'made of items that are there',
  )
  expectArgument(
    reversed.every((member) => members.includes(member)),
    'reversed',
    'items of the scale',
  )
  return members.map((member) =>
    reversed.includes(member)
      ? reverseKeyed(items[member]!, options.lowest, options.highest)
      : items[member]!,
  )
}

/**
 * The score of each person: the mean of what they answered, reverse-keyed items turned round, so on the scale
 * of the answers. NaN, missing, for those who answered less than asked for. Nothing is imputed;
 * `psych::scoreItems` with `impute = "none"`.
 */
export function scaleScores(items: Items, scale: SurveyScale, options: ScoreOptions): Float64Array {
  const keyed = keyedItems(items, scale, options)
  const least = Math.max(1, (options.leastAnswered ?? 0) * keyed.length)
  const sums = new Float64Array(keyed[0]?.length ?? 0)
  const answered = new Uint32Array(sums.length)
  for (const item of keyed)
    item.forEach((answer, person) => {
      if (Number.isNaN(answer)) return
      sums[person]! += answer
      answered[person]!++
    })
  return sums.map((sum, person) => (answered[person]! < least ? Number.NaN : sum / answered[person]!))
}
