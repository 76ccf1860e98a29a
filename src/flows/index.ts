/** From which segments the members of another came within a period, and to which they went. */
export type { Flow, Flows, Movers } from './flows.ts'
export { type FlowsOptions, readFlows, type SegmentFlows } from './read-flows.ts'
