import type { Problem } from '../../api/client'
import type { DraftCount, DraftWords, Estimate } from '../../api/drafts'
import type { ConditionProblem } from '../conditions'
import { type GroupItem, type Item, itemsOf } from '../definition/items'
import { isWithin, type Path, placeKey } from '../definition/node'

/** How many an item takes in by itself, how many are left after it in its group, and how many it removed of them. */
export interface ItemCount {
  readonly size: Estimate
  readonly left?: Estimate
  /** Absent for the first of a group, which removes from all. */
  readonly removed?: number
}

/** Counts by the ids of items, so that they go with them when they are moved, until the next are there. */
export function countsByItem(
  tree: GroupItem,
  nodes: DraftCount['nodes'],
  placeOf: (path: Path) => Path | undefined,
): ReadonlyMap<number, ItemCount> {
  const counts = new Map(
    nodes.flatMap(({ path, ...count }) => {
      const place = placeOf(path)
      return place === undefined ? [] : [[placeKey(place), count as ItemCount] as const]
    }),
  )
  return new Map(
    itemsOf(tree).flatMap(({ id, path }) => {
      const count = counts.get(placeKey(path))
      return count === undefined ? [] : [[id, { ...count, ...removedAt(path, counts) }] as const]
    }),
  )
}

function removedAt(path: Path, counts: ReadonlyMap<string, ItemCount>): Pick<ItemCount, 'removed'> {
  const before = counts.get(placeKey([...path.slice(0, -1), Number(path.at(-1)) - 1]))?.left
  const left = counts.get(placeKey(path))?.left
  return before && left ? { removed: Math.max(0, before.value - left.value) } : {}
}

/** What every item says, by its id. */
export function clausesByItem(tree: GroupItem, { clauses }: DraftWords): ReadonlyMap<number, string> {
  const texts = new Map(clauses.map(({ path, text }) => [placeKey(path), text]))
  return new Map(
    itemsOf(tree).flatMap(({ id, path }) => {
      const text = texts.get(placeKey(path))
      return text === undefined ? [] : [[id, text] as const]
    }),
  )
}

/** A problem of the draft, and whether it keeps it from being counted. */
export interface PlacedProblem extends Pick<Problem, 'path' | 'message' | 'mend'> {
  readonly severity: ConditionProblem['severity']
}

/** The innermost item that a problem belongs to. */
export function itemOfProblem(tree: GroupItem, path: Path): Item | undefined {
  return itemsOf(tree).findLast((item) => isWithin(path, item.path))
}

/** The problems of every item by its id, each with its place in the item. */
export function problemsByItem(
  tree: GroupItem,
  problems: readonly PlacedProblem[],
): ReadonlyMap<number, readonly ConditionProblem[]> {
  const found = new Map<number, ConditionProblem[]>()
  for (const { path, ...problem } of problems) {
    const item = itemOfProblem(tree, path)
    if (item === undefined) continue
    const inside = { ...problem, path: path.slice(item.at.length) }
    found.set(item.id, [...(found.get(item.id) ?? []), inside])
  }
  return found
}
