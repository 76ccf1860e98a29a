import { fail } from '../../errors/index.ts'
import { LIMITS } from '../limits.ts'
import type { EventRule, Mapping, ValueSource, ValueType } from '../mapping/schema.ts'

/**
 * What a staged value is: one of the scalar kinds, or `leaves`, the expanded members of a JSON value
 * that keeps its own types; `members` are the unexpanded members of an object of traits.
 */
export type FieldKind = 'text' | 'number' | 'flag' | 'date' | 'leaves' | 'members'

/** One converted column of the staging table: `v{index}`. */
export interface StagedField {
  readonly index: number
  readonly kind: FieldKind
  /** Column of the file that it is read from. */
  readonly column: string
  readonly format: string
  readonly timeZone: string
  /** For leaves: the members of the object themselves, rather than one value under the property's name. */
  readonly spread: boolean
}

/** Everything of the mapping that is converted, each column and way of reading it once. */
export class StagedFields {
  readonly all: StagedField[] = []
  readonly #byKey = new Map<string, StagedField>()
  readonly #nativeTypes: boolean

  constructor(mapping: Mapping) {
    this.#nativeTypes = mapping.file.format !== 'csv'
    for (const rule of mapping.events) this.#collect(rule)
    for (const source of Object.values(mapping.traits)) this.trait(source)
    if (mapping.traitsOf) this.membersOf(mapping.traitsOf)
    if (this.all.length > LIMITS.columns)
      fail('ingest/too-many-columns', { columns: this.all.length, most: LIMITS.columns })
  }

  /** The field of a property or trait. */
  of(source: ValueSource): StagedField {
    const given = typeof source === 'string' ? { column: source } : source
    const kind = this.#kind(given.type)
    return this.#field(kind, given.column, given.format ?? 'iso', given.timeZone ?? 'UTC', false)
  }

  /** The field of a trait or of a list's member, where JSON must be kept as it is written (a null removes a trait). */
  trait(source: ValueSource): StagedField {
    const column = typeof source === 'string' ? source : source.column
    const field = this.#kind(typeof source === 'string' ? undefined : source.type)
    return field === 'leaves' ? this.#field('members', column, '', '', false) : this.of(source)
  }

  number(column: string): StagedField {
    return this.#field('number', column, '', '', false)
  }

  text(column: string): StagedField {
    return this.#field('text', column, '', '', false)
  }

  propertiesOf(column: string): StagedField {
    return this.#field('leaves', column, '', '', true)
  }

  membersOf(column: string): StagedField {
    return this.#field('members', column, '', '', true)
  }

  #kind(type: ValueType | undefined): FieldKind {
    if (type === 'json') return 'leaves'
    return type ?? (this.#nativeTypes ? 'leaves' : 'text')
  }

  #collect(rule: EventRule): void {
    if (typeof rule.name === 'object') this.text(rule.name.column)
    if (rule.id) this.text(rule.id)
    for (const source of Object.values(rule.properties)) this.of(source)
    if (rule.propertiesOf) this.propertiesOf(rule.propertiesOf)
    if (!rule.lines) return
    this.text(rule.lines.by)
    for (const source of Object.values(rule.lines.fields)) this.trait(source)
    for (const factors of Object.values(rule.lines.sums))
      for (const column of factorsOf(factors)) this.number(column)
  }

  #field(kind: FieldKind, column: string, format: string, timeZone: string, spread: boolean): StagedField {
    const dated = kind === 'date' ? `${format}|${timeZone}` : ''
    const key = JSON.stringify([kind, column, dated, spread])
    const known = this.#byKey.get(key)
    if (known) return known
    const field = { index: this.all.length, kind, column, format, timeZone, spread }
    this.#byKey.set(key, field)
    this.all.push(field)
    return field
  }
}

/** The columns whose product a sum adds up. */
export function factorsOf(factors: string | readonly string[]): readonly string[] {
  return typeof factors === 'string' ? [factors] : factors
}
