import type { JobProgress } from '../api/jobs'
import { formatCount, formatPercent } from '../format/number'
import { formatSpan } from '../format/span'
import { texts } from '../i18n'
import { percentOf } from '../jobs/job-text'

const t = texts('imports')

/** How far an import is, each fact with its name; what is not known yet is a dash. */
export function progressFacts(
  progress: JobProgress | undefined,
): readonly (readonly [name: string, value: string])[] {
  const { phase, rows, rowsPerSecond, remainingSeconds } = progress ?? {}
  return [
    [t('run.doneShare'), formatPercent(Math.floor(percentOf(progress)))],
    [t('run.phase'), phase ?? t('run.beginning')],
    [t('rows'), known(rows, formatCount)],
    [t('run.rowsPerSecond'), known(rowsPerSecond, formatCount)],
    [t('run.remaining'), known(remainingSeconds, (seconds) => formatSpan(seconds * 1_000))],
  ]
}

function known(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? '–' : format(value)
}
