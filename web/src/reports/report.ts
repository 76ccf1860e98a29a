/**
 * A report as the server sends it. The pages share what is pure of `src/reports`: its types, how it writes numbers and
 * how it draws charts, so that a report is the same on a page, in a file and in a terminal. It is loaded with the first
 * report, not before. Its numbers are in the language of its sentences, as they stand in them: it is one text.
 */
export type * from '../../../src/reports/chart.ts'
export { drawPanel, isEmpty, numbersOf, withSharedAxes } from '../../../src/reports/charts/index.ts'
export { isLong } from '../../../src/reports/contents.ts'
export type { Drawing, LegendEntry } from '../../../src/reports/drawing/frame.ts'
export { centre, type Formats, formatsOf, intervalName, NONE } from '../../../src/reports/format/index.ts'
export type * from '../../../src/reports/measure.ts'
export type * from '../../../src/reports/report.ts'
