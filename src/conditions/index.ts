import type { ConditionNode } from '../definition/node.ts'
import type { Condition, LeafCondition } from './condition.ts'
import { eventCondition } from './event/index.ts'
import { traitCondition } from './trait/index.ts'

/** Every kind of condition. A new kind is a folder and one line here. */
export const CONDITIONS: readonly Condition[] = [traitCondition, eventCondition]

const BY_KEY = new Map(CONDITIONS.map((condition) => [condition.key, condition]))

/** The condition of a key; parsing has made sure that it is known. */
export function conditionOf(key: string): Condition {
  const condition = BY_KEY.get(key)
  if (condition === undefined) throw new TypeError(`unknown condition: ${key}`)
  return condition
}

/** The kind of a condition that is left once macros are expanded. */
export function leafOf(node: ConditionNode): LeafCondition {
  const condition = conditionOf(node.condition)
  if (condition.kind !== 'leaf') throw new TypeError(`not expanded: ${node.condition}`)
  return condition
}
