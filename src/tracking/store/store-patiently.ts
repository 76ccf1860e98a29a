import { isOfStore } from '../is-of-store.ts'
import { notStorable } from '../prepare/issues.ts'
import { type PreparedMessage, rejectedMessage } from '../prepare/prepared-message.ts'
import { type StoreGroup, type StoreParts, storeGroup } from './store-group.ts'

/**
 * Stores a group; where a message fails by itself (a mistake of ours that it brings to light), it is found by
 * halving, rejected with the reason, and holds up nobody. Returns the messages that were rejected. Failures of a store are thrown: all of the group is tried again later.
 */
export async function storePatiently(
  parts: StoreParts,
  group: StoreGroup,
  at: number,
  again: boolean,
): Promise<PreparedMessage[]> {
  try {
    await storeGroup(parts, group, at, again)
    return []
  } catch (error) {
    if (isOfStore(error) || group.messages.length === 0) throw error
    if (group.messages.length > 1) return storeHalves(parts, group, at)
    const messages = group.messages.map((message) => rejecting(message, error))
    await storeGroup(parts, { ...group, messages }, at, true)
    return [...group.messages]
  }
}

async function storeHalves(
  parts: StoreParts,
  { messages, issues }: StoreGroup,
  at: number,
): Promise<PreparedMessage[]> {
  const middle = messages.length >> 1
  const first = await storePatiently(parts, { messages: messages.slice(0, middle), issues }, at, true)
  const second = await storePatiently(parts, { messages: messages.slice(middle), issues: [] }, at, true)
  return [...first, ...second]
}

function rejecting({ received }: PreparedMessage, error: unknown): PreparedMessage {
  return rejectedMessage(received, notStorable(received, error))
}
