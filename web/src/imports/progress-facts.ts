import type { JobProgress } from '../api/jobs'
import { formatCount } from '../format/number'
import { formatSpan, percentOf } from '../jobs/job-text'

const PHASES: Readonly<Record<string, string>> = { reading: 'reading rows', publishing: 'storing' }

/** How far an import is, each fact with its name; what is not known yet is a dash. */
export function progressFacts(
  progress: JobProgress | undefined,
): readonly (readonly [name: string, value: string])[] {
  const { phase, rows, rowsPerSecond, remainingSeconds } = progress ?? {}
  return [
    ['Done', `${Math.floor(percentOf(progress))}%`],
    ['At present', phase === undefined ? 'beginning' : (PHASES[phase] ?? phase)],
    ['Rows', known(rows, formatCount)],
    ['Rows a second', known(rowsPerSecond, formatCount)],
    ['Remaining', known(remainingSeconds, (seconds) => formatSpan(seconds * 1_000))],
  ]
}

function known(value: number | undefined, format: (value: number) => string): string {
  return value === undefined ? '–' : format(value)
}
