import { expectArgument } from '../arguments.ts'
import { type Outcome, result } from '../outcome.ts'
import { ascendingAmounts, runningSums } from './amounts.ts'

/** The least `customers` (a share of all) have `amount` (a share of the total). */
export interface LorenzPoint {
  readonly customers: number
  readonly amount: number
}

/**
 * The Lorenz curve at `points` + 1 equal steps of customers, from (0, 0) to (1, 1); linear between two customers.
 * Lorenz (1905).
 */
export function lorenzCurve(amounts: Float64Array, points = 100): Outcome<LorenzPoint[]> {
  expectArgument(Number.isInteger(points) && points > 0, 'points', 'a whole number above 0')
  const ascending = ascendingAmounts(amounts)
  if (ascending.kind === 'insufficient-data') return ascending
  const sums = runningSums(ascending.value)
  const curve = Array.from({ length: points + 1 }, (_, step) => {
    const customers = step / points
    return { customers, amount: sumOfFirst(sums, customers) / sums.at(-1)! }
  })
  return result(curve)
}

/** The sum of the first share of values; of the value that the share cuts, its part. */
function sumOfFirst(sums: Float64Array, share: number): number {
  const place = share * (sums.length - 1)
  const whole = Math.min(Math.floor(place), sums.length - 2)
  return sums[whole]! + (place - whole) * (sums[whole + 1]! - sums[whole]!)
}
