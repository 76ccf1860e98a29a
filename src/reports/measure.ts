/**
 * What a number is, which decides how it is written everywhere: in sentences, cells, at axes.
 *
 * - `count`: of things, without decimals
 * - `share`: of 1; 0.125 is written `12.5%`
 * - `money`: in the currency of the report, in its main unit
 * - `number`: anything else, to three significant digits; with `{ unit, decimals }` as said: `3.2 days`
 * - `day`, `instant`: milliseconds since 1970, written in the time zone of the report
 */
export type Measure = 'count' | 'share' | 'money' | 'number' | 'day' | 'instant' | NumberMeasure

export interface NumberMeasure {
  /** Follows the number: `days`, `times`, `σ`. */
  readonly unit?: string
  readonly decimals?: number
}

/** A number with the ends of its interval, all of one measure. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** A number, one with its interval, or null where there is none; never NaN or an infinity, which JSON cannot hold. */
export type Value = number | Estimate | null

/** A number that says what it is. */
export interface Figure {
  readonly measure: Measure
  readonly value: Value
}
