import type { Identities } from '../../identity/index.ts'
import { isOfStore } from '../is-of-store.ts'
import type { ReceivedMessage } from './fresh-messages.ts'

/** The number of a message's first identity, or why it has none. */
export type Owner = number | { readonly error: unknown }

/**
 * Resolves the identities of messages. Where that fails for a message it is found by halving, and holds up nobody;
 * failures of a store are thrown.
 */
export async function ownersOf(
  identities: Pick<Identities, 'resolve'>,
  messages: readonly ReceivedMessage[],
  at: number,
): Promise<Owner[]> {
  try {
    const statements = messages.map(({ message }) => message)
    return [...(await identities.resolve(statements, at))]
  } catch (error) {
    if (isOfStore(error) || messages.length === 0) throw error
    if (messages.length === 1) return [{ error }]
    const middle = messages.length >> 1
    const first = await ownersOf(identities, messages.slice(0, middle), at)
    return [...first, ...(await ownersOf(identities, messages.slice(middle), at))]
  }
}
