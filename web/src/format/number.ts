const LOCALE = 'en-GB'

const whole = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 })
const short = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })
const fine = new Intl.NumberFormat(LOCALE, {
  style: 'percent',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
})

/** `20,000` */
export function formatCount(count: number): string {
  return whole.format(count)
}

/** For the ticks of an axis: `12K` */
export function formatShort(count: number): string {
  return short.format(count)
}

/** `12.4%`; a share that is neither none nor all never reads as if it were. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.001) return '<0.1%'
  if (share < 1 && share > 0.999) return '>99.9%'
  return fine.format(share)
}

/** `1 profile`, `2 profiles` */
export function countOf(count: number, noun: string): string {
  return `${formatCount(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** The change from one size to another: `+12.4%`, `−3.0%`; `new` where there was nobody before. */
export function formatChange(from: number, to: number): string {
  if (from === to) return '±0%'
  if (from === 0) return 'new'
  const change = to / from - 1
  const percent =
    Math.abs(change) >= 10 ? `${whole.format(Math.abs(change) * 100)}%` : fine.format(Math.abs(change))
  return `${change < 0 ? '−' : '+'}${percent}`
}
