import { keepProblem } from '../errors/index.ts'
import { nextAttempt } from './back-off.ts'
import type { Batch } from './batch.ts'
import type { Lane } from './lane.ts'
import type { Outcome } from './post.ts'
import type { Progress } from './webhook.ts'

/** An attempt that is over. */
export interface Ended {
  readonly lane: number
  readonly batch: Batch
  /** Of a dead letter. */
  readonly isReplay: boolean
  readonly outcome: Outcome
  readonly at: number
}

/** What comes of attempts: how far the webhook is then, and what becomes of batches that are not in a lane. */
export interface Judged {
  readonly progress: Progress
  /** Given up just now. */
  readonly died: readonly { readonly lane: number; readonly batch: Batch; readonly at: number }[]
  /** Dead letters that were delivered, by id. */
  readonly delivered: readonly string[]
  /** Dead letters that failed once more. */
  readonly failed: readonly { readonly lane: number; readonly batch: Batch }[]
}

/** Takes attempts that are over into account. */
export function judge(progress: Progress, ended: readonly Ended[], random: () => number): Judged {
  return ended.reduce<Judged>((judged, one) => judgeOne(judged, one, random), {
    progress,
    died: [],
    delivered: [],
    failed: [],
  })
}

function judgeOne(judged: Judged, ended: Ended, random: () => number): Judged {
  if (ended.outcome.kind === 'delivered') return asDelivered(judged, ended)
  const after = ended.isReplay ? asFailedReplay(judged, ended) : asFailed(judged, ended, random)
  if (ended.outcome.kind === 'failed') return after
  return { ...after, progress: { ...after.progress, status: 'gone' } }
}

function asDelivered(judged: Judged, { lane, batch, isReplay, at }: Ended): Judged {
  const { batches, changes } = judged.progress.delivered
  const delivered = { batches: batches + 1, changes: changes + batch.changes, lastAt: at }
  const progress = { ...judged.progress, delivered }
  if (isReplay) return { ...judged, progress, delivered: [...judged.delivered, batch.id] }
  return { ...judged, progress: withBatch(progress, lane, undefined) }
}

function asFailed(judged: Judged, ended: Ended, random: () => number): Judged {
  const { lane, at, outcome } = ended
  const batch = afterFailure(ended)
  const retryAfterMs = outcome.kind === 'failed' ? outcome.retryAfterMs : undefined
  const dueAt = nextAttempt({ ...batch, retryAfterMs }, at, random)
  // Of a receiver that is gone nothing is given up: it waits until deliveries are resumed.
  if (dueAt !== undefined || outcome.kind === 'gone') {
    return { ...judged, progress: withBatch(judged.progress, lane, { ...batch, dueAt: dueAt ?? at }) }
  }
  const died = [...judged.died, { lane, batch, at }]
  return { ...judged, progress: withBatch(judged.progress, lane, undefined), died }
}

function asFailedReplay(judged: Judged, ended: Ended): Judged {
  return { ...judged, failed: [...judged.failed, { lane: ended.lane, batch: afterFailure(ended) }] }
}

function afterFailure({ batch, outcome, at }: Ended) {
  const { attempts, failingSince = at } = batch
  const { problem } = outcome as Exclude<Outcome, { readonly kind: 'delivered' }>
  return { ...batch, attempts: attempts + 1, failingSince, problem: keepProblem(problem) }
}

function withBatch(progress: Progress, index: number, batch: Batch | undefined): Progress {
  return {
    ...progress,
    lanes: progress.lanes.map((lane) => (lane.index === index ? { ...lane, batch } : lane)),
  }
}

/** Lanes that have a batch, without what they failed with before: attempts are counted anew. */
export function begunAnew({ batch, ...lane }: Lane, now: number): Lane {
  if (batch === undefined) return lane
  const { failingSince: _, ...rest } = batch
  return { ...lane, batch: { ...rest, attempts: 0, dueAt: now } }
}
