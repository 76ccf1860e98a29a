import { type ConditionNode, leafKey } from '../../definition/node.ts'
import { type Problem, problem } from '../../errors/index.ts'
import type { Place } from '../places.ts'
import { ANYTHING, COMPARISONS, isImpossible } from './allowed.ts'
import { hasOpposites } from './opposites.ts'

/** Conditions whose comparisons are all of one value of a profile. */
const OF_ONE_VALUE = ['trait', 'event'] as const

/**
 * Groups of conditions that no profile can ever satisfy together, whatever the data: comparisons of one trait, or of
 * one number of the same events, that exclude each other, or a condition and its opposite. Only what is certain is told.
 */
export function contradictions(root: Place): readonly Problem[] {
  const own = isCertainlyFalse(root) ? [problem('drafts/contradiction', {}, root.path)] : []
  return own.length > 0 ? own : root.parts.flatMap(contradictions)
}

/** Groups of which every profile satisfies one condition or another: one and its opposite. */
export function tautologies(root: Place): readonly Problem[] {
  if (root.written.kind === 'any' && hasOpposites(root.node)) {
    return [problem('drafts/always-true', {}, root.path)]
  }
  return root.parts.flatMap(tautologies)
}

/** Whether the conditions that must all hold at a place exclude each other. */
function isCertainlyFalse(place: Place): boolean {
  if (place.written.kind === 'all' && hasOpposites(place.node)) return true
  const compared = new Map<string, ConditionNode[]>()
  for (const node of togetherAt(place)) {
    const key = comparedIn(node)
    if (key !== undefined) compared.set(key, [...(compared.get(key) ?? []), node])
  }
  return [...compared.values()].some((nodes) => isImpossible(nodes.reduce(narrowed, ANYTHING)))
}

/** A condition by itself, or the conditions of an `all` and of those directly in it. */
function togetherAt({ node, parts }: Place): readonly ConditionNode[] {
  if (node.kind === 'condition') return [node]
  return node.kind === 'all' ? parts.flatMap(togetherAt) : []
}

/** The value that a condition compares: equal texts for one and the same; undefined where that is not certain. */
function comparedIn({ kind, condition, body }: ConditionNode): string | undefined {
  if (!OF_ONE_VALUE.some((known) => known === condition)) return undefined
  const others = Object.entries(body as object).filter(
    ([field, value]) => !(field in COMPARISONS) && !(field === 'count' && value === true),
  )
  if (others.some(([field, value]) => field === 'ignoreCase' && value === true)) return undefined
  return leafKey({ kind, condition, body: Object.fromEntries(others) })
}

function narrowed(allowed: typeof ANYTHING, { condition, body }: ConditionNode): typeof ANYTHING {
  const written = Object.entries(body as object).filter(
    ([field, value]) => field in COMPARISONS && value !== undefined,
  )
  const compared = written.length === 0 && condition === 'event' ? [['atLeast', 1] as const] : written
  return compared.reduce((before, [field, operand]) => COMPARISONS[field]!(before, operand), allowed)
}
