import type { ConditionProblem } from '../conditions'
import classes from './ItemProblems.module.css'

interface ItemProblemsProps {
  readonly problems: readonly ConditionProblem[]
}

/** What is wrong or odd about a group. */
export function ItemProblems({ problems }: ItemProblemsProps) {
  if (problems.length === 0) return null
  return (
    <ul className={classes.problems}>
      {problems.map(({ message, mend, severity }) => (
        <li key={message} data-severity={severity}>
          {message} {mend}
        </li>
      ))}
    </ul>
  )
}
