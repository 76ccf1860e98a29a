/** The tables of the control store. Instants are milliseconds since 1970. */
export interface Tables {
  settings: { name: string; value: string }
  counters: { name: string; value: number }
  definitions: DefinitionTable
  definition_versions: Omit<DefinitionTable, 'status' | 'updated_at'> & { saved_by: string | null }
  evaluations: EvaluationTable
  segment_states: SegmentStateTable
  size_points: { segment_id: string; version: number; at: number; size: number }
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

interface UserTable {
  id: string
  /** In lower case. */
  email: string
  name: string
  role: 'viewer' | 'editor' | 'admin'
  /** Parameters, salt and hash. */
  password: string
  created_at: number
}

interface SessionTable {
  /** SHA-256 of the cookie. */
  hash: string
  user_id: string
  created_at: number
  expires_at: number
}

interface KeyTable {
  id: string
  kind: 'api' | 'write' | 'page'
  name: string
  /** SHA-256 of the key. */
  hash: string
  /** How the key begins, to tell it from others. */
  hint: string
  /** A JSON list: of permissions, or of the segments that a page key tells of. */
  scopes: string
  created_at: number
  expires_at: number | null
  revoked_at: number | null
  last_used_at: number | null
}

interface AuditTable {
  id: number
  at: number
  actor_kind: 'user' | 'key' | 'cli'
  actor_id: string | null
  actor_name: string
  action: string
  target: string | null
  summary: string
  address: string | null
}

interface JobTable {
  id: string
  kind: string
  title: string
  started_by: string
  started_at: number
  finished_at: number | null
  status: 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted'
  /** JSON. */
  result: string | null
  /** JSON: what went wrong. */
  problems: string | null
}

interface IdempotencyTable {
  principal: string
  key: string
  /** A digest of the request: a key that comes with another one is refused. */
  request: string
  at: number
  /** Null while the request is worked on. */
  status: number | null
  body: string | null
}

/** An identity that was seen together with another one, and the profile that it belongs to. */
interface IdentityNodeTable {
  number: number
  namespace: string
  value: string
  /** The smallest number of its profile. */
  survivor: number
  /** 1: it is seen on so many profiles, or of such a value, that it tells nobody apart. */
  blocked: number
}

/** Two identities, `a < b`, that a call named together; of several calls the earliest. */
interface IdentityLinkTable {
  a: number
  b: number
  at: number
  message_id: string
  call: string
  status: 'accepted' | 'refused' | 'blocked'
}

/** Two identities, `a < b`, that are not one profile whatever calls say. */
interface IdentitySeparationTable {
  a: number
  b: number
  at: number
  by: string
  reason: string
}

/** One identity that went from one survivor to another. */
interface IdentityMergeTable {
  id: number
  at: number
  number: number
  previous: number
  survivor: number
  cause: 'link' | 'separation' | 'rejoin' | 'rules'
  by: string | null
  message_id: string | null
  call: string | null
}

/** Identities of consecutive numbers that are not in the analytical store yet. */
interface NewIdentityTable {
  first: number
  /** JSON: a list of namespace, value and the instant it was seen first. */
  identities: string
}

interface WebhookTable {
  id: string
  url: string
  /** JSON: a list of segments; null: all. */
  segments: string | null
  /** JSON: a list of namespaces. */
  identities: string
  /** `gone`: the receiver said that it is not there any more. */
  status: 'active' | 'paused' | 'gone'
  /** Encrypted, as the previous one. */
  secret: string
  previous_secret: string | null
  previous_until: number | null
  created_at: number
  delivered_batches: number
  delivered_changes: number
  last_delivered_at: number | null
  /** Changes after a place and up to another that were not kept until they could be delivered. */
  missed_after: number | null
  missed_until: number | null
  missed_at: number | null
}

/** How far a webhook is with the profiles of one lane. */
interface WebhookLaneTable {
  webhook_id: string
  lane: number
  /** Changes up to this place of the log are in its batch, or were delivered before. */
  place: number
  /** JSON: the batch that is being delivered, if there is one. */
  state: string
}

/** A batch that was given up. */
interface WebhookDeadLetterTable {
  id: string
  webhook_id: string
  lane: number
  first_seq: number
  died_at: number
  /** 1: it is to be tried once more. */
  replaying: number
  /** JSON. */
  batch: string
}

interface ModelTable {
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

interface ModelRunTable {
  id: number
  model: string
  version: number
  method: string
  options: string
  seed: number
  started_by: string
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

interface AnalysisRunTable {
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
