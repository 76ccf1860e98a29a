import { sayLater } from '../../language/say-later.ts'
import { notFiniteReason } from '../descriptive/finite.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'

/** Amounts in ascending order; refused where shares of their total would mean nothing. */
export function ascendingAmounts(amounts: Float64Array): Outcome<Float64Array> {
  if (amounts.length === 0) return insufficientData(sayLater`There are no amounts.`)
  const reason = notFiniteReason({ amounts })
  if (reason) return insufficientData(reason)
  const sorted = amounts.slice().sort()
  if (sorted[0]! < 0)
    return insufficientData(sayLater`Some amounts are negative; a share of a total needs amounts from 0 on.`)
  if (sorted.at(-1) === 0) return insufficientData(sayLater`All amounts are 0.`)
  return result(sorted)
}

/** Sums of the first 0, 1, 2, ... values. */
export function runningSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (const [place, value] of values.entries()) sums[place + 1] = sums[place]! + value
  return sums
}
