import { conditionOf } from '../conditions/index.ts'
import type { ConditionNode, Node } from './node.ts'

/**
 * A tree as an English sentence: `Profiles who did order_completed in the last 90 days at least 3 times
 * and whose plan is "pro".` Groups inside groups stand in brackets.
 */
export function describeNode(node: Node): string {
  if (node.kind === 'all' && node.parts.length === 0) return 'All profiles.'
  if (node.kind === 'any' && node.parts.length === 0) return 'No profiles.'
  return `Profiles ${describeClause(node)}.`
}

/** What follows "profiles" in the sentence of a tree, without a full stop. */
export function describeClause(node: Node): string {
  switch (node.kind) {
    case 'condition':
      return conditionClause(node)
    case 'not':
      return `who are not among those ${inner(node.part)}`
    case 'all':
      return joined(node.parts, ' and ', 'whoever they are')
    case 'any':
      return joined(node.parts, ' or ', 'who cannot exist')
  }
}

function conditionClause({ condition: key, body }: ConditionNode): string {
  const condition = conditionOf(key)
  return `${condition.lead?.(body) ?? 'who'} ${condition.describe(body)}`
}

function joined(parts: readonly Node[], word: ' and ' | ' or ', empty: string): string {
  if (parts.length === 0) return empty
  return parts.length === 1 ? describeClause(parts[0]!) : parts.map(inner).join(word)
}

/** A part of a group: in brackets where the words "and" and "or" would otherwise run together. */
function inner(node: Node): string {
  const isGroup = (node.kind === 'all' || node.kind === 'any') && node.parts.length > 1
  return isGroup ? `(${describeClause(node)})` : describeClause(node)
}
