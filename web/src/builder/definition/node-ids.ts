import { isRecord, isSame } from './plain-data'

const ids = new WeakMap<object, number>()
let last = 0

/**
 * The number by which a node of a definition is the same one before and after an edit: what is drawn of it, and what
 * somebody was about to do there, goes on with it wherever it is moved. Nodes are never changed, only replaced.
 */
export function idOf(node: object): number {
  const known = ids.get(node)
  if (known !== undefined) return known
  last += 1
  ids.set(node, last)
  return last
}

/** Makes a new node the successor of the one whose place it takes. */
export function succeed<Node>(node: Node, before: unknown): Node {
  if (isObject(node) && isObject(before) && node !== before) ids.set(node, idOf(before))
  return node
}

/** What was read anew, with the nodes of before wherever they say the same, and successors where they changed. */
export function keepNodes(after: unknown, before: unknown): unknown {
  if (isSame(after, before)) return before
  if (Array.isArray(after) && Array.isArray(before)) return keepItems(after, before)
  if (!isRecord(after) || !isRecord(before)) return after
  const kept = Object.entries(after).map(([key, value]) => [key, keepNodes(value, before[key])] as const)
  return succeed(Object.fromEntries(kept), before)
}

/** Items that moved are found again; of the others each follows on the one at its place. */
function keepItems(after: readonly unknown[], before: readonly unknown[]): readonly unknown[] {
  const free = new Set(before.keys())
  const matches = after.map((item) => {
    const match = [...free].find((index) => isSame(before[index], item))
    if (match !== undefined) free.delete(match)
    return match
  })
  return after.map((item, index) => {
    const match = matches[index]
    if (match !== undefined) return before[match]
    return free.has(index) ? keepNodes(item, before[index]) : item
  })
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
