import { sayLater } from '../../language/say-later.ts'
import { commonLength } from '../arguments.ts'
import { correlation } from '../descriptive/correlation.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'

/** How near predictions came to what happened afterwards. */
export interface HoldOutAccuracy {
  readonly predicted: number
  readonly actual: number
  readonly meanAbsoluteError: number
  readonly rootMeanSquareError: number
  /** Pearson's; undefined if either is constant. */
  readonly correlation: number | undefined
}

/** Compares the purchases that were predicted for each customer with those of a hold-out period. */
export function holdOutAccuracy(
  predicted: Float64Array,
  actual: ArrayLike<number>,
): Outcome<HoldOutAccuracy> {
  const customers = commonLength({ predicted, actual })
  if (customers === 0) return insufficientData(sayLater`There are no customers.`)
  const happened = Float64Array.from(actual)
  const errors = predicted.map((count, row) => count - happened[row]!)
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0)
  return result({
    predicted: sum(predicted),
    actual: sum(happened),
    meanAbsoluteError: sum(errors.map(Math.abs)) / customers,
    rootMeanSquareError: Math.sqrt(sum(errors.map((error) => error ** 2)) / customers),
    correlation: correlation(predicted, happened),
  })
}
