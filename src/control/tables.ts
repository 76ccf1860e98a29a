/** The tables of the control store. Instants are milliseconds since 1970. */
export interface Tables {
  settings: { name: string; value: string }
  counters: { name: string; value: number }
  definitions: DefinitionTable
  definition_versions: Omit<DefinitionTable, 'updated_at'>
  evaluations: EvaluationTable
  segment_states: SegmentStateTable
  size_points: { segment_id: string; version: number; at: number; size: number }
  imports: ImportTable
}

/** Every table with its primary key, referenced tables before those that refer to them. */
export const TABLE_KEYS = {
  settings: ['name'],
  counters: ['name'],
  definitions: ['kind', 'name'],
  definition_versions: ['kind', 'name', 'version'],
  evaluations: ['id'],
  segment_states: ['segment_id'],
  size_points: ['segment_id', 'version', 'at'],
  imports: ['id'],
} as const satisfies { readonly [Name in keyof Tables]: readonly (keyof Tables[Name])[] }

export const DEFINITION_KINDS = ['segment', 'segmentation', 'metric'] as const
export type DefinitionKind = (typeof DEFINITION_KINDS)[number]

interface DefinitionTable {
  kind: DefinitionKind
  name: string
  version: number
  body: string
  created_at: number
  updated_at: number
}

interface EvaluationTable {
  id: number
  as_of: number
  started_at: number
  finished_at: number | null
  status: 'running' | 'done' | 'failed'
  profiles: number
}

interface SegmentStateTable {
  segment_id: string
  version: number
  evaluation_id: number
  as_of: number
  size: number
}

interface ImportTable {
  id: number
  files: string
  fingerprint: string
  mapping: string
  started_at: number
  finished_at: number | null
  status: 'running' | 'done' | 'failed' | 'interrupted'
  rows: number
  events: number
  trait_changes: number
  profiles: number
  rejected: number
  error: string | null
}
