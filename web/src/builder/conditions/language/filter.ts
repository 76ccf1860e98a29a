import type { Fields } from '../../definition/plain-data'
import { hasOnly } from './fields'
import { PREDICATE_KEYS } from './predicates'
import { anything, fields, listOf, text } from './shape'

/** A test of the properties of an event. */
export type Filter =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly unknown[] }
  | { readonly kind: 'not'; readonly part: unknown }
  | { readonly kind: 'element'; readonly path: string; readonly where: unknown }
  | { readonly kind: 'property'; readonly path: string; readonly written: Fields }

const all = fields({ all: listOf(anything) })
const any = fields({ any: listOf(anything) })
const not = fields({ not: anything })
const element = fields({ element: text, where: anything })
const FIELDS = ['property', 'ignoreCase', ...PREDICATE_KEYS]

/** The filter as what it is made of; undefined for what is none. */
export function readFilter(written: unknown): Filter | undefined {
  if (all(written)) return { kind: 'all', parts: written.all }
  if (any(written)) return { kind: 'any', parts: written.any }
  if (not(written)) return { kind: 'not', part: written.not }
  if (element(written)) return { kind: 'element', path: written.element, where: written.where }
  if (!hasOnly(written, FIELDS) || typeof written.property !== 'string') return undefined
  return { kind: 'property', path: written.property, written }
}

/** The filter as the language writes it. */
export function writeFilter(filter: Filter): unknown {
  switch (filter.kind) {
    case 'all':
    case 'any':
      return { [filter.kind]: filter.parts }
    case 'not':
      return { not: filter.part }
    case 'element':
      return { element: filter.path, where: filter.where }
    case 'property':
      return filter.written
  }
}

/** A test of a property that is still to be named. */
export const NEW_TEST = { property: '', is: '' } as const
/** A test of the elements of a list that is still to be named. */
export const NEW_ELEMENT = { element: '', where: NEW_TEST } as const

export type Join = 'all' | 'any'

/** The parts that are joined at the top, and how: one test by itself is a group of one. */
export function partsOf(written: unknown): { readonly join: Join; readonly parts: readonly unknown[] } {
  if (written === undefined) return { join: 'all', parts: [] }
  const filter = readFilter(written)
  if (filter?.kind === 'all' || filter?.kind === 'any') return { join: filter.kind, parts: filter.parts }
  return { join: 'all', parts: [written] }
}

/** Parts joined again as they were written; one that is left stands by itself, and none are no filter. */
export function joined(join: Join, parts: readonly unknown[], before: unknown): unknown {
  if (parts.length === 0) return undefined
  const kind = readFilter(before)?.kind
  const stays = kind === join && before !== undefined && partsOf(before).parts.length === parts.length
  return parts.length === 1 && !stays ? parts[0] : { [join]: parts }
}

/** The parts with one replaced, or taken out where it is undefined. */
export function withPart(parts: readonly unknown[], index: number, part: unknown): readonly unknown[] {
  return parts.flatMap((one, place) => (place !== index ? [one] : part === undefined ? [] : [part]))
}
