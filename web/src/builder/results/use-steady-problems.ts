import { useMemo, useState } from 'react'
import { type GroupItem, itemsOf } from '../definition/items'
import type { Path } from '../definition/node'
import { itemOfProblem, type PlacedProblem } from './at-items'

/** A problem with the item that it belongs to, with which it moves. */
interface HeldProblem {
  readonly problem: PlacedProblem
  /** None where it is of the whole. */
  readonly item: number | undefined
  /** Its place in the item. */
  readonly inside: Path
}

/**
 * What is known to be wrong or odd; while that of the latest change is not known yet, what was known before it, at the
 * same items. Rows whose notes went and came back with every key would jump.
 */
export function useSteadyProblems(
  problems: readonly PlacedProblem[],
  tree: GroupItem,
  isKnown: boolean,
): readonly PlacedProblem[] {
  const [held, setHeld] = useState<{ of: unknown; all: readonly HeldProblem[] }>({ of: undefined, all: [] })
  if (isKnown && held.of !== problems) {
    setHeld({ of: problems, all: problems.map((problem) => holdAt(tree, problem)) })
  }
  return useMemo(
    () => (isKnown ? problems : held.all.flatMap((one) => placedAgain(tree, one))),
    [isKnown, problems, held, tree],
  )
}

function holdAt(tree: GroupItem, problem: PlacedProblem): HeldProblem {
  const item = itemOfProblem(tree, problem.path)
  return { problem, item: item?.id, inside: problem.path.slice(item?.at.length ?? 0) }
}

function placedAgain(tree: GroupItem, { problem, item: id, inside }: HeldProblem): PlacedProblem[] {
  if (id === undefined) return [problem]
  const item = itemsOf(tree).find((one) => one.id === id)
  return item === undefined ? [] : [{ ...problem, path: [...item.at, ...inside] }]
}
