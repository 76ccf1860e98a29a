/** What the members of segments are worth, and how likely they are to leave. */
export { type ChurnModel, findChurnModel } from './churn-model.ts'
export { KeptMeasures, type KnownMeasures } from './kept-measures.ts'
export { knownMembers } from './known-members.ts'
export { sumOf } from './measure.ts'
export { type Measures, measureSegments, type SegmentMeasure } from './measures.ts'
export type { ProfileColumn } from './profile-columns.ts'
