import type { Report } from './report.ts'

/** From this many sections on, how it was computed being one of them. */
const LONG_FROM = 3

/** Whether a report is read on several screens: then it has a list of its sections, and its details are folded. */
export const isLong = ({ sections, method }: Pick<Report, 'sections' | 'method'>): boolean =>
  sections.length + (method.length > 0 ? 1 : 0) >= LONG_FROM
