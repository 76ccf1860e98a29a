import type { Language } from '../../language/languages.ts'
import type { Chart } from '../chart.ts'
import type { Drawing, Frame } from '../drawing/frame.ts'
import type { Table } from '../report.ts'

/** One kind of chart: how it is drawn, and the same numbers as a table. */
export interface ChartKind<C extends Chart> {
  draw(chart: C, frame: Frame): Drawing
  /** What it shows, for who wants the numbers and for terminals. */
  numbers(chart: C, language: Language): Table
  /** What its axes have to show, by their names in the chart; small multiples share them. */
  spans?(chart: C): Readonly<Record<string, readonly number[]>>
}
