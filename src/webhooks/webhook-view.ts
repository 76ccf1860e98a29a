import { translateProblem } from '../errors/index.ts'
import { translateKept } from '../errors/kept.ts'
import type { Delivery } from './delivery.ts'
import type { Progress, State, WebhookView } from './webhook.ts'

interface Surroundings {
  /** The newest place of the log. */
  readonly last: number
  readonly now: number
  readonly deadLetters: number
}

/** A webhook as people see it, without its secrets. */
export function viewOf(delivery: Delivery, around: Surroundings): WebhookView {
  const { webhook, progress, trouble } = delivery
  const { secret: _, previous, ...shown } = webhook
  const { status: __, lanes: ___, ...rest } = progress
  const failing = failingOf(progress)
  return {
    ...shown,
    ...rest,
    state: stateOf(delivery),
    ...(failing && { failing }),
    waiting: waitingOf(progress, around.last),
    ...(previous && previous.until > around.now && { previousSecretUntil: previous.until }),
    deadLetters: around.deadLetters,
    ...(trouble !== undefined && { trouble: translateKept(trouble) }),
  }
}

/** Places of the log, whose newest is `last`, that a lane has before it. */
export function waitingOf({ lanes }: Progress, last: number): number {
  return Math.max(0, last - Math.min(...lanes.map(({ place }) => place)))
}

/** In a word how a webhook is doing. */
export function stateOf({ progress, isLocked }: Delivery): State {
  if (progress.status !== 'active') return progress.status
  if (isLocked) return 'locked'
  if (progress.missed) return 'behind'
  return failingOf(progress) ? 'failing' : 'active'
}

/** Of batches that fail the one that has failed longest. */
function failingOf({ lanes }: Progress): WebhookView['failing'] {
  const failing = lanes.flatMap(({ batch }) => {
    if (batch?.failingSince === undefined || batch.problem === undefined) return []
    const { failingSince: since, attempts, dueAt: nextAt, problem } = batch
    return [{ since, attempts, nextAt, problem: translateProblem(problem) }]
  })
  return failing.toSorted((a, b) => a.since - b.since)[0]
}
