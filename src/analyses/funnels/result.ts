import type { InEachLanguage } from '../../language/index.ts'
import type { FunnelStep } from '../../stats/index.ts'
import type { Step } from './steps.ts'

export interface Interval {
  readonly value: number
  readonly low: number
  readonly high: number
}

/** How long it takes from the step before to this one; in hours. */
export interface StepTime {
  /** Half of those who have converted had done so by then. */
  readonly typical: number
  /** The share who convert within a day, a week, a month and three, with who has not yet counted as far as watched. */
  readonly shares: readonly { readonly hours: number; readonly converted: Interval }[]
}

export interface StepResult extends FunnelStep {
  readonly title: InEachLanguage<string>
  /** As the condition `sequence` has it. */
  readonly rule: Step
  readonly time: StepTime | null
}

/** How far the customers of one segment came. */
export interface SegmentFunnel {
  readonly segment: string
  readonly reached: readonly number[]
  /** From the first to the last step. */
  readonly conversion: Interval | null
  readonly restConversion: number | null
  /** Against all others who began, allowing for the number of segments; null where it cannot be compared. */
  readonly p: number | null
}

export interface FunnelsResult {
  readonly steps: readonly StepResult[]
  readonly last: string | null
  /** The share who have come from the first step to the last, by hours since the first. */
  readonly curve: readonly {
    readonly hours: number
    readonly value: number
    readonly low: number | null
    readonly high: number | null
  }[]
  readonly segments: readonly SegmentFunnel[]
}
