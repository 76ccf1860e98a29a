import type { ReceivedIssue } from '../issues/insert-issues.ts'
import type { Reception } from '../message.ts'
import type { ReceivedMessage } from './fresh-messages.ts'

const BODY_SHOWN = 2_000

/** What was rejected at the door, and the repairs of messages that are not repetitions. */
export function issuesOfRequests(
  receptions: readonly Reception[],
  fresh: readonly ReceivedMessage[],
): ReceivedIssue[] {
  if (receptions.every(({ issues }) => issues.length === 0)) return []
  const taken = new Set(fresh.map(({ message }) => message.messageId))
  return receptions.flatMap(({ receivedAt, keyId, issues }) =>
    issues
      .filter(({ kind, messageId }) => kind === 'rejected' || taken.has(messageId))
      .map((issue) => ({ ...issue, receivedAt, keyId })),
  )
}

/** What is wrong with a message that was accepted at the door. */
export function issueOf(
  { message, request }: ReceivedMessage,
  issue: Pick<ReceivedIssue, 'kind' | 'code' | 'path' | 'detail'>,
): ReceivedIssue {
  const { call, messageId, identities, event, traits, account, at } = message
  const body = JSON.stringify({ call, messageId, identities, at, event, traits, account })
  return { ...issue, ...request, call, messageId, body: body.slice(0, BODY_SHOWN) }
}

/** A message that fails by itself, for a mistake of ours that it brings to light. */
export function notStorable(message: ReceivedMessage, error: unknown): ReceivedIssue {
  return issueOf(message, { kind: 'rejected', code: 'not-storable', path: [], detail: String(error) })
}
