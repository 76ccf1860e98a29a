import { locale, texts } from '../i18n'

const t = texts('format')

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
const short = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 })
const fine = new Intl.NumberFormat(locale, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

/** `20,000` */
export function formatCount(count: number): string {
  return whole.format(count)
}

/** For the ticks of an axis: `12k` */
export function formatShort(count: number): string {
  return short.format(count)
}

/** `12.4%`; a share that is neither none nor all never reads as if it were. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.001) return '<0.1%'
  if (share < 1 && share > 0.999) return '>99.9%'
  return fine.format(share)
}

/** `€1,234.50`; without a symbol where it is not known what the amounts are of. */
export function formatMoney(amount: number, currency?: string): string {
  return money(currency).format(amount)
}

/** For the ticks of an axis and for tiles: `€12.3k` */
export function formatShortMoney(amount: number, currency?: string): string {
  return money(currency, { notation: 'compact', maximumFractionDigits: 1 }).format(amount)
}

function money(currency: string | undefined, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  if (currency !== undefined)
    return new Intl.NumberFormat(locale, { style: 'currency', currency, ...options })
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2, ...options })
}

/** `1 profile`, `2 profiles` */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** The change from one size to another: `+12.4%`, `−3.0%`; `new` where there was nobody before. */
export function formatChange(from: number, to: number): string {
  if (from === to) return '±0%'
  if (from === 0) return t('new')
  const change = to / from - 1
  const percent =
    Math.abs(change) >= 10 ? `${whole.format(Math.abs(change) * 100)}%` : fine.format(Math.abs(change))
  return `${change < 0 ? '−' : '+'}${percent}`
}
