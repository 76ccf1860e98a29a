import { expectArgument } from '../arguments.ts'

/** How sure a comparison of two groups is to be. */
export interface TestDesign {
  /** The chance to call groups different that are not. 0.05 by default. */
  readonly alpha?: number
  /** The chance to see a difference that is there. 0.8 by default; of a power that is asked for, ignored. */
  readonly power?: number
  /** One or two sides. Two by default. */
  readonly sides?: 1 | 2
  /** Counts rejections on the wrong side too, as R's `strict`; they matter for tiny effects alone. */
  readonly strict?: boolean
}

/** A design with its defaults, checked. */
export function designOf({
  alpha = 0.05,
  power = 0.8,
  sides = 2,
  strict = false,
}: TestDesign): Required<TestDesign> {
  expectArgument(alpha > 0 && alpha < 1, 'alpha', 'between 0 and 1')
  expectArgument(power > alpha && power < 1, 'power', 'between alpha and 1')
  return { alpha, power, sides, strict }
}

/** The most customers in a group that are thought of. */
export const MOST_CUSTOMERS = 1e12
