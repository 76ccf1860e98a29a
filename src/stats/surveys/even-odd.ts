import { expectArgument } from '../arguments.ts'
import { correlation } from './covariance.ts'
import { type Items, requireItems } from './items.ts'

/** Fewer scales tell nothing of a person. */
const LEAST_SCALES = 3

/**
 * How far both halves of each scale agree within a person: the correlation over scales of the means of every other item
 * with those of the items between, brought to the full length by Spearman and Brown, `2 r / (1 + |r|)`. Near 1 for who
 * reads the questions; around 0 for who does not. NaN with fewer than three scales of which both halves were answered,
 * or if a half has the same mean in all of them.
 *
 * Takes the items of each scale, all running the same way (`keyedItems`); items of different range should be brought to
 * one. With few scales it varies much by chance. Jackson (1976), Johnson (2005), Meade & Craig (2012).
 */
export function evenOddConsistency(scales: readonly Items[]): Float64Array {
  expectArgument(scales.length > 0, 'scales', 'at least one')
  const people = requireItems(scales.flat())
  const halves = scales
    .filter((items) => items.length >= 2)
    .map((items) => ({
      odd: items.filter((_, place) => place % 2 === 0),
      even: items.filter((_, place) => place % 2 === 1),
    }))
  const [odd, even] = [new Float64Array(halves.length), new Float64Array(halves.length)]
  return Float64Array.from({ length: people }, (_, person) => {
    let answered = 0
    halves.forEach((half, scale) => {
      odd[scale] = meanOf(half.odd, person)
      even[scale] = meanOf(half.even, person)
      if (!Number.isNaN(odd[scale]! + even[scale]!)) answered++
    })
    if (answered < LEAST_SCALES) return Number.NaN
    const r = correlation(odd, even)
    return (2 * r) / (1 + Math.abs(r))
  })
}

function meanOf(items: Items, person: number): number {
  let [sum, answered] = [0, 0]
  for (const item of items) {
    if (Number.isNaN(item[person]!)) continue
    sum += item[person]!
    answered++
  }
  return answered === 0 ? Number.NaN : sum / answered
}
