import { say } from '../language/index.ts'
import { join, param, type Sql, sql } from '../store/sql.ts'
import { quote } from './scalar.ts'

/**
 * Values by their type and path, as the maps of `events` and `trait_changes` hold them (see `store/schema.ts`).
 * A path has one value: an entry in one map, except that an ISO-8601 text lies in `text` and, as
 * milliseconds, in `date`.
 */
export interface TypedValues {
  readonly text: Readonly<Record<string, string>>
  readonly number: Readonly<Record<string, number>>
  readonly flag: Readonly<Record<string, boolean>>
  readonly date: Readonly<Record<string, number>>
  /** Arrays, empty objects, and objects nested too deep for paths, as JSON text. */
  readonly json: Readonly<Record<string, string>>
}

export type ValueType = keyof TypedValues

export const VALUE_TYPES: readonly ValueType[] = ['text', 'number', 'flag', 'date', 'json']

/** What a predicate looks at in the TypeScript evaluator: the values of one record under one path. */
export interface Value {
  readonly text: string | undefined
  readonly number: number | undefined
  readonly flag: boolean | undefined
  readonly date: number | undefined
  /** The JSON text of an array or of an empty object. */
  readonly json: string | undefined
  /** Whether anything lies under the path, members of an object included. */
  readonly present: boolean
}

/** What a predicate looks at in SQL: expressions over one row of `events` or `trait_changes`. */
export interface ValueSql {
  has(type: ValueType): Sql
  get(type: ValueType): Sql
  readonly present: Sql
}

/** The value under `path`; the empty path is the value of a trait itself. */
export function valueAt(values: TypedValues, path: string): Value {
  return new RecordValue(values, path)
}

/** Looks up only what it is asked for: most predicates look at one type. */
class RecordValue implements Value {
  readonly #values: TypedValues
  readonly #path: string

  constructor(values: TypedValues, path: string) {
    this.#values = values
    this.#path = path
  }

  get text() {
    return own(this.#values.text, this.#path)
  }

  get number() {
    return own(this.#values.number, this.#path)
  }

  get flag() {
    return own(this.#values.flag, this.#path)
  }

  get date() {
    return own(this.#values.date, this.#path)
  }

  get json() {
    return own(this.#values.json, this.#path)
  }

  get present() {
    const { text, number, flag, json } = this
    return (
      text !== undefined ||
      number !== undefined ||
      flag !== undefined ||
      json !== undefined ||
      hasMembers(this.#values, this.#path)
    )
  }
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  const found = record[key]
  return found !== undefined && Object.hasOwn(record, key) ? found : undefined
}

function hasMembers(values: TypedValues, path: string): boolean {
  const prefix = memberPrefix(path)
  return VALUE_TYPES.some((type) =>
    Object.keys(values[type]).some((key) => key !== path && key.startsWith(prefix)),
  )
}

function memberPrefix(path: string): string {
  return path === '' ? '' : `${path}.`
}

/** The value where there is none; of all predicates only `exists: false` holds of it. */
export const NO_VALUE: Value = {
  text: undefined,
  number: undefined,
  flag: undefined,
  date: undefined,
  json: undefined,
  present: false,
}

/** A value in words, for explanations. */
export function describeValue({ text, number, flag, json, present }: Value): string {
  const scalar = text ?? number ?? flag
  if (scalar !== undefined) return quote(scalar)
  if (json !== undefined) return json
  return present ? say`an object` : say`not known`
}

/** The value under `path` in the maps of a row. */
export function mapValueSql(path: string): ValueSql {
  const key = param(path, 'String')
  const has = (type: ValueType) => sql`mapContains(${column(type)}, ${key})`
  const get = (type: ValueType) => sql`${column(type)}[${key}]`
  const prefix = param(memberPrefix(path), 'String')
  const members = (type: ValueType) =>
    sql`arrayExists(k -> startsWith(k, ${prefix}), mapKeys(${column(type)}))`
  const present = sql`(${join(
    (['text', 'number', 'flag', 'json'] as const).flatMap((t) => [has(t), members(t)]),
    ' OR ',
  )})`
  return { has, get, present }
}

function column(type: ValueType): Sql {
  return { text: sql`text`, number: sql`number`, flag: sql`flag`, date: sql`date`, json: sql`json` }[type]
}
