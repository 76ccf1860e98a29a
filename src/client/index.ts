/**
 * The typed client of the HTTP API.
 *
 * ```ts
 * const satsuma = createClient({ address: 'http://localhost:4700', key: 'sk_...' })
 * const job = await satsuma.startEvaluation({ body: {} })
 * const { result } = await finishedJob(satsuma, job)
 * ```
 */
export type { Bytes } from './bytes.ts'
export type { ChangesOptions } from './change-events.ts'
export { type Change, changes, followSegments, type Memberships, segmentsOf } from './changes.ts'
export {
  type Answer,
  type Call,
  type CallOptions,
  type Client,
  type ClientOptions,
  createClient,
} from './client.ts'
export type { Events, ServerEvent } from './events.ts'
export type { Identity } from './identity.ts'
export type { Operations, Schemas } from './operations.ts'
export { each, type Page, pages } from './pages.ts'
export { type Problem, SatsumaProblem } from './problem.ts'
export { finishedJob, type Job, type JobOf, watchJob } from './watch-job.ts'
