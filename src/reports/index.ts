export type * from './chart.ts'
export type * from './measure.ts'
export type * from './report.ts'
