import { commonLength, expectArgument } from '../arguments.ts'

/**
 * Answers to the items of a questionnaire: one column an item, one value a person; NaN where there is no
 * answer.
 */
export type Items = readonly Float64Array[]

/** A symmetric matrix, by rows. */
export type SymmetricRows = readonly Float64Array[]

/** Refuses columns of different lengths and infinite answers; returns how many people there are. */
export function requireItems(items: Items, least = 1): number {
  expectArgument(items.length >= least, 'items', `at least ${least} columns`)
  expectArgument(
    items.every((item) => item.every((answer) => Number.isNaN(answer) || Number.isFinite(answer))),
    'items',
    'finite numbers, or NaN where there is no answer',
  )
  return commonLength(Object.fromEntries(items.map((item, i) => [`item ${i}`, item])))
}

/** The answers of those who gave all of them (listwise deletion). */
export function completeCases(items: Items): Items {
  const complete: number[] = []
  const people = items[0]?.length ?? 0
  for (let i = 0; i < people; i++) if (items.every((item) => !Number.isNaN(item[i]!))) complete.push(i)
  return items.map((item) => Float64Array.from(complete, (i) => item[i]!))
}

/**
 * The answers to an item whose scale runs the other way: `lowest + highest - answer`. What is missing stays
 * so.
 */
export function reverseKeyed(item: Float64Array, lowest: number, highest: number): Float64Array {
  expectArgument(lowest < highest, 'lowest', 'below highest')
  return item.map((answer) => lowest + highest - answer)
}
