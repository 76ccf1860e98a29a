import type { Analysis } from './analysis.ts'

export type {
  Analysis,
  AnalysisWorkspace,
  Column,
  Columns,
  Found,
  Output,
  Reads,
  ReportContext,
  Task,
} from './analysis.ts'

/** Every analysis; a new one is a folder and a line here. */
export const ANALYSES: readonly Analysis[] = []
