import type { AnalysisRun } from './analyses'

/** The newest of some runs whose options are those that are asked for; others of them may be anything. */
export function newestAnswer(runs: readonly AnalysisRun[], options: object): AnalysisRun | undefined {
  return runs.find((run) =>
    Object.entries(options).every(([key, value]) => value === undefined || isSame(run.options[key], value)),
  )
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}
