import type { Problem } from '../../api/client'
import { forPage } from '../../api/page-mends'
import type { PlacedProblem } from './at-items'
import type { Subject } from './subject'
import type { Results } from './use-results'

/** What is wrong with a draft, and what is worth a look, each at its place in what is written. */
export function placedProblems({
  problems,
  count,
  isCurrent,
  subject,
}: Pick<Results, 'problems' | 'count' | 'isCurrent' | 'subject'>): {
  readonly problems: readonly PlacedProblem[]
  readonly warnings: readonly PlacedProblem[]
} {
  return {
    problems: (problems ?? []).map((problem) => ({ ...problem, severity: 'error' })),
    warnings: isCurrent ? (count?.warnings ?? []).filter(isNews).map((one) => placed(one, subject)) : [],
  }
}

/** That there are no conditions yet is said where they would stand. */
function isNews({ code, path }: Problem): boolean {
  return code !== 'definition/empty-group' || path.length > 2
}

function placed(problem: Problem, { placeOf }: Subject): PlacedProblem {
  const { path, message, mend } = forPage(problem)
  return { path: placeOf(path) ?? [], message, mend, severity: 'warning' }
}
