import type { ReceivedIssue } from '../issues/insert-issues.ts'
import type { StoredRecord } from '../stored-record.ts'
import type { ReceivedMessage } from './fresh-messages.ts'

/** What a message becomes. */
export interface PreparedMessage {
  readonly received: ReceivedMessage
  readonly events: StoredRecord[]
  readonly traitChanges: StoredRecord[]
  /** What was wrong with it; one that is rejected has no records. */
  readonly issues: ReceivedIssue[]
}

/** A message of which nothing but the reason is kept. */
export function rejectedMessage(received: ReceivedMessage, issue: ReceivedIssue): PreparedMessage {
  return { received, events: [], traitChanges: [], issues: [issue] }
}
