import { workOf } from '../../apart/index.ts'
import { type Outcome, type RfmGroups, result } from '../../stats/index.ts'
import type { Columns } from '../analysis.ts'
import type { RfmOptions } from './options.ts'
import { movementOf, type RfmMovement, type RfmSummary, summarise } from './result.ts'
import { groupsOfOptions } from './scheme.ts'
import { type Bought, type ScoredCustomers, scoreCustomers } from './score-customers.ts'

/** Who bought by now, and by an instant before. */
export interface RfmInput {
  readonly now: Bought
  readonly before: Bought
  readonly options: RfmOptions
}

export interface Computed {
  readonly summary: RfmSummary
  readonly movement: RfmMovement | null
  readonly columns: Columns
}

/** Everything about customers that the engine has not done: scores, groups, sums, movement. Pure. */
export function computeRfm({ now, before, options }: RfmInput): Outcome<Computed> {
  const groups = groupsOfOptions(options)
  const scored = scoreCustomers(now, options, groups)
  if (scored.kind === 'insufficient-data') return scored
  return result({
    summary: summarise(scored.value, groups, options),
    movement: movementSince(before, scored.value, options, groups),
    columns: columnsOf(scored.value, groups),
  })
}

/** The same for a thread of its own. */
export const COMPUTE_RFM = workOf(import.meta.url, computeRfm)

/** Of fewer customers movement says nothing. */
const FEWEST_BEFORE = 10

function movementSince(
  before: Bought,
  now: ScoredCustomers,
  options: RfmOptions,
  groups: RfmGroups,
): RfmMovement | null {
  if (before.totals.profiles.length < FEWEST_BEFORE) return null
  const scored = scoreCustomers(before, options, groups, now.scored)
  return scored.kind === 'result' ? movementOf(scored.value, now, groups, before.asOf) : null
}

function columnsOf({ totals, values, scored, group }: ScoredCustomers, { names }: RfmGroups): Columns {
  const numbers = (column: Float64Array | Uint8Array) => ({ kind: 'numbers', values: column }) as const
  return {
    profiles: totals.profiles,
    columns: {
      recency_days: numbers(values.recency),
      frequency: numbers(values.frequency),
      money: numbers(values.monetary),
      recency_score: numbers(scored.recency),
      frequency_score: numbers(scored.frequency),
      money_score: numbers(scored.monetary),
      group: { kind: 'parts', names, codes: group },
    },
  }
}
