import type { StepRule } from './selection'

/** What the page reads of the result of `funnels`. */
export interface FunnelResult {
  readonly steps: readonly FunnelStep[]
  readonly last: string | null
}

interface FunnelStep {
  readonly title: string
  readonly rule: StepRule
  readonly reached: number
  /** In hours, of half of those who came. */
  readonly time: { readonly typical: number } | null
}

/** What can be picked: who came to a step, or who was lost before it. */
export interface FunnelMark {
  readonly kind: 'reached' | 'lost'
  readonly step: number
  readonly count: number
}

/** Who came and who was lost, step by step; nobody is lost before the first. */
export function marksOf(steps: readonly Pick<FunnelStep, 'reached'>[]): readonly FunnelMark[] {
  return steps.flatMap(({ reached }, step): FunnelMark[] => {
    const lost = (steps[step - 1]?.reached ?? reached) - reached
    return [
      { kind: 'reached', step, count: reached },
      ...(lost > 0 ? [{ kind: 'lost', step, count: lost } as const] : []),
    ]
  })
}

export const keyOf = ({ kind, step }: Pick<FunnelMark, 'kind' | 'step'>) => `${kind}-${step}`
