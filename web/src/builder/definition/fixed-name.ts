import { type Draft, withDefinition } from './draft'
import { kindOfDefinition, setField } from './fields'
import type { History } from './history'

/**
 * The steps of a draft that was saved, and so has its name for good: what it was before takes the name over. Steps that
 * are not understood, or were of another kind, would lead to another name and are left out.
 */
export function withFixedName(
  { past, present, future }: History<Draft>,
  kind: string,
  name: string,
): History<Draft> {
  const named = (draft: Draft) => withDefinition(draft, setField(draft.definition, kind, name))
  const isKept = ({ definition, problem }: Draft) =>
    problem === undefined && kindOfDefinition(definition) === kind
  return {
    past: past.filter(isKept).map(named),
    present: named(present),
    future: future.filter(isKept).map(named),
  }
}
