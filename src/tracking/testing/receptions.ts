import type { Identity } from '../../identity/identity.ts'
import type { Message, Reception } from '../message.ts'

export const user = (value: string): Identity => ({ namespace: 'user_id', value })
export const browser = (value: string): Identity => ({ namespace: 'anonymous_id', value })

/** A track call of these identities, the owner first. */
export function track(
  messageId: string,
  identities: Message['identities'],
  at: number,
  name = 'Order Completed',
  properties: object = {},
): Message {
  return { call: 'track', messageId, identities, at, event: { name, properties } }
}

export function identify(
  messageId: string,
  identities: Message['identities'],
  at: number,
  traits: object,
): Message {
  return { call: 'identify', messageId, identities, at, traits }
}

export function reception(messages: readonly Message[], receivedAt = messages[0]?.at ?? 0): Reception {
  return { receivedAt, keyId: 'key_test', messages, issues: [] }
}
