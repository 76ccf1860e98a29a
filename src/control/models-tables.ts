import type { StarterColumns } from './starter.ts'

export interface ModelTable {
  name: string
  /** The name of an analysis. */
  method: string
  /** JSON. */
  options: string
  seed: number
  /** JSON: a list of names; null: all that the method has. */
  outputs: string | null
  /** JSON. */
  schedule: string
  title: string | null
  /** Another method, other options, outputs or another seed are another version. */
  version: number
  created_at: number
  /** When the version was saved. */
  updated_at: number
  /** JSON: the names of the segmentations that were saved for it. */
  segmentations: string
}

/** What has come of running a model once. */
export const MODEL_RUN_STATUSES = [
  'running',
  'publishing',
  'done',
  'insufficient-data',
  'failed',
  'cancelled',
  'interrupted',
] as const

export interface ModelRunTable extends StarterColumns {
  id: number
  model: string
  version: number
  method: string
  options: string
  seed: number
  as_of: number
  started_at: number
  finished_at: number | null
  /** `publishing`: everything is known of it, and its values are about to be seen. */
  status: (typeof MODEL_RUN_STATUSES)[number]
  /** Of the values that it changed; null where it changed none. */
  received_at: number | null
  /** How many it gives values. */
  profiles: number | null
  /** How many values it changed. */
  changes: number | null
  /** JSON: what it found, with what was fitted. */
  result: string | null
  /** JSON. */
  report: string | null
  /** Why it gave no result. */
  reason: string | null
}

export interface AnalysisRunTable {
  id: number
  method: string
  /** JSON, with defaults filled in. */
  options: string
  seed: number
  as_of: number
  started_by: string
  started_at: number
  finished_at: number
  /** A digest of what was asked. */
  question: string
  /** Changes with everything that the answer rests on. */
  data_version: string
  job: string
  outcome: 'result' | 'insufficient-data'
  /** Why there is no result. */
  reason: string | null
  /** The first thing that was found. */
  headline: string | null
  /** How long result and report are. */
  bytes: number
  /** JSON; null where there is no result. */
  result: string | null
  /** JSON. */
  report: string
}
