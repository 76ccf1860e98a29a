import { expectArgument } from '../arguments.ts'
import { type Estimated, wilsonInterval } from '../contrast/index.ts'

/** One step of a funnel. */
export interface FunnelStep {
  /** Who came so far. */
  readonly reached: number
  /** Of those who came to the step before, who came to this one; null for the first, and where nobody was before. */
  readonly ofBefore: Estimated | null
  /** Of those who began. */
  readonly ofFirst: Estimated | null
  /** Who came to the step before and no further. */
  readonly lost: number
}

/** Conversion from step to step, with Wilson's intervals; each count is of those before it. */
export function funnelSteps(reached: readonly number[]): FunnelStep[] {
  const falling = reached.every((count, step) => count >= 0 && (step === 0 || count <= reached[step - 1]!))
  expectArgument(falling, 'reached', 'counts that never rise')
  return reached.map((count, step) => {
    const before = reached[step - 1]
    return {
      reached: count,
      ofBefore: before === undefined ? null : shareOf(count, before),
      ofFirst: shareOf(count, reached[0]!),
      lost: before === undefined ? 0 : before - count,
    }
  })
}

function shareOf(count: number, of: number): Estimated | null {
  return of === 0 ? null : { value: count / of, ...wilsonInterval(count, of) }
}
