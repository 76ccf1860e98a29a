import type { StarterColumns } from './starter.ts'

export interface JobTable extends StarterColumns {
  id: string
  kind: string
  title: string
  /** JSON: the title in its parts; null where it has none. */
  sentence: string | null
  started_at: number
  finished_at: number | null
  status: 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted'
  /** JSON. */
  result: string | null
  /** JSON: what went wrong. */
  problems: string | null
}

export interface IdempotencyTable {
  principal: string
  key: string
  /** A digest of the request: a key that comes with another one is refused. */
  request: string
  at: number
  /** Null while the request is worked on. */
  status: number | null
  body: string | null
}
