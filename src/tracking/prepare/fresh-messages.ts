import { Pace } from '../../time/pace.ts'
import type { Message, Reception } from '../message.ts'
import { messageDigest } from '../messages/message-digest.ts'
import { hex, type SeenMessages } from '../messages/seen-messages.ts'

/** A message with the request that it came in and what it is remembered by. */
export interface ReceivedMessage {
  readonly message: Message
  readonly request: Pick<Reception, 'receivedAt' | 'keyId'>
  readonly digest: Buffer
}

/** The messages that were not taken before, each once, in their order. */
export async function freshMessages(
  seen: SeenMessages,
  receptions: readonly Reception[],
): Promise<ReceivedMessage[]> {
  const pace = new Pace()
  const byDigest = new Map<string, ReceivedMessage>()
  for (const { receivedAt, keyId, messages } of receptions) {
    const request = { receivedAt, keyId }
    for (const message of messages) {
      const digest = messageDigest(String(message.messageId))
      const key = hex(digest)
      if (!byDigest.has(key)) byDigest.set(key, { message, request, digest })
    }
    if (pace.isDue) await pace.rest()
  }
  const known = await seen.among([...byDigest.values()].map(({ digest }) => digest))
  for (const key of known) byDigest.delete(key)
  return [...byDigest.values()]
}
