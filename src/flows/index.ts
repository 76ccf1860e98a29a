/** From which segments the members of another came within a period, and to which they went. */
export type { Flow, Flows, Movers } from './flows.ts'
export { KeptFlows, type PeriodAsked } from './kept-flows.ts'
export { readFlows, type SegmentFlows } from './read-flows.ts'
export type { PeriodOptions } from './read-period.ts'
