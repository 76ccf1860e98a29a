import type { Identities } from '../../identity/index.ts'
import { type CheckedValues, checkTrait, checkValues } from '../../ingest/typed-values.ts'
import type { AnalyticalStore } from '../../store/analytical.ts'
import { insertIssues, type ReceivedIssue } from '../issues/insert-issues.ts'
import type { Message, Reception } from '../message.ts'
import { messageDigest, partDigest } from '../messages/message-digest.ts'
import { hex, type SeenMessages } from '../messages/seen-messages.ts'
import type { Accounts } from './accounts.ts'
import type { FirstRecords } from './first-records.ts'
import { type KnownNames, MOST_NAMES } from './known-names.ts'
import { RecordRows, type StoredRecord } from './record-rows.ts'
import { type Group, withoutStored } from './stored-already.ts'

/** What applying works with. */
export interface Parts {
  readonly store: AnalyticalStore
  readonly seen: SeenMessages
  readonly identities: Pick<Identities, 'resolve'>
  readonly publishIdentities: () => Promise<void>
  readonly eventNames: KnownNames
  readonly traitNames: KnownNames
  readonly accounts: Accounts
  readonly firsts: FirstRecords
}

interface FreshMessage extends Message, Pick<Reception, 'receivedAt' | 'keyId'> {
  readonly digest: Buffer
}

/**
 * Puts a group of receptions into the stores: leave out known messages -> admit names -> resolve
 * identities -> type values -> insert. The ids of the messages come last, so that whatever was cut short
 * is done again whole; `again` then leaves out the rows that are there.
 */
export async function applyGroup(
  parts: Parts,
  receptions: readonly Reception[],
  at: number,
  again: boolean,
): Promise<void> {
  const fresh = await newMessages(parts.seen, receptions)
  const issues = issuesOf(receptions, fresh)
  const messages = fresh.filter((message) => admitEvent(parts.eventNames, message, issues))
  const owners = await parts.identities.resolve(messages, at)
  await parts.publishIdentities()
  const group = { issues, events: [] as StoredRecord[], traitChanges: [] as StoredRecord[] }
  await parts.accounts.begin(
    messages.flatMap(({ account }) => account?.id ?? []),
    again,
  )
  for (const [index, message] of messages.entries()) record(parts, message, owners[index]!, group)
  group.traitChanges.push(...(await parts.accounts.news()))
  await insert(parts, again ? await withoutStored(parts.store, group) : group, at)
  await parts.seen.add(
    fresh.map(({ digest }) => digest),
    at,
  )
}

async function insert(parts: Parts, { events, traitChanges, issues }: Group, at: number): Promise<void> {
  const rows = new RecordRows(at)
  for (const event of events) rows.addEvent(event)
  for (const change of traitChanges) rows.addTraitChange(change)
  await rows.insert(parts.store)
  await parts.firsts.write(rows.firsts)
  await insertIssues(parts.store, issues)
}

/** The messages that were not taken before, each once. */
async function newMessages(seen: SeenMessages, receptions: readonly Reception[]): Promise<FreshMessage[]> {
  const byDigest = new Map<string, FreshMessage>()
  for (const { receivedAt, keyId, messages } of receptions) {
    for (const message of messages) {
      const digest = messageDigest(message.messageId)
      const key = hex(digest)
      if (!byDigest.has(key)) byDigest.set(key, { ...message, receivedAt, keyId, digest })
    }
  }
  const known = await seen.among([...byDigest.values()].map(({ digest }) => digest))
  for (const key of known) byDigest.delete(key)
  return [...byDigest.values()]
}

/** What was rejected at the door, and the repairs of messages that are not repetitions. */
function issuesOf(receptions: readonly Reception[], fresh: readonly FreshMessage[]): ReceivedIssue[] {
  const taken = new Set(fresh.map(({ messageId }) => messageId))
  return receptions.flatMap(({ receivedAt, keyId, issues }) =>
    issues
      .filter(({ kind, messageId }) => kind === 'rejected' || taken.has(messageId))
      .map((issue) => ({ ...issue, receivedAt, keyId })),
  )
}

function admitEvent(names: KnownNames, message: FreshMessage, issues: ReceivedIssue[]): boolean {
  if (!message.event || names.admits(message.event.name)) return true
  const detail = `there are ${MOST_NAMES} event names already, and "${message.event.name}" would be one more`
  issues.push(issueOf(message, 'rejected', 'too-many-event-names', ['event'], detail))
  return false
}

function record(
  parts: Parts,
  message: FreshMessage,
  owner: number,
  group: { events: StoredRecord[]; traitChanges: StoredRecord[]; issues: ReceivedIssue[] },
): void {
  const { event, traits, account, at, messageId, digest } = message
  const leftOut: { readonly place: readonly string[]; readonly detail: string }[] = []
  const report = (at: readonly string[], { rejected }: Pick<CheckedValues, 'rejected'>) => {
    for (const { path, reason, value } of rejected) {
      leftOut.push({ place: [...at, ...(path === '' ? [] : [path])], detail: `${reason}: ${value}` })
    }
  }
  if (event) {
    const checked = checkValues(event.properties)
    report(['properties'], checked)
    group.events.push({ name: event.name, owner, at, id: digest.subarray(0, 8), values: checked.values })
  }
  for (const [name, value] of Object.entries(traits ?? {})) {
    const checked = checkedTrait(parts.traitNames, name, value)
    report(['traits', name], checked)
    if (isTrait(value, checked)) {
      group.traitChanges.push({ name, owner, at, id: partDigest(messageId, name), values: checked.values })
    }
  }
  if (account) {
    const { record, rejected } = parts.accounts.change({ owner, at, messageId, account })
    report(['traits'], { rejected })
    group.traitChanges.push(record)
  }
  for (const [index, { place, detail }] of leftOut.slice(0, MOST_LEFT_OUT).entries()) {
    const more = index === MOST_LEFT_OUT - 1 ? leftOut.length - MOST_LEFT_OUT : 0
    const all = more > 0 ? `${detail}; and ${more} more values` : detail
    group.issues.push(issueOf(message, 'repaired', 'value-left-out', place, all))
  }
}

function checkedTrait(names: KnownNames, name: string, value: unknown): CheckedValues {
  if (names.admits(name)) return checkTrait(value)
  const reason = `there are ${MOST_NAMES} trait names already`
  return { ...checkTrait(undefined), rejected: [{ path: '', value: String(value).slice(0, 100), reason }] }
}

/** A value that was left out must not look like the removal of its trait. */
function isTrait(value: unknown, { values, rejected }: CheckedValues): boolean {
  if (value === undefined) return false
  return rejected.length === 0 || Object.values(values).some((byPath) => Object.keys(byPath).length > 0)
}

/** Of a call with more values that may not enter, so many are told one by one. */
const MOST_LEFT_OUT = 10
const BODY_SHOWN = 2_000

function issueOf(
  message: FreshMessage,
  kind: ReceivedIssue['kind'],
  code: string,
  path: readonly string[],
  detail: string,
): ReceivedIssue {
  const { call, messageId, receivedAt, keyId, identities, event, traits, account, at } = message
  const body = JSON.stringify({ call, messageId, identities, at, event, traits, account })
  return { kind, code, path, detail, call, messageId, receivedAt, keyId, body: body.slice(0, BODY_SHOWN) }
}
