const COUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const AMOUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 6 })

/** `12,345`. */
export function count(value: number): string {
  return COUNT.format(value)
}

/** A number as it was measured: `1,234.5`. */
export function amount(value: number): string {
  return AMOUNT.format(value)
}

/** `12.3%`; what is there but rounds to nothing is `< 0.1%`. */
export function share(value: number): string {
  if (value > 0 && value < 0.0005) return '< 0.1%'
  return `${(value * 100).toFixed(1)}%`
}

/** `+12`, `−3`, `0`. */
export function difference(value: number): string {
  if (value === 0) return '0'
  return `${value > 0 ? '+' : '−'}${count(Math.abs(value))}`
}

/** `1 profile`, `2 profiles`. */
export function counted(value: number, noun: string, plural = `${noun}s`): string {
  return `${count(value)} ${value === 1 ? noun : plural}`
}

/** `2026-06-30 14:05` in a time zone. */
export function instant(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  return format.format(at)
}

/** `2026-06-30` in a time zone. */
export function day(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at)
}

/** `0.4 s`, `12 s`, `3 min 5 s`, `1 h 2 min`. */
export function seconds(value: number): string {
  if (value < 10) return `${value.toFixed(1)} s`
  const whole = Math.round(value)
  if (whole < 60) return `${whole} s`
  if (whole < 3_600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3_600)} h ${Math.floor((whole % 3_600) / 60)} min`
}

/** Any value of a trait or property on one line. */
export function plain(value: unknown): string {
  if (typeof value === 'string') return value
  return typeof value === 'number' ? amount(value) : (JSON.stringify(value) ?? '')
}
