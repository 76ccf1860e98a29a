/** Memberships that are true now: by every record as it comes, by every merge, and by time alone. */
export { Live, type LiveOptions, type LiveStart } from './live.ts'
export type { LiveState } from './live-state.ts'
export type { LiveMeasures } from './reader.ts'
export type { ChangeQuery, LoggedChange } from './store/change-log.ts'
