import type { Place } from './edits'
import { type GroupItem, groupsAround, type Item } from './items'
import { type Path, placeKey } from './node'

/** How an item is moved without a pointer. */
export type Direction = 'up' | 'down' | 'in' | 'out'

export const DIRECTIONS: readonly Direction[] = ['up', 'down', 'in', 'out']

/** Where a step takes an item; undefined where there is no way. Past the ends of its group it leaves the group. */
export function stepFrom(tree: GroupItem, path: Path, direction: Direction): Place | undefined {
  const around = groupsAround(tree, path)
  const group = around.at(-1)
  if (group === undefined) return undefined
  const index = indexIn(group, path)
  const outside = around.at(-2)
  if (direction === 'in') return stepIn(group, index)
  const after = outside && { group: outside.at, index: indexIn(outside, group.path) + 1 }
  if (direction === 'out') return after
  if (direction === 'up') {
    return index > 0 ? { group: group.at, index: index - 1 } : after && { ...after, index: after.index - 1 }
  }
  return index < group.parts.length - 1 ? { group: group.at, index: index + 2 } : after
}

/** Into the group before it, as its last part; otherwise into the one after it, as its first. */
function stepIn({ parts }: GroupItem, index: number): Place | undefined {
  const before = asGroup(parts[index - 1])
  if (before) return { group: before.at, index: before.parts.length }
  const after = asGroup(parts[index + 1])
  return after && { group: after.at, index: 0 }
}

const asGroup = (item: Item | undefined) => (item?.kind === 'group' ? item : undefined)

function indexIn({ parts }: GroupItem, path: Path): number {
  const key = placeKey(path)
  return parts.findIndex((part) => placeKey(part.path) === key)
}
