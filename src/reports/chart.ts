import type { Measure, Value } from './measure.ts'

/** A drawing; its numbers are also given as a table, which is made of the same data. */
export type Chart = Panel | Multiples

/** A chart that may stand alone or be one of several small ones. */
export type Panel = Bars | Lines | HeatMap | Scatter | Histogram | Curve | Flow | Intersections | Estimates

interface Titled {
  /** What is shown, as a heading: `Customers by group`. */
  readonly title: string
  /** What is seen, in one sentence, for who cannot see it: `Loyal customers are 12% and give 48% of revenue.` */
  readonly description: string
  /** Below the chart: how to read it, what was left out. */
  readonly note?: string
}

/** An axis of numbers or instants. Without bounds it fits the data; bars and histograms begin at zero. */
export interface Axis {
  readonly title: string
  readonly measure: Measure
  readonly from?: number
  readonly to?: number
  /** Logarithmic, for positive values only. */
  readonly log?: true
}

/** A value to compare with, drawn as a thin line across the chart with its name. */
export interface Mark {
  readonly at: number
  readonly name: string
}

/** Bars, one or more for each label. */
export interface Bars extends Titled {
  readonly kind: 'bars'
  /** `across` (unless said) lies them down, which suits names; `up` suits what has an order: hours, months, scores. */
  readonly direction?: 'across' | 'up'
  /** Several series: side by side (unless said), on each other, or on each other as shares of their sum. */
  readonly arrangement?: 'grouped' | 'stacked' | 'shares'
  /** What the labels are: `Group`. */
  readonly category: string
  readonly labels: readonly string[]
  readonly value: Axis
  /** Values in the order of the labels; an estimate is drawn with its interval (not when stacked). */
  readonly series: readonly { readonly name: string; readonly values: readonly Value[] }[]
  /** What the intervals are: `95% interval`. */
  readonly interval?: string
  /** Places in `labels` that are drawn strongly; the others fade. Of one series only. */
  readonly highlight?: readonly number[]
  readonly mark?: Mark
}

export interface LinePoint {
  readonly x: number
  /** Null interrupts the line. */
  readonly y: number | null
  /** The ends of the band around the line here. */
  readonly low?: number
  readonly high?: number
}

export interface LineSeries {
  readonly name: string
  /** In order of x. */
  readonly points: readonly LinePoint[]
  /** `steps` keeps a value until the next point, as survival curves do; `dots` draws no line. `line` unless said. */
  readonly form?: 'line' | 'steps' | 'dots'
  /** What is expected, forecast or compared with, rather than observed. */
  readonly dashed?: true
}

/** Lines over numbers or instants. */
export interface Lines extends Titled {
  readonly kind: 'lines'
  readonly x: Axis
  readonly y: Axis
  readonly series: readonly LineSeries[]
  /** What the bands are: `95% interval`. */
  readonly band?: string
  /** Instants or values of x: where the forecast begins. */
  readonly marks?: readonly Mark[]
  /** A value of y to compare with. */
  readonly level?: Mark
}

/** A grid of coloured cells: RFM scores, cohorts by month. */
export interface HeatMap extends Titled {
  readonly kind: 'heat-map'
  readonly x: Categories
  readonly y: Categories
  /** What a cell says: `Customers`. */
  readonly value: { readonly title: string; readonly measure: Measure }
  /**
   * A row for each label of y, in it a value for each label of x; null is left empty. What is all by
   * definition, as the first month of a cohort, is better left out: nothing else would be told apart.
   */
  readonly cells: readonly (readonly (number | null)[])[]
  /** What lies below has another colour than what lies above: 1 for ratios. Left out, more is darker. */
  readonly middle?: number
}

export interface Categories {
  readonly title: string
  readonly labels: readonly string[]
}

/** Points on a plane, coloured by group: maps of clusters. Some thousand; draw a sample of more. */
export interface Scatter extends Titled {
  readonly kind: 'scatter'
  readonly x: Axis
  readonly y: Axis
  readonly groups: readonly ScatterGroup[]
}

export interface ScatterGroup {
  readonly name: string
  readonly points: readonly ScatterPoint[]
  /** `rest` is grey: noise, everybody else. */
  readonly rest?: true
}

export interface ScatterPoint {
  readonly x: number
  readonly y: number
  /** Written beside it; for few points only. */
  readonly label?: string
  /** Its area, relative to the largest of the chart. */
  readonly size?: number
}

/** How values are distributed. One series, or several that lie over each other. */
export interface Histogram extends Titled {
  readonly kind: 'histogram'
  readonly x: Axis
  readonly y: Axis
  /** Ends of the bins, ascending: one more than there are bins. */
  readonly edges: readonly number[]
  readonly series: readonly { readonly name: string; readonly values: readonly number[] }[]
  /** Mean, median, a threshold. */
  readonly marks?: readonly Mark[]
}

/** A curve against what chance or perfection gives: calibration, ROC, Lorenz, gains, liftAtK. Drawn square. */
export interface Curve extends Titled {
  readonly kind: 'curve'
  readonly x: Axis
  readonly y: Axis
  readonly series: readonly LineSeries[]
  readonly band?: string
  /** The line to compare with: from corner to corner, or a level of y. */
  readonly against: { readonly name: string; readonly level?: number }
}

/** How many went from where to where, from one column to the next. */
export interface Flow extends Titled {
  readonly kind: 'flow'
  readonly measure: Measure
  /** At least two: periods, steps. */
  readonly columns: readonly { readonly title: string; readonly stages: readonly string[] }[]
  readonly links: readonly FlowLink[]
}

export interface FlowLink {
  /** The place of the column it leaves; it ends in the next. */
  readonly column: number
  /** Places in the stages of that column and of the next. */
  readonly from: number
  readonly to: number
  readonly value: number
}

/** Sizes of all intersections of sets, largest first: who is in exactly these and in no other. */
export interface Intersections extends Titled {
  readonly kind: 'intersections'
  /** What is counted: `Profiles`. */
  readonly value: { readonly title: string; readonly measure: Measure }
  readonly sets: readonly { readonly name: string; readonly size: number }[]
  readonly intersections: readonly { readonly sets: readonly number[]; readonly size: number }[]
}

/** Values with their intervals along one axis: ratios, coefficients, differences from everybody. */
export interface Estimates extends Titled {
  readonly kind: 'estimates'
  /** What the rows are: `Trait`. */
  readonly category: string
  readonly value: Axis
  readonly rows: readonly { readonly name: string; readonly value: Value; readonly group?: string }[]
  readonly interval?: string
  /** No difference: 0, or 1 for ratios. What lies clear of it is drawn strongly. */
  readonly neutral?: Mark
}

/** Small charts of one kind to be compared; those with axes share their scales. */
export interface Multiples extends Titled {
  readonly kind: 'multiples'
  readonly panels: readonly Panel[]
}
