import { type GroupItem, itemsOf } from '../definition/items'
import { nodeAt } from '../definition/node'
import { itemOfProblem, type PlacedProblem } from './at-items'

/** What is still empty in the condition that somebody is filling in is asked for, and is no mistake yet. */
export function quietProblems(
  problems: readonly PlacedProblem[],
  tree: GroupItem,
  inHand: number | undefined,
): readonly PlacedProblem[] {
  const item = itemsOf(tree).find(({ id, kind }) => id === inHand && kind === 'condition')
  if (item?.kind !== 'condition') return problems
  return problems.map((problem) => {
    const isHere = itemOfProblem(tree, problem.path) === item
    const isEmpty = nodeAt(item.condition, problem.path.slice(item.at.length)) === ''
    return isHere && isEmpty ? { ...problem, severity: 'hint' } : problem
  })
}
