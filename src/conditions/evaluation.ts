import { type ConditionNode, leafKey } from '../definition/node.ts'
import type { Calendar } from '../time/calendar.ts'
import { PerCalendar } from '../time/per-calendar.ts'
import type { Evaluation } from './condition.ts'
import { leafOf } from './index.ts'

const EVALUATIONS = new PerCalendar<ConditionNode, Evaluation>((node, calendar) =>
  leafOf(node).prepare(node.body, calendar, leafKey(node)),
)

/** What answers a leaf by a calendar; it is prepared when it is first asked for. */
export function evaluationOf(node: ConditionNode, calendar: Calendar): Evaluation {
  return EVALUATIONS.get(node, calendar)
}
