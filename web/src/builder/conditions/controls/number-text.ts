import { locale } from '../../../i18n'

const written = new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 12 })
const read = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 })
const COMMA = written.format(0.5).includes(',')

/** A number as it is typed here: `0,5` in German. */
export function typedNumber(value: number): string {
  return written.format(value)
}

/** A number within a sentence: `1,200`. */
export function saidNumber(value: number): string {
  return read.format(value)
}

const PATTERN = /^[-−]?(\d+(\.\d*)?|\.\d+)$/

/** The number that was typed; undefined while it is none. */
export function readNumber(text: string): number | undefined {
  const plain = (COMMA ? text.replace(',', '.') : text).trim()
  return PATTERN.test(plain) ? Number(plain.replace('−', '-')) : undefined
}
