import { allOf, type Condition, not } from '../saving/condition'

/** A step as the condition `sequence` has it: an event, a filter on it, how soon after the step before. */
export type StepRule = Readonly<Record<string, unknown>>

interface FunnelRules {
  readonly steps: readonly { readonly rule: StepRule }[]
  /** Only what happened in the last so long. */
  readonly last: string | null
}

/** Who came to a step, whether or not further. */
export function reachedCondition({ steps, last }: FunnelRules, step: number): Condition {
  const window = last === null ? {} : { in: { last } }
  const rules = steps.slice(0, step + 1).map(({ rule }) => rule)
  return rules.length === 1 ? { ...rules[0], ...window } : { sequence: rules, ...window }
}

/** Who came to the step before one, and not to it. */
export function lostCondition(funnel: FunnelRules, step: number): Condition {
  return allOf([reachedCondition(funnel, step - 1), not(reachedCondition(funnel, step))])
}
