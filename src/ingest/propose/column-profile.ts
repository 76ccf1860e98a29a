import { withoutCurrency } from '../mapping/currency.ts'
import type { ValueType } from '../mapping/schema.ts'
import { guessTimeFormat, type TimeGuess } from './time-guess.ts'

/** What the sampled cells of one column look like. */
export interface ColumnProfile {
  readonly name: string
  readonly words: readonly string[]
  /** Trimmed cells by row; the empty text where there is none. */
  readonly cells: readonly string[]
  readonly filled: number
  readonly distinct: number
  readonly type: ValueType
  readonly time: TimeGuess | undefined
  readonly negative: boolean
  /** Whether JSON members of this name hold objects. */
  readonly object: boolean
  readonly samples: readonly string[]
}

/** Texts by which programs write "nothing". */
export const NOTHING = ['NA', 'N/A', 'n/a', 'NULL', 'null', 'None', 'nan', 'NaN', '\\N', '#N/A', '-', '?']

export interface NumberStyle {
  /** Texts that may stand before or after a number. */
  readonly currency: readonly string[]
  readonly decimal: '.' | ','
  readonly thousands: '.' | ',' | undefined
}

export function profileColumn(
  name: string,
  raw: readonly string[],
  style: NumberStyle,
  absent: readonly string[],
  object = false,
): ColumnProfile {
  const cells = raw.map((cell) => (absent.includes(cell.trim()) ? '' : cell.trim()))
  const filled = cells.filter((cell) => cell !== '')
  const distinct = new Set(filled)
  const time = guessTimeFormat(filled)
  const numeric = shareOf(filled, (cell) => isNumber(cell, style)) > 0.97 && !filled.some(hasLeadingZero)
  return {
    name,
    words: wordsOf(name),
    cells,
    filled: filled.length,
    distinct: distinct.size,
    type: typeOf(filled, distinct, time, numeric && !isKeyName(name)),
    time,
    negative: numeric && filled.some((cell) => cell.startsWith('-')),
    object,
    samples: [...distinct].slice(0, 5),
  }
}

/** Numbers of things (`store_id`) are names: nobody adds them up. */
function isKeyName(name: string): boolean {
  return wordsOf(name).some((word) =>
    ['id', 'no', 'nr', 'key', 'code', 'sku', 'zip', 'postcode', 'phone'].includes(word),
  )
}

function typeOf(
  filled: readonly string[],
  distinct: ReadonlySet<string>,
  time: TimeGuess | undefined,
  numeric: boolean,
): ValueType {
  if (filled.length === 0) return 'text'
  if (time && !numeric) return 'date'
  if (numeric) return 'number'
  const flags = [...distinct].every((cell) => /^(true|false|yes|no|t|f|y|n)$/i.test(cell))
  return flags && distinct.size <= 2 ? 'flag' : 'text'
}

function hasLeadingZero(cell: string): boolean {
  return /^0[0-9]/.test(cell)
}

export function isNumber(cell: string, { decimal, thousands, currency }: NumberStyle): boolean {
  const number = withoutCurrency(cell, currency)
  const plain = thousands ? number.replaceAll(thousands, '') : number
  return decimal === ','
    ? /^[-+]?[0-9]+(,[0-9]+)?$/.test(plain)
    : /^[-+]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][-+]?[0-9]+)?$/.test(plain)
}

/** Decimal comma or point, by the cells that can only be one of them. */
export function guessNumberStyle(columns: readonly (readonly string[])[]): Omit<NumberStyle, 'currency'> {
  const cells = columns.flat().map((cell) => cell.trim())
  const count = (pattern: RegExp) => cells.filter((cell) => pattern.test(cell)).length
  const comma = count(/^[-+]?[0-9]+,[0-9]{1,2}$|^[-+]?[0-9]{1,3}(\.[0-9]{3})+,[0-9]+$/)
  const point = count(/^[-+]?[0-9]+\.[0-9]+$|^[-+]?[0-9]{1,3}(,[0-9]{3})+\.[0-9]+$/)
  if (comma > point)
    return {
      decimal: ',',
      thousands: count(/^[-+]?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?$/) > 0 ? '.' : undefined,
    }
  return { decimal: '.', thousands: count(/^[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$/) > 0 ? ',' : undefined }
}

/** Words for "nothing" that stand where all other cells of a column are numbers or dates, or are unmistakable. */
export function guessAbsent(columns: readonly (readonly string[])[], style: NumberStyle): string[] {
  const found = new Set<string>()
  for (const column of columns) {
    const cells = column.map((cell) => cell.trim()).filter((cell) => cell !== '')
    const words = new Set(cells.filter((cell) => NOTHING.includes(cell)))
    const rest = cells.filter((cell) => !words.has(cell))
    const typed =
      rest.length > 0 && (shareOf(rest, (cell) => isNumber(cell, style)) > 0.97 || guessTimeFormat(rest))
    for (const word of words) if (typed || /^(NULL|\\N|NA|#N\/A|NaN)$/.test(word)) found.add(word)
  }
  return [...found].sort()
}

export function shareOf(cells: readonly string[], holds: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length
}

/** `CustomerID`, `customer_id` and `Customer Id` are the words customer, id; `Straße` is strasse. */
export function wordsOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
}
