/** What is new since a day ago, and all customers as one picture. */
export { type BaseAsked, type Cell, type CustomerBase, customerBase, type Segmentation } from './base.ts'
export type { Changes, SegmentChange } from './changes.ts'
export { type Home, readHome } from './home.ts'
export type { LatestRecord } from './latest-record.ts'
export { type MovesByRules, readMovesByRules } from './moves-by-rules.ts'
export type { Move, PartNamed } from './named-moves.ts'
export type { RevenueAtRisk } from './revenue-at-risk.ts'
export type { Usual } from './usual.ts'
