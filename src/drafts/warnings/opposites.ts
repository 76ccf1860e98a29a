import { leafKey, type Node } from '../../definition/node.ts'

type Join = 'all' | 'any'

/** Whether a group asks for something and for its opposite: of an `all` nothing is left, of an `any` nobody is missing. */
export function hasOpposites(group: Node): boolean {
  if (group.kind !== 'all' && group.kind !== 'any') return false
  const sides = new Map<string, boolean>()
  return literalsOf(group, group.kind, true).some(({ key, holds }) => {
    const before = sides.get(key)
    sides.set(key, holds)
    return before !== undefined && before !== holds
  })
}

/** A part of a group by what it means, and whether it is to hold. */
interface Literal {
  readonly key: string
  readonly holds: boolean
}

/** What a group joins, through groups in it that come to the same: a negated `any` is an `all` of what is negated. */
function literalsOf(node: Node, join: Join, holds: boolean): readonly Literal[] {
  if (node.kind === 'not') return literalsOf(node.part, join, !holds)
  const own = { key: keyOf(node), holds }
  if (node.kind === 'condition' || (node.kind === join) !== holds) return [own]
  return [own, ...node.parts.flatMap((part) => literalsOf(part, join, holds))]
}

/** Equal for trees that differ in the order of their parts alone. */
function keyOf(node: Node): string {
  if (node.kind === 'condition') return leafKey(node)
  if (node.kind === 'not') return `not(${keyOf(node.part)})`
  return `${node.kind}(${node.parts.map(keyOf).sort().join()})`
}
