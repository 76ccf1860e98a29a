import { locale, texts } from '../i18n'
import type { format as en } from './texts/en'

const t = texts('format')

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
const short = new Intl.NumberFormat(locale, {
  notation: 'compact',
  maximumFractionDigits: 1,
  useGrouping: 'always',
})
const fine = new Intl.NumberFormat(locale, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })

/** `20,000` */
export function formatCount(count: number): string {
  return whole.format(count)
}

const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })

/** `1,234.5`: a value of the data. */
export function formatNumber(value: number): string {
  return number.format(value)
}

const exact = new Intl.NumberFormat(locale, { maximumSignificantDigits: 15 })

/** `52.5200066`: a number with all its digits that mean something. */
export function formatExact(value: number): string {
  return exact.format(value)
}

/** For the ticks of an axis: `12k` */
export function formatShort(count: number): string {
  return short.format(count)
}

/** `12.4%`; a share that is neither none nor all never reads as if it were. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.001) return `<${fine.format(0.001)}`
  if (share < 1 && share > 0.999) return `>${fine.format(0.999)}`
  return fine.format(share)
}

/** `42%` of a whole that is 100. */
export function formatPercent(done: number): string {
  return percent.format(done / 100)
}

/** `€1,234.50`; without a symbol where it is not known what the amounts are of. */
export function formatMoney(amount: number, currency?: string): string {
  return money(currency).format(amount)
}

/** To compare at a glance: `€12.3k`, `€1,384`, `€78.10` */
export function formatShortMoney(amount: number, currency?: string): string {
  return money(currency, shortness(Math.abs(amount))).format(amount)
}

function shortness(size: number): Intl.NumberFormatOptions {
  if (size >= 9_999.5) return { notation: 'compact', maximumSignificantDigits: 3 }
  return size >= 99.995 || Number.isInteger(size)
    ? { minimumFractionDigits: 0, maximumFractionDigits: 0 }
    : {}
}

function money(currency: string | undefined, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  if (currency !== undefined)
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...options })
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, ...options })
}

/** What is counted in a few words of its own. */
export type Counted = keyof (typeof en)['counts']

/** `1 profile`, `2 profiles` */
export function countOf(count: number, noun: Counted): string {
  return t(`counts.${noun}`, { count })
}

/** The change from one size to another: `+12.4%`, `−3.0%`; `new` where there was nobody before. */
export function formatChange(from: number, to: number): string {
  if (from === to) return `±${percent.format(0)}`
  if (from === 0) return t('new')
  const change = to / from - 1
  const style = Math.abs(change) >= 10 ? percent : fine
  return `${change < 0 ? '−' : '+'}${style.format(Math.abs(change))}`
}
