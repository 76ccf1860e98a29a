/**
 * SQL as composed fragments. Values never enter the text: they are bound as typed ClickHouse
 * parameters (`{p0:String}`), so no value can change the meaning of a query. Equal fragments render
 * to equal text, which lets the engine share their evaluation.
 */

export type SqlType =
  | 'String'
  | 'Float64'
  | 'Int64'
  | 'UInt8'
  | 'UInt32'
  | 'UInt64'
  | 'Array(String)'
  | 'Array(Float64)'
  | 'Array(Int64)'
  | 'Array(UInt32)'
  | 'Array(UInt64)'

export type SqlValue = string | number | bigint | readonly (string | number | bigint)[]

interface Bound {
  readonly type: SqlType
  readonly value: SqlValue
}

type Piece = string | Bound

/** An immutable piece of SQL; build it with the `sql` tag, `param`, `identifier` and `join`. */
export class Sql {
  readonly pieces: readonly Piece[]

  constructor(pieces: readonly Piece[]) {
    this.pieces = pieces
  }

  /** A text equal for equal fragments, values included; the key for sharing and for snapshots. */
  get key(): string {
    return this.pieces.map((piece) => (typeof piece === 'string' ? piece : literalKey(piece))).join('')
  }
}

/** Composes fragments: ``sql`count() > ${param(3, 'UInt64')}` ``. Only fragments can be put in. */
export function sql(strings: TemplateStringsArray, ...parts: readonly Sql[]): Sql {
  const pieces: Piece[] = []
  strings.forEach((text, index) => {
    if (text !== '') pieces.push(text)
    // One by one: a statement over thousands of columns has more pieces than a call takes arguments.
    for (const piece of parts[index]?.pieces ?? []) pieces.push(piece)
  })
  return new Sql(pieces)
}

/** A bound value of a stated ClickHouse type. */
export function param(value: SqlValue, type: SqlType): Sql {
  return new Sql([{ value, type }])
}

const IDENTIFIER = /^[a-zA-Z_][a-zA-Z0-9_]*(\.[a-zA-Z_][a-zA-Z0-9_]*)?$/

/** A name fixed in the code (table, column, alias), never one that comes from data. */
export function identifier(name: string): Sql {
  if (!IDENTIFIER.test(name)) throw new TypeError(`not an SQL identifier: ${name}`)
  return new Sql([name])
}

/** A whole number of the plan (a bit position, a shift) as text: small, ours, and never data. */
export function integer(value: number): Sql {
  if (!Number.isSafeInteger(value)) throw new TypeError(`not an integer: ${value}`)
  return new Sql([String(value)])
}

/** Joins fragments with a fixed separator such as `', '` or `' AND '`. */
export function join(parts: readonly Sql[], separator: string): Sql {
  return new Sql(parts.flatMap((part, index) => (index === 0 ? part.pieces : [separator, ...part.pieces])))
}

/** All of these conditions at once; an absent one asks nothing. */
export function and(...conditions: readonly (Sql | undefined)[]): Sql {
  const asked = conditions.filter((condition) => condition !== undefined)
  if (asked.length === 0) return sql`1`
  return asked.length === 1 ? asked[0]! : sql`(${join(asked, ' AND ')})`
}

/** A query ready for the engine: text with `{pN:Type}` places and the values for them. */
export interface RenderedSql {
  readonly text: string
  readonly params: Readonly<Record<string, SqlValue>>
}

/** Numbers the bound values; equal values of one type share one parameter. */
export function render(fragment: Sql): RenderedSql {
  const names = new Map<string, string>()
  const params: Record<string, SqlValue> = {}
  const text = fragment.pieces
    .map((piece) => {
      if (typeof piece === 'string') return piece
      const key = literalKey(piece)
      let name = names.get(key)
      if (name === undefined) {
        name = `p${names.size}`
        names.set(key, name)
        params[name] = piece.value
      }
      return `{${name}:${piece.type}}`
    })
    .join('')
  return { text, params }
}

function literalKey({ type, value }: Bound): string {
  const text = typeof value === 'object' ? JSON.stringify(value.map(String)) : JSON.stringify(String(value))
  return `{${text}:${type}}`
}
