import type { Script } from './script.ts'

/** What is to be seen of every condition. */
export const SCENARIO_KINDS = [
  'enters',
  'leaves by an event',
  'leaves by time',
  'a late event changes the past',
  'merge',
  'unmerge',
  'edit while live',
] as const

export type ScenarioKind = (typeof SCENARIO_KINDS)[number]

/** A script of the condition's segment, or of one that is the scenario's own. */
export type Scenario = Script | { readonly when: object; readonly script: Script } | Impossible

/** Says why there is nothing to be seen. */
export interface Impossible {
  readonly impossible: string
}

/** The scenarios of a condition. */
export interface ConditionScenarios {
  /** Definitions that the condition refers to. */
  readonly library?: readonly object[]
  readonly when: object
  /** Goes by what is refreshed every quarter of an hour from the beginning on: the clock must not leap. */
  readonly isRefreshed?: true
  readonly scenarios: Readonly<Record<ScenarioKind, Scenario>>
}
