import type { ImportProgress } from '../ingest/index.ts'
import type { Step } from './progress-line.ts'

const PHASES = { reading: 'Reading', publishing: 'Publishing' } as const

/** How far an import is, for the progress line. */
export function stepOf(progress: ImportProgress, what?: string): Step {
  const { phase, fraction, rows, rowsPerSecond, remainingSeconds } = progress
  return { what: what ?? PHASES[phase], fraction, rows, rowsPerSecond, remainingSeconds }
}
