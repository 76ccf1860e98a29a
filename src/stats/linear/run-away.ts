/** A standard error of more than this a standard deviation of the column is that of an estimate without end. */
const RUN_AWAY = 100

/**
 * Whether the estimate of a column only stopped where rounding stopped it: the column tells the outcomes, or part
 * of them, apart perfectly, and the likelihood rises for ever.
 */
export function runsAway(column: Float64Array, variance: number): boolean {
  const mean = column.reduce((sum, value) => sum + value / column.length, 0)
  const spread = column.reduce((sum, value) => sum + (value - mean) ** 2 / column.length, 0)
  return variance * spread > RUN_AWAY ** 2
}
