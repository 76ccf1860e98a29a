import type { SegmentationPart } from '../conditions/condition.ts'
import type { Node } from './node.ts'

/**
 * The tree of "is in one of these parts" of an ordered segmentation, where a profile belongs to the first
 * part whose condition is true. Each part's condition stands in it at most once.
 */
export function exclusiveNode(parts: readonly SegmentationPart[], wanted: readonly string[]): Node {
  const last = parts.findLastIndex(({ name }) => wanted.includes(name))
  let node: Node = { kind: 'any', parts: [] }
  for (const { name, when } of parts.slice(0, last + 1).reverse()) {
    node = wanted.includes(name)
      ? { kind: 'any', parts: [when, ...partsOf(node, 'any')] }
      : { kind: 'all', parts: [{ kind: 'not', part: when }, ...partsOf(node, 'all')] }
  }
  return node
}

/** The parts that a group of one kind has when the tree joins it. */
function partsOf(node: Node, kind: 'all' | 'any'): readonly Node[] {
  return node.kind === kind ? node.parts : [node]
}
