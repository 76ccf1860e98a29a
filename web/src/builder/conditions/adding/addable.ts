import { CONDITION_KINDS, type Condition, newCondition } from '../kinds'
import { beginOperand, type DataType, keyOf, nextPredicate, PREDICATE_KEYS } from '../language/predicates'

/** A condition that can be added. */
export interface Addable {
  readonly kind: string
  /** The name that it begins with; its title where it begins with none. */
  readonly name: string
  /** What people call that name. */
  readonly title?: string | undefined
  /** What it says of a name of the workspace's own; undefined of a kind without one. */
  readonly saying?: string
  readonly condition: Condition
}

/** Every kind, with nothing filled in. */
export const ADDABLE_KINDS: readonly Addable[] = CONDITION_KINDS.map(({ kind, title }) => ({
  kind,
  name: title,
  condition: newCondition(kind),
}))

/** What a trait is asked first: a bound of what is counted, otherwise the first comparison of its type. */
export function traitCondition(trait: string, types: readonly DataType[]): Condition {
  const name = types[0] === 'number' ? 'atLeast' : nextPredicate(PREDICATE_KEYS, [], types)!
  return { trait, [keyOf(name)]: beginOperand(name, types) }
}
