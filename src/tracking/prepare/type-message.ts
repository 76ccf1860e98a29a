import { type CheckedValues, checkTrait, checkValues } from '../../ingest/typed-values.ts'
import { sayLater } from '../../language/index.ts'
import { reservedReason } from '../../records/reserved-traits.ts'
import type { ReceivedIssue } from '../issues/insert-issues.ts'
import { partDigest } from '../messages/message-digest.ts'
import type { StoredRecord } from '../stored-record.ts'
import type { Accounts } from './accounts.ts'
import type { ReceivedMessage } from './fresh-messages.ts'
import { issueOf } from './issues.ts'
import { type KnownNames, MOST_NAMES } from './known-names.ts'
import type { PreparedMessage } from './prepared-message.ts'

/** Of a call with more values that may not enter, so many are told one by one. */
const MOST_LEFT_OUT = 10

/** A value that may not enter: where in the call, and why. */
interface LeftOut {
  readonly path: readonly string[]
  readonly reason: string
  readonly value: string
}

/** Makes records of a message whose owner is known; values that may not enter are left out and reported. */
export function typeMessage(
  received: ReceivedMessage,
  owner: number,
  { traitNames, accounts }: { readonly traitNames: KnownNames; readonly accounts: Accounts },
): PreparedMessage {
  const { message, digest } = received
  const { event, traits, account, at, messageId } = message
  const events: StoredRecord[] = []
  const traitChanges: StoredRecord[] = []
  const leftOut: LeftOut[] = []
  if (event) {
    const { values, rejected } = checkValues(event.properties)
    leftOut.push(...placed(['properties'], rejected))
    events.push({ name: event.name, owner, at, id: digest.subarray(0, 8), values })
  }
  for (const [name, value] of Object.entries(traits ?? {})) {
    const checked = checkedTrait(traitNames, name, value)
    leftOut.push(...placed(['traits', name], checked.rejected))
    if (!isTrait(value, checked)) continue
    traitChanges.push({ name, owner, at, id: partDigest(messageId, name), values: checked.values })
  }
  if (account) {
    const { record, rejected } = accounts.change({ owner, at, messageId, account })
    leftOut.push(...placed(['traits'], rejected))
    traitChanges.push(record)
  }
  return { received: withoutValues(received), events, traitChanges, issues: reported(received, leftOut) }
}

/** Its values are in the records, and there may be many messages that wait for the store. */
function withoutValues({ message, ...received }: ReceivedMessage): ReceivedMessage {
  const { call, messageId, identities, at } = message
  return { ...received, message: { call, messageId, identities, at } }
}

function checkedTrait(names: KnownNames, name: string, value: unknown): CheckedValues {
  const reason =
    reservedReason(name) ??
    (names.admits(name) ? undefined : sayLater`there are ${MOST_NAMES} trait names already`)
  if (reason === undefined) return checkTrait(value)
  return { ...checkTrait(undefined), rejected: [{ path: '', value: String(value).slice(0, 100), reason }] }
}

/** A value that was left out must not look like the removal of its trait. */
function isTrait(value: unknown, { values, rejected }: CheckedValues): boolean {
  if (value === undefined) return false
  return rejected.length === 0 || Object.values(values).some((byPath) => Object.keys(byPath).length > 0)
}

function placed(at: readonly string[], rejected: CheckedValues['rejected']): LeftOut[] {
  return rejected.map(({ path, reason, value }) => ({
    path: path === '' ? at : [...at, path],
    reason,
    value,
  }))
}

function reported(received: ReceivedMessage, leftOut: readonly LeftOut[]): ReceivedIssue[] {
  return leftOut.slice(0, MOST_LEFT_OUT).map(({ path, reason, value }, index) => {
    const more = index === MOST_LEFT_OUT - 1 ? leftOut.length - MOST_LEFT_OUT : 0
    const detail = more > 0 ? sayLater`${reason}: ${value}; and ${more} more values` : `${reason}: ${value}`
    return issueOf(received, { kind: 'repaired', code: 'value-left-out', path, detail })
  })
}
