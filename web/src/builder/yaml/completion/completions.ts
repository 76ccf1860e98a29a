import type { CursorPlace } from './cursor-place'
import { type Known, knownValuesAt } from './known-values'
import type { Offer } from './offer'
import { fieldsAt, type Schema, valuesAt } from './schema-walk'

/** Something that can be put in the place of what is typed. */
export interface Completion {
  readonly label: string
  /** What it means. */
  readonly info?: string
  /** As it is written. */
  readonly apply: string
}

/**
 * What may be written at a place: fields and words of the language, names of what the workspace holds, some values.
 * Nothing where the only one stands there already.
 */
export function completionsAt(
  place: CursorPlace,
  schema: Schema,
  known: Known,
  values: readonly Offer[],
): readonly Completion[] {
  const { path, wants, typed, around } = place
  const beside = wants === 'field' ? (around[0] ?? {}) : {}
  const fields = wants === 'value' ? [] : fieldsAt(schema, path, beside)
  const words =
    wants === 'field' ? [] : [...valuesAt(schema, path), ...knownValuesAt(place, known), ...values]
  const completions = [
    ...fields.map((field) => completion(field, `${field.name}: `)),
    ...words.map((word) => completion(word, word.written ?? word.name)),
  ]
  const meant = meantBy(typed, completions)
  return meant.every(({ label }) => label === typed) ? [] : meant
}

function completion({ name, meaning }: Offer, apply: string): Completion {
  return { label: name, apply, ...(meaning === undefined ? {} : { info: meaning }) }
}

/** Those that hold what is typed; those that begin with it come first. */
function meantBy(typed: string, completions: readonly Completion[]): readonly Completion[] {
  const searched = typed.trim().toLowerCase()
  const placeIn = ({ label }: Completion) => label.toLowerCase().indexOf(searched)
  const holding = completions.filter((one) => placeIn(one) >= 0)
  return [...holding.filter((one) => placeIn(one) === 0), ...holding.filter((one) => placeIn(one) > 0)]
}
