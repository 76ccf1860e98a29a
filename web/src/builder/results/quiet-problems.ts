import { texts } from '../../i18n'
import type { GroupItem, Item } from '../definition/items'
import { nodeAt } from '../definition/node'
import { itemOfProblem, type PlacedProblem } from './at-items'

const t = texts('builder')

/**
 * What is still empty in a condition is told once, and without the words of YAML: everybody sees which box it is. In the
 * condition that somebody is filling in it is asked for, and is no mistake yet.
 */
export function quietProblems(
  problems: readonly PlacedProblem[],
  tree: GroupItem,
  inHand: number | undefined,
): readonly PlacedProblem[] {
  const told = new Set<Item>()
  return problems.flatMap((problem) => {
    const item = itemOfProblem(tree, problem.path)
    if (item === undefined || !isEmpty(problem, item)) return problem
    if (told.has(item)) return []
    told.add(item)
    const words = { message: t('problems.empty'), mend: t('problems.fillIn') }
    return { ...problem, ...words, severity: item.id === inHand ? 'hint' : problem.severity }
  })
}

function isEmpty({ path }: PlacedProblem, item: Item): boolean {
  return item.kind === 'condition' && nodeAt(item.condition, path.slice(item.at.length)) === ''
}
