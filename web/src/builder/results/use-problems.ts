import { useMemo } from 'react'
import type { GroupItem } from '../definition/items'
import type { PlacedProblem } from './at-items'
import { placedProblems } from './placed-problems'
import { quietProblems } from './quiet-problems'
import type { Results } from './use-results'
import { useSteadyProblems } from './use-steady-problems'

interface Problems {
  /** What is wrong with what is written now, as far as that is known. */
  readonly errors: readonly PlacedProblem[]
  /** What is shown: what is wrong, and what is worth a look. */
  readonly shown: readonly PlacedProblem[]
}

/** What is wrong and odd about a draft, beside what is wrong with its name; quiet about the item that somebody fills in. */
export function useProblems(
  { problems: told, count, isCurrent, subject }: Results,
  name: readonly PlacedProblem[],
  tree: GroupItem,
  inHand: number | undefined,
): Problems {
  const { problems, warnings } = useMemo(
    () => placedProblems({ problems: told, count, isCurrent, subject }),
    [told, count, isCurrent, subject],
  )
  const errors = useMemo(() => [...name, ...problems], [name, problems])
  const wrong = useMemo(() => quietProblems(problems, tree, inHand), [problems, tree, inHand])
  const odd = useMemo(() => quietProblems(warnings, tree, inHand), [warnings, tree, inHand])
  const shownWrong = useSteadyProblems(wrong, tree, told !== undefined)
  const shownOdd = useSteadyProblems(odd, tree, isCurrent || problems.length > 0)
  const shown = useMemo(() => [...name, ...shownWrong, ...shownOdd], [name, shownWrong, shownOdd])
  return { errors, shown }
}
