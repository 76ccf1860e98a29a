/**
 * Time formats of a mapping. A pattern is turned into a regular expression, which guards the shape, and
 * a rewrite into a form that the engine reads and checks as a calendar date.
 */
export interface TimePattern {
  /** RE2 text that the whole trimmed cell must match. */
  readonly shape: string
  /** What a match is rewritten to; undefined where the cell can be read as it stands. */
  readonly rewrite: string | undefined
  /** The group of a year of two digits, for which `rewrite` holds {@link CENTURY}: 70 to 99 are of the last one. */
  readonly shortYear: string | undefined
  /** Whether cells name a calendar day only. */
  readonly dayOnly: boolean
}

/** Stands in a rewrite where the first two digits of the year belong. */
export const CENTURY = '@'

const SPECIAL = ['iso', 'unix', 'unix-ms', 'excel']
const TOKEN = /YYYY|YY|MMM|MM|M|DD|D|hh|h|mm|ss|SSS|A|Z|[^A-Za-z]|T/y

const HOUR = '([01]?[0-9]|2[0-3])'
const SIXTY = '([0-5][0-9])'
const GROUPS: Readonly<Record<string, string>> = {
  YYYY: '([0-9]{4})',
  YY: '([0-9]{2})',
  MMM: '([A-Za-z]{3,9})\\.?',
  MM: '(0[1-9]|1[0-2])',
  M: '(0?[1-9]|1[0-2])',
  DD: '(0[1-9]|[12][0-9]|3[01])',
  D: '(0?[1-9]|[12][0-9]|3[01])',
  hh: HOUR,
  h: HOUR,
  mm: SIXTY,
  ss: SIXTY,
  SSS: '([0-9]{1,9})',
  A: '([AaPp][Mm])',
  Z: '(Z|[+-][0-9]{2}:?[0-9]{2})',
}

/** Year, month and day with an optional time of day and offset; what most programs write. */
const ISO: TimePattern = {
  shape: `^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[ T]${HOUR}:${SIXTY}(?::${SIXTY}(?:[.,][0-9]{1,9})?)?(?: ?(?:Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?)?$`,
  rewrite: undefined,
  shortYear: undefined,
  dayOnly: false,
}

export function isTimeFormat(format: string): boolean {
  if (SPECIAL.includes(format)) return true
  const tokens = tokensOf(format)
  const has = (...names: string[]) => names.some((token) => tokens?.includes(token))
  return tokens !== undefined && has('YYYY', 'YY') && has('MMM', 'MM', 'M') && has('DD', 'D')
}

/** The pattern of `iso` or of a format made of tokens. */
export function timePattern(format: string): TimePattern {
  if (format === 'iso') return ISO
  const tokens = tokensOf(format) ?? []
  const groups = tokens.filter((token) => token in GROUPS)
  return {
    shape: `^${tokens.map((token) => GROUPS[token] ?? literally(token)).join('')}$`,
    rewrite: rewriteOf(groups),
    shortYear: groups.includes('YY') ? `\\${groups.indexOf('YY') + 1}` : undefined,
    dayOnly: !groups.some((token) => token === 'hh' || token === 'h'),
  }
}

function tokensOf(format: string): string[] | undefined {
  const tokens: string[] = []
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < format.length) {
    const match = TOKEN.exec(format)
    if (!match) return undefined
    tokens.push(match[0])
  }
  return tokens
}

function rewriteOf(groups: readonly string[]): string {
  const place = (...names: string[]) => {
    const index = groups.findIndex((token) => names.includes(token))
    return index < 0 ? undefined : `\\${index + 1}`
  }
  const year = place('YYYY') ?? `${CENTURY}${place('YY')}`
  const word = place('MMM')
  const day = word ? `${place('DD', 'D')} ${word} ${year}` : `${year}-${place('MM', 'M')}-${place('DD', 'D')}`
  const hour = place('hh', 'h')
  if (!hour) return day
  const fraction = place('SSS')
  const time = `${hour}:${place('mm') ?? '00'}:${place('ss') ?? '00'}${fraction ? `.${fraction}` : ''}`
  const half = place('A')
  const offset = place('Z')
  return `${day} ${time}${half ? ` ${half}` : ''}${offset ?? ''}`
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
