/** A column of a regression, without gaps. */
export interface Covariate {
  readonly title: string
  /** The part that this one is compared with. */
  readonly against?: string
  /** Whether it counts or measures, rather than naming a part. */
  readonly numeric: boolean
  readonly values: Float64Array
}

const MOST = 20
/** A column that moves with the time itself says how long somebody has been here, not why they stay. */
const TIED_TO_TIME = 0.5
/** Of a column's spread, what has to be left when those before it are taken out. */
const LEAST_OF_ITS_OWN = 0.3
const ROUNDING = 1e-9

/**
 * Columns that a regression can tell apart: without constant ones, those that follow from others (by Gram and
 * Schmidt), and those that move with the time that is explained.
 */
export function independent(
  covariates: readonly Covariate[],
  time: Float64Array,
): { readonly kept: readonly Covariate[]; readonly leftOut: readonly string[] } {
  const clock = unit(centred(time))
  const kept: Covariate[] = []
  const leftOut: string[] = []
  const basis: Float64Array[] = []
  for (const covariate of covariates) {
    const column = centred(covariate.values)
    const length = norm(column)
    if (length <= ROUNDING * norm(covariate.values)) continue
    const rest = basis.reduce((left, axis) => without(left, axis), column)
    const tie = covariate.numeric ? Math.abs(dot(column, clock)) / length : 0
    if (tie > TIED_TO_TIME) leftOut.push(covariate.title)
    else if (norm(rest) > LEAST_OF_ITS_OWN * length && kept.length < MOST) {
      kept.push(covariate)
      basis.push(unit(rest))
    }
  }
  return { kept, leftOut }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let row = 0; row < a.length; row++) sum += a[row]! * b[row]!
  return sum
}

const norm = (column: Float64Array) => Math.sqrt(dot(column, column))

function centred(column: Float64Array): Float64Array {
  const mean = column.reduce((sum, value) => sum + value / column.length, 0)
  return column.map((value) => value - mean)
}

function unit(column: Float64Array): Float64Array {
  const length = norm(column)
  return length === 0 ? column : column.map((value) => value / length)
}

function without(column: Float64Array, axis: Float64Array): Float64Array {
  const along = dot(column, axis)
  return column.map((value, row) => value - along * axis[row]!)
}
