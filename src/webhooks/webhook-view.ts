import type { Delivery } from './delivery.ts'
import type { Progress, State, WebhookView } from './webhook.ts'

interface Surroundings {
  /** The newest place of the log. */
  readonly last: number
  readonly now: number
  readonly deadLetters: number
  readonly isLocked: boolean
}

/** A webhook as people see it, without its secrets. */
export function viewOf({ webhook, progress, trouble }: Delivery, around: Surroundings): WebhookView {
  const { secret: _, previous, ...shown } = webhook
  const { status: __, lanes, ...rest } = progress
  const failing = failingOf(progress)
  return {
    ...shown,
    ...rest,
    state: stateOf(progress, around, failing !== undefined),
    ...(failing && { failing }),
    waiting: Math.max(0, around.last - Math.min(...lanes.map(({ place }) => place))),
    ...(previous && previous.until > around.now && { previousSecretUntil: previous.until }),
    deadLetters: around.deadLetters,
    ...(trouble !== undefined && { trouble }),
  }
}

function stateOf({ status, missed }: Progress, { isLocked }: Surroundings, isFailing: boolean): State {
  if (status !== 'active') return status
  if (isLocked) return 'locked'
  if (missed) return 'behind'
  return isFailing ? 'failing' : 'active'
}

/** Of batches that fail the one that has failed longest. */
function failingOf({ lanes }: Progress): WebhookView['failing'] {
  const failing = lanes.flatMap(({ batch }) => {
    if (batch?.failingSince === undefined || batch.problem === undefined) return []
    const { failingSince: since, attempts, dueAt: nextAt, problem } = batch
    return [{ since, attempts, nextAt, problem }]
  })
  return failing.toSorted((a, b) => a.since - b.since)[0]
}
