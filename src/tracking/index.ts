/** Calls that come in by HTTP: judged, made durable, acknowledged, and put into the stores. */
export type { StoredRecord } from './apply/record-rows.ts'
export { applyJournal } from './apply-journal.ts'
export { countIssues, type IssuePage, readIssues, type StoredIssue } from './issues/read-issues.ts'
export type { Call, Issue, Message, Reception } from './message.ts'
export type { Follower, PreparedGroup } from './prepared.ts'
export type { Receiver } from './receive.ts'
export { Tracking, type TrackingOptions, type TrackingState } from './tracking.ts'
