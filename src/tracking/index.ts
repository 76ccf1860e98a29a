/** Calls that come in by HTTP: judged, made durable, acknowledged, and put into the stores. */
export { applyJournal } from './apply-journal.ts'
export { countIssues, type IssuePage, readIssues, type StoredIssue } from './issues/read-issues.ts'
export type { Call, Issue, Message, Reception } from './message.ts'
export type { Follower, PreparedGroup } from './prepared.ts'
export type { Receiver } from './receive.ts'
export type { StoredRecord } from './stored-record.ts'
export { Tracking, type TrackingOptions, type TrackingState } from './tracking.ts'
