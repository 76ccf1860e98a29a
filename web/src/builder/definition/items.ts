import type { Condition } from '../conditions'
import { isNegation, isWithin, type Join, joinOf, type Path, partsOf, placeKey } from './node'
import { idOf } from './node-ids'
import { isRecord } from './plain-data'

interface ItemBase {
  readonly id: number
  /** Where it stands, with the negations around it. */
  readonly path: Path
  /** Where it stands within them. */
  readonly at: Path
  /** How many negations stand around it: mostly none or one. */
  readonly negations: number
}

export interface ConditionItem extends ItemBase {
  readonly kind: 'condition'
  readonly condition: Condition
}

export interface GroupItem extends ItemBase {
  readonly kind: 'group'
  readonly join: Join
  readonly parts: readonly Item[]
}

/** A node of a definition as the builder shows it: a negation is a mark on what it stands around. */
export type Item = ConditionItem | GroupItem

/** A tree of conditions as the builder shows it: always a group, also where a single condition is written. */
export function viewTree(node: unknown, path: Path): GroupItem {
  const item = viewNode(node, path)
  if (item.kind === 'group' && item.negations === 0) return item
  const parts = node === undefined ? [] : [item]
  return { kind: 'group', id: 0, path, at: path, negations: 0, join: 'all', parts }
}

function viewNode(node: unknown, path: Path): Item {
  let [inner, at, negations] = [node, path, 0]
  while (isNegation(inner)) [inner, at, negations] = [inner.not, [...at, 'not'], negations + 1]
  const base = { id: idOf(isRecord(node) ? node : {}), path, at, negations }
  const join = joinOf(inner)
  if (join === undefined) return { ...base, kind: 'condition', condition: isRecord(inner) ? inner : {} }
  const parts = partsOf(inner, join).map((part, index) => viewNode(part, [...at, join, index]))
  return { ...base, kind: 'group', join, parts }
}

/** All items of a tree, each before what stands in it. */
export function itemsOf(item: Item): readonly Item[] {
  return item.kind === 'group' ? [item, ...item.parts.flatMap(itemsOf)] : [item]
}

/** Whether the item with an id is a group within a tree that has nothing in it. */
export function isEmptyGroup(tree: GroupItem, id: number | undefined): boolean {
  const isIt = (item: Item) => item.id === id && item.kind === 'group' && item.parts.length === 0
  return tree.parts.flatMap(itemsOf).some(isIt)
}

/** The groups that an item stands in, the outermost first; none of it where the item is not there. */
export function groupsAround(tree: GroupItem, path: Path): readonly GroupItem[] {
  const key = placeKey(path)
  const isIn = (item: Item): boolean =>
    placeKey(item.path) === key ||
    (isWithin(path, item.path) && item.kind === 'group' && item.parts.some(isIn))
  const inside = tree.parts.find(isIn)
  if (inside === undefined) return []
  return inside.kind === 'group' && placeKey(inside.path) !== key
    ? [tree, ...groupsAround(inside, path)]
    : [tree]
}
