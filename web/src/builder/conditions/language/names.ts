import { either, listOf, text } from './shape'

/** One name, or several of which any counts, as the language writes them. */
export type Names = string | readonly string[]

export const names = either(text, listOf(text))

/** The names, however many there are. */
export function namesOf(written: Names): readonly string[] {
  return typeof written === 'string' ? [written] : written
}

/** The names as they were written: one stays by itself, or a list where it was one. */
export function writeNames(next: readonly string[], before: Names): Names {
  const [only] = next
  if (next.length === 1 && only !== undefined && typeof before === 'string') return only
  return next.length === 0 ? '' : next
}
