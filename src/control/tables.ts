import type { AuditTable, KeyTable, SessionTable, UserTable } from './access-tables.ts'
import type {
  IdentityLinkTable,
  IdentityMergeTable,
  IdentityNodeTable,
  IdentitySeparationTable,
  NewIdentityTable,
} from './identity-tables.ts'
import type { IdempotencyTable, JobTable } from './jobs-tables.ts'
import type { AnalysisRunTable, ModelRunTable, ModelTable } from './models-tables.ts'
import type { WebhookDeadLetterTable, WebhookLaneTable, WebhookTable } from './webhooks-tables.ts'

/** The tables of the control store. Instants are milliseconds since 1970. */
export interface Tables {
  settings: { name: string; value: string }
  counters: { name: string; value: number }
  definitions: DefinitionTable
  definition_versions: Omit<DefinitionTable, 'status' | 'updated_at'> & {
    saved_by: string | null
    /** Of who saved it, where that is a sentence: its parts as JSON. */
    sentence: string | null
  }
  evaluations: EvaluationTable
  segment_states: SegmentStateTable
  size_points: { segment_id: string; version: number; at: number; size: number }
  size_changes: SizeChangeTable
  imports: ImportTable
  identity_nodes: IdentityNodeTable
  identity_links: IdentityLinkTable
  identity_separations: IdentitySeparationTable
  identity_merges: IdentityMergeTable
  new_identities: NewIdentityTable
  users: UserTable
  sessions: SessionTable
  keys: KeyTable
  audit_log: AuditTable
  jobs: JobTable
  idempotency_keys: IdempotencyTable
  webhooks: WebhookTable
  webhook_lanes: WebhookLaneTable
  webhook_dead_letters: WebhookDeadLetterTable
  models: ModelTable
  model_runs: ModelRunTable
  analysis_runs: AnalysisRunTable
}

/**
 * Every table of a backup with its primary key, referenced tables before those that refer to them. Sessions
 * are not among them: a restored backup must not let anybody in who has signed out since. Nor is what lives for
 * a day: jobs, and the answers to repeated requests; nor new identities, which go to the analytical store before.
 */
export const TABLE_KEYS = {
  settings: ['name'],
  counters: ['name'],
  definitions: ['kind', 'name'],
  definition_versions: ['kind', 'name', 'version'],
  evaluations: ['id'],
  segment_states: ['segment_id'],
  size_points: ['segment_id', 'version', 'at'],
  size_changes: ['segment_id', 'version', 'at'],
  imports: ['id'],
  identity_nodes: ['number'],
  identity_links: ['a', 'b'],
  identity_separations: ['a', 'b'],
  identity_merges: ['id'],
  users: ['id'],
  keys: ['id'],
  audit_log: ['id'],
  webhooks: ['id'],
  webhook_lanes: ['webhook_id', 'lane'],
  webhook_dead_letters: ['id'],
  models: ['name'],
  model_runs: ['id'],
  analysis_runs: ['id'],
} as const satisfies {
  readonly [Name in Exclude<
    keyof Tables,
    'sessions' | 'jobs' | 'idempotency_keys' | 'new_identities'
  >]: readonly (keyof Tables[Name])[]
}

export type KeptTable = keyof typeof TABLE_KEYS

export const DEFINITION_KINDS = ['segment', 'segmentation', 'metric'] as const
export type DefinitionKind = (typeof DEFINITION_KINDS)[number]

/** Nobody is in what is paused or archived; what is archived is out of the way, too. */
export const DEFINITION_STATUSES = ['active', 'paused', 'archived'] as const
export type DefinitionStatus = (typeof DEFINITION_STATUSES)[number]

interface DefinitionTable {
  kind: DefinitionKind
  name: string
  version: number
  body: string
  /** As it was written, where it has comments, which the body has not. */
  source: string | null
  status: DefinitionStatus
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
  /** The newest of `identity_merges` that it saw. */
  merges_seen: number
  /** The newest change of live evaluation that it stored; 0 before the first. */
  changes_seen: number
}

/** Who came and went from one point of the size over time to another. */
interface SizeChangeTable {
  segment_id: string
  version: number
  since: number
  at: number
  entered: number
  exited: number
}

interface SegmentStateTable {
  segment_id: string
  version: number
  evaluation_id: number
  as_of: number
  size: number
  /** When the thresholds of its population conditions were computed; null where it has none, or it is not known. */
  thresholds_as_of: number | null
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
