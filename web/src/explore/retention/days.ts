export type CohortUnit = 'week' | 'month' | 'quarter'

const DAY_MS = 86_400_000
const MONTHS = { month: 1, quarter: 3 } as const

/** The local day of an instant: `2026-03-01`. */
export function localDay(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at)
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`
}

/** The first day of the period so many periods later, from the first day of one. */
export function shiftDay(day: string, unit: CohortUnit, periods: number): string {
  const at = new Date(`${day}T00:00:00Z`)
  if (unit === 'week') at.setUTCDate(at.getUTCDate() + 7 * periods)
  else at.setUTCMonth(at.getUTCMonth() + MONTHS[unit] * periods)
  return at.toISOString().slice(0, 10)
}

export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10)
}
