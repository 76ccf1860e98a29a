/** The value of a function at a point, and its derivative by each coordinate. */
export interface Slope {
  readonly value: number
  readonly gradient: Float64Array
}

/** A smooth function to minimise; where it is not defined its value is Infinity or NaN. */
export type Objective = (point: Float64Array) => Slope
