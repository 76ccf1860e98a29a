import type { AnalyticalStore } from '../../store/analytical.ts'
import { insertIssues, type ReceivedIssue } from '../issues/insert-issues.ts'
import type { SeenMessages } from '../messages/seen-messages.ts'
import type { PreparedMessage } from '../prepare/prepared-message.ts'
import type { FirstRecords } from './first-records.ts'
import { RecordRows } from './record-rows.ts'
import { type Rows, withoutStored } from './stored-already.ts'

/** What storing works with. */
export interface StoreParts {
  readonly store: AnalyticalStore
  readonly seen: SeenMessages
  readonly firsts: FirstRecords
}

/** Prepared messages and issues of requests that are stored together. */
export interface StoreGroup {
  readonly messages: readonly PreparedMessage[]
  readonly issues: readonly ReceivedIssue[]
}

/**
 * Puts a group into the analytical store, as received at `at`. The ids of the messages come last, so that whatever
 * was cut short is done again whole; `again` then leaves out the rows that are there.
 */
export async function storeGroup(
  parts: StoreParts,
  group: StoreGroup,
  at: number,
  again: boolean,
): Promise<void> {
  const rows = rowsOf(group)
  await insert(parts, again ? await withoutStored(parts.store, rows) : rows, at)
  // Of all records: those that are there may have been stored without it.
  await parts.firsts.write(rows)
  await parts.seen.add(
    group.messages.map(({ received }) => received.digest),
    at,
  )
}

function rowsOf({ messages, issues }: StoreGroup): Rows {
  return {
    events: messages.flatMap(({ events }) => events),
    traitChanges: messages.flatMap(({ traitChanges }) => traitChanges),
    issues: [...issues, ...messages.flatMap((message) => message.issues)],
  }
}

async function insert({ store }: StoreParts, rows: Rows, at: number): Promise<void> {
  const records = new RecordRows(at)
  await records.add(rows)
  await records.insert(store)
  await insertIssues(store, rows.issues)
}
