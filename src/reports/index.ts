export type * from './chart.ts'
export { type Formats, formatsOf, type Place } from './format/index.ts'
export type * from './measure.ts'
export type * from './report.ts'
