import { SatsumaError } from '../../errors/index.ts'
import type { Issue, Message, Reception } from '../message.ts'
import { applyGroup, type Parts } from './apply-group.ts'

const BODY_SHOWN = 2_000

/**
 * Applies a group; where a message fails by itself (a mistake of ours that it brings to light), it is found
 * by halving, rejected with the reason, and holds up nobody. Failures of a store are thrown: all of the
 * group is tried again later.
 */
export async function applyPatiently(
  parts: Parts,
  receptions: readonly Reception[],
  at: number,
  again: boolean,
): Promise<void> {
  try {
    await applyGroup(parts, receptions, at, again)
  } catch (error) {
    if (isOfStore(error)) throw error
    const halves = halved(receptions)
    if (halves) for (const half of halves) await applyPatiently(parts, half, at, true)
    else await applyGroup(parts, receptions.map(rejecting(error)), at, true)
  }
}

function isOfStore(error: unknown): boolean {
  return error instanceof SatsumaError && error.code?.startsWith('store/') === true
}

/** The messages of a group in two parts; undefined where there is one message. */
function halved(receptions: readonly Reception[]): readonly (readonly Reception[])[] | undefined {
  const single = receptions.flatMap((reception) => {
    const messages = reception.messages.map((message) => ({ ...reception, messages: [message], issues: [] }))
    return reception.issues.length === 0 ? messages : [{ ...reception, messages: [] }, ...messages]
  })
  if (single.length < 2) return undefined
  const middle = single.length >> 1
  return [single.slice(0, middle), single.slice(middle)]
}

const rejecting =
  (error: unknown) =>
  ({ messages, issues, ...reception }: Reception): Reception => ({
    ...reception,
    messages: [],
    issues: [...issues, ...messages.map((message) => notStorable(message, error))],
  })

function notStorable(message: Message, error: unknown): Issue {
  const { call, messageId } = message
  const body = JSON.stringify(message).slice(0, BODY_SHOWN)
  return { kind: 'rejected', code: 'not-storable', path: [], detail: String(error), call, messageId, body }
}
