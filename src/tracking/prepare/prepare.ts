import { strict as assert } from 'node:assert'
import type { Identities } from '../../identity/index.ts'
import { sayLater } from '../../language/index.ts'
import { Pace } from '../../time/pace.ts'
import type { ReceivedIssue } from '../issues/insert-issues.ts'
import type { Message, Reception } from '../message.ts'
import type { SeenMessages } from '../messages/seen-messages.ts'
import type { Accounts } from './accounts.ts'
import { freshMessages, type ReceivedMessage } from './fresh-messages.ts'
import { issueOf, issuesOfRequests, notStorable } from './issues.ts'
import { type KnownNames, MOST_NAMES } from './known-names.ts'
import { type Owner, ownersOf } from './owners.ts'
import { type PreparedMessage, rejectedMessage } from './prepared-message.ts'
import { typeMessage } from './type-message.ts'

/** What preparing works with. */
export interface PrepareParts {
  readonly seen: SeenMessages
  readonly identities: Pick<Identities, 'resolve'>
  readonly eventNames: KnownNames
  readonly traitNames: KnownNames
  readonly accounts: Accounts
}

/** Receptions as they are to be followed and stored. */
export interface Prepared {
  readonly messages: readonly PreparedMessage[]
  /** What was wrong with the requests at the door. */
  readonly issues: readonly ReceivedIssue[]
}

/**
 * Settles what a few receptions become: leave out known messages -> admit names -> resolve identities -> type values.
 * To be called within a turn of `Workspace.identifying`. The analytical store is asked for nothing but the messages
 * that the filter in memory takes for known ones, and for accounts, of which it must have everything that was
 * prepared before; `again` where the attempt before this one failed.
 *
 * A message that fails by itself is rejected with the reason; failures of a store are thrown.
 */
export async function prepare(
  parts: PrepareParts,
  receptions: readonly Reception[],
  at: number,
  again: boolean,
): Promise<Prepared> {
  const fresh = await freshMessages(parts.seen, receptions)
  const refused = fresh.flatMap((received) => refusedMessage(parts.eventNames, received) ?? [])
  const digests = new Set(refused.map(({ received }) => received.digest))
  const admitted = fresh.filter(({ digest }) => !digests.has(digest))
  const owners = await ownersOf(parts.identities, admitted, at)
  const accounts = admitted.flatMap(({ message }) => message.account?.id ?? [])
  await parts.accounts.begin(accounts, again)
  const messages = [...refused, ...(await typeMessages(parts, admitted, owners))]
  await addNews(parts.accounts, messages)
  return { messages, issues: issuesOfRequests(receptions, fresh) }
}

function refusedMessage(names: KnownNames, received: ReceivedMessage): PreparedMessage | undefined {
  try {
    assertStorable(received.message)
  } catch (error) {
    return rejectedMessage(received, notStorable(received, error))
  }
  const name = received.message.event?.name
  if (name === undefined || names.admits(name)) return undefined
  const detail = sayLater`there are ${MOST_NAMES} event names already, and "${name}" would be one more`
  const issue = { kind: 'rejected', code: 'too-many-event-names', path: ['event'], detail } as const
  return rejectedMessage(received, issueOf(received, issue))
}

/** New identities are stored all together, so one that a mistake of ours let in would hold up the others. */
function assertStorable({ at, identities }: Message): void {
  assert(Number.isSafeInteger(at), 'its time is no instant')
  const isText = (value: unknown) => typeof value === 'string'
  assert(
    identities.length > 0 && identities.every(({ namespace, value }) => isText(namespace) && isText(value)),
    'its identities are no texts',
  )
}

async function typeMessages(
  parts: PrepareParts,
  messages: readonly ReceivedMessage[],
  owners: readonly Owner[],
): Promise<PreparedMessage[]> {
  const pace = new Pace()
  const typed: PreparedMessage[] = []
  for (const [index, received] of messages.entries()) {
    typed.push(typedOrRejected(parts, received, owners[index]!))
    if (pace.isDue) await pace.rest()
  }
  return typed
}

function typedOrRejected(parts: PrepareParts, received: ReceivedMessage, owner: Owner): PreparedMessage {
  try {
    if (typeof owner === 'number') return typeMessage(received, owner, parts)
    return rejectedMessage(received, notStorable(received, owner.error))
  } catch (error) {
    return rejectedMessage(received, notStorable(received, error))
  }
}

/** What calls newly say of accounts goes to all profiles in them. */
async function addNews(accounts: Accounts, messages: readonly PreparedMessage[]): Promise<void> {
  const news = await accounts.news()
  if (news.length === 0) return
  const byId = new Map(messages.map((message) => [message.received.message.messageId, message]))
  for (const { messageId, record } of news) byId.get(messageId)!.traitChanges.push(record)
}
