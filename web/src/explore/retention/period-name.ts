import { locale } from '../../i18n'
import type { CohortUnit } from './days'

const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' })
const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })

/** The period that begins on a day: `Mar 2026`, `Q1 2026`; of a week its first day. */
export function periodName(first: string, unit: CohortUnit): string {
  const at = new Date(`${first}T00:00:00Z`)
  if (unit === 'week') return day.format(at)
  if (unit === 'month') return month.format(at)
  return `Q${Math.floor(at.getUTCMonth() / 3) + 1} ${at.getUTCFullYear()}`
}
