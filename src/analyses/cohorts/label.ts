import type { Formats } from '../../reports/index.ts'
import type { Cohort, CohortsResult } from './result.ts'

/** `Jan 2026` of a month, the day that it began of a shorter period. */
export function cohortLabel(
  { start }: Pick<Cohort, 'start'>,
  { unit }: Pick<CohortsResult, 'unit'>,
  formats: Formats,
): string {
  const day = formats.day(start)
  return unit === 'month' ? day.slice(day.indexOf(' ') + 1) : day
}
