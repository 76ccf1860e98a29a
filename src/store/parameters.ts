import type { RenderedSql, SqlValue } from './sql.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  "'": "\\'",
  '\0': '\\0',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

function escapeText(text: string): string {
  return text.replace(/[\\'\0\b\f\n\r\t]/g, (character) => ESCAPES[character] ?? character)
}

/** A ClickHouse string literal. */
export function quote(text: string): string {
  return `'${escapeText(text)}'`
}

function numberText(value: number | bigint): string {
  if (Object.is(value, -0)) return '-0.'
  return Number.isNaN(value) ? 'nan' : String(value).replace('Infinity', 'inf')
}

/** A value in the text form in which ClickHouse reads query parameters (`param_x` over HTTP, `SET param_x`). */
function parameterText(value: SqlValue): string {
  if (typeof value === 'string') return escapeText(value)
  if (typeof value === 'object') {
    return `[${value.map((item) => (typeof item === 'string' ? quote(item) : numberText(item))).join(',')}]`
  }
  return numberText(value)
}

/** The assignments of a `SET` that binds the parameters on one connection. */
export function bindings({ params }: RenderedSql): string[] {
  return Object.entries(params).map(([name, value]) => `param_${name} = ${quote(parameterText(value))}`)
}

/** Every byte may become `%XX`. */
const WORST_URL_ENCODING = 3

/**
 * Splits the parameters for a transport that limits their size (URL length, `http_max_field_value_size`):
 * small ones stay bound; a large one is put in its place as the cast the engine itself would substitute.
 */
export function inlineLarge({ text, params }: RenderedSql, budget: number): RenderedSql {
  const small: Record<string, SqlValue> = {}
  let left = budget
  for (const [name, value] of Object.entries(params)) {
    const size = WORST_URL_ENCODING * Buffer.byteLength(parameterText(value))
    if (size > left) continue
    left -= size
    small[name] = value
  }
  // In one pass over our own text: a value that looks like a place must not be taken for one.
  const inlined = text.replace(PLACE, (place, name: string, type: string) => {
    const value = params[name]
    return value === undefined || name in small ? place : literal(value, type)
  })
  return { text: inlined, params: small }
}

const PLACE = /\{(p\d+):([^}]+)\}/g

function literal(value: SqlValue, type: string): string {
  return typeof value === 'string' ? quote(value) : `CAST(${quote(parameterText(value))}, '${type}')`
}
