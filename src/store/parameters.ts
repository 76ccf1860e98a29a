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
export function parameterText(value: SqlValue): string {
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
export function inlineLarge(rendered: RenderedSql, budget: number): RenderedSql {
  const params: Record<string, SqlValue> = {}
  let text = rendered.text
  let left = budget
  for (const [name, value] of Object.entries(rendered.params)) {
    const size = WORST_URL_ENCODING * Buffer.byteLength(parameterText(value))
    if (size <= left) {
      left -= size
      params[name] = value
    } else {
      text = text.replace(new RegExp(`\\{${name}:([^}]+)\\}`, 'g'), (_, type: string) => literal(value, type))
    }
  }
  return { text, params }
}

function literal(value: SqlValue, type: string): string {
  return typeof value === 'string' ? quote(value) : `CAST(${quote(parameterText(value))}, '${type}')`
}
