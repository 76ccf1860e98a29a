import { expectArgument } from '../arguments.ts'
import { normalQuantile } from '../distributions/index.ts'
import type { BuyingFit } from './fit-buying-model.ts'
import { type Histories, type HistoryCells, historyAt, historyCells } from './histories.ts'
import type { BuyingModel, ModelParameters, Observed } from './model.ts'
import { type Intervals, logDerivatives, positiveInterval, varianceOf } from './uncertainty.ts'

/** The probability that each customer is alive, with the interval from uncertain parameters, within 0 and 1. */
export function probabilitiesAlive(
  { model, ...maximum }: BuyingFit,
  histories: Histories,
  level = 0.95,
): Intervals {
  const cells = historyCells(histories)
  const column = (parameters: Float64Array) =>
    cells.weight.map((_, cell) => model.probabilityAlive(parameters, historyAt(cells, cell)))
  return capped(columnWithInterval(column, maximum, cells, level), 1)
}

/** The purchases expected of each customer within a time from the end of observation, with their interval. */
export function furtherPurchases(
  { model, ...maximum }: BuyingFit,
  histories: Histories,
  time: number,
  level = 0.95,
): Intervals {
  const cells = historyCells(histories)
  const column = expectedOfCells(model, cells, (parameters, observed) =>
    model.expectedOfAlive(parameters, observed, time),
  )
  return columnWithInterval(column, maximum, cells, level)
}

/**
 * What is expected of each cell: its probability alive times what is expected of those alive. The latter is worked out
 * once for all cells with the same frequency and age, of which there are few.
 */
export function expectedOfCells(
  model: BuyingModel,
  cells: HistoryCells,
  ofAlive: (parameters: ModelParameters, observed: Observed) => number,
): (parameters: ModelParameters) => Float64Array {
  const { frequency, age } = cells
  const groups = historyCells({ frequency, recency: new Float64Array(age.length), age })
  return (parameters) => {
    const ofGroup = groups.weight.map((_, group) => ofAlive(parameters, historyAt(groups, group)))
    return cells.weight.map(
      (_, cell) =>
        model.probabilityAlive(parameters, historyAt(cells, cell)) * ofGroup[groups.cellOf[cell]!]!,
    )
  }
}

/** How many standard deviations hold a share of a normal distribution around its mean. */
export function deviationsFor(level: number): number {
  expectArgument(level > 0 && level < 1, 'level', 'between 0 and 1')
  return normalQuantile((1 + level) / 2)
}

/** Worked out for each cell, and given to each of its customers. */
function columnWithInterval(
  column: (parameters: Float64Array) => Float64Array,
  { parameters, logCovariance }: Pick<BuyingFit, 'parameters' | 'logCovariance'>,
  { cellOf }: HistoryCells,
  level: number,
): Intervals {
  const z = deviationsFor(level)
  const derivatives = logDerivatives(column, parameters)
  const found = Array.from(column(parameters), (value, cell) => {
    const slopes = derivatives.map((by) => by[cell]!)
    return positiveInterval(value, varianceOf(slopes, logCovariance), z)
  })
  return {
    value: Float64Array.from(cellOf, (cell) => found[cell]!.value),
    lower: Float64Array.from(cellOf, (cell) => found[cell]!.lower),
    upper: Float64Array.from(cellOf, (cell) => found[cell]!.upper),
  }
}

function capped({ value, lower, upper }: Intervals, most: number): Intervals {
  return { value, lower, upper: upper.map((bound) => Math.min(bound, most)) }
}
