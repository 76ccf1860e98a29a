import { allOf, type Condition, not } from '../saving/condition'
import { type CohortUnit, dayBefore, shiftDay } from './days'

/** What of cohorts their conditions rest on. */
interface CohortQuestion {
  /** The event that puts somebody into a cohort, and the one that counts as active. */
  readonly start: string
  readonly activity: string
  readonly unit: CohortUnit
}

/** Who began in the period whose first day is `day`. */
function cohortCondition({ start, unit }: CohortQuestion, day: string): Condition {
  return { firstEvent: start, time: { after: dayBefore(day), before: shiftDay(day, unit, 1) } }
}

/** Who of a cohort was active so many periods later, or was not. */
export function cellCondition(
  question: CohortQuestion,
  day: string,
  age: number,
  active: boolean,
): Condition {
  const { activity, unit } = question
  const within = { from: shiftDay(day, unit, age), to: shiftDay(day, unit, age + 1) }
  const came = { event: activity, in: within }
  return allOf([cohortCondition(question, day), active ? came : not(came)])
}
