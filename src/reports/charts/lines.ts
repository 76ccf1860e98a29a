import type { Axis, LinePoint, LineSeries, Lines } from '../chart.ts'
import { type Drawing, type Frame, type LegendEntry, tone } from '../drawing/frame.ts'
import { hover } from '../drawing/hover.ts'
import { level, marksAcross, marksHeight, namesAtRight } from '../drawing/labels.ts'
import { type Plot, plotOf } from '../drawing/plot.ts'
import { textWidth } from '../drawing/text-width.ts'
import { intervalName } from '../format/index.ts'
import { type Markup, markup } from '../markup/index.ts'
import type { Value } from '../measure.ts'
import type { Table } from '../report.ts'
import type { ChartKind } from './chart-kind.ts'
import { seriesMarks } from './line-marks.ts'

const MOST_NAMES = 8
const MOST_NAME_ROOM = 190
const HEIGHTS = { wide: 300, narrow: 220, small: 130 }

/** Lines with bands, steps, dots; named where they end, or above where there is no room. */
export const lines: ChartKind<Lines> = {
  draw(chart, frame) {
    return drawLines(chart, frame, HEIGHTS[frame.size])
  },
  numbers: numbersOfLines,
  spans: ({ x, y, series, level: mark }) => ({
    x: [...boundsOf(x), ...xsOf(series)],
    y: [...boundsOf(y), ...ysOf(series), ...(mark ? [mark.at] : [])],
  }),
}

/** What curves do otherwise. */
export interface CurveOptions {
  /** Below the series. */
  readonly beneath?: (plot: Plot) => Markup
  /** Named above, where series end in the same corner. */
  readonly namedAbove?: true
}

export function drawLines(chart: Lines, frame: Frame, height: number, options: CurveOptions = {}): Drawing {
  const names = options.namedAbove ? [] : labelsOf(chart, frame)
  const plot = layOut(chart, frame, height, names)
  const named = names.map(({ name, index }) => ({
    name,
    tone: tone(index),
    y: plot.y.place(lastOf(chart.series[index]!)?.y ?? plot.y.from),
  }))
  const right = frame.width - plot.area.right
  return {
    width: frame.width,
    height: plot.height,
    legend: legendOf(chart, names.length > 0, frame),
    body: markup`${plot.axes}${options.beneath?.(plot)}${level(chart.level, plot.y, plot.area, freeSide(chart))}${chart.series.map(
      (series, index) =>
        seriesMarks(series, tone(index), plot, (point) => pointHover(chart, series, point, frame)),
    )}${marksAcross(chart.marks ?? [], plot.x, plot.area, frame.width)}${namesAtRight(named, plot.area, right)}`,
  }
}

function pointHover(
  { x, y, series }: Lines,
  { name }: LineSeries,
  point: LinePoint,
  { formats }: Frame,
): Markup {
  const at = formats.figure({ measure: x.measure, value: point.x })
  return hover(
    [...(series.length > 1 ? [name] : []), at],
    formats.figure({ measure: y.measure, value: cellOf(point) }),
  )
}

interface Label {
  readonly name: string
  readonly index: number
}

/** Which series are named beside their ends: all of a few that end at the right, where the page is wide. */
function labelsOf({ series }: Lines, { size }: Frame): readonly Label[] {
  const named = series.flatMap((one, index) => (lastOf(one) === undefined ? [] : [{ name: one.name, index }]))
  const end = Math.max(...named.map(({ index }) => lastOf(series[index]!)!.x))
  const together = named.every(({ index }) => lastOf(series[index]!)!.x === end)
  return size === 'wide' && series.length > 1 && series.length <= MOST_NAMES && together ? named : []
}

/** The end of a level where fewer lines pass by its name. */
function freeSide({ level: mark, series }: Lines): 'left' | 'right' {
  const away = (point: LinePoint | undefined) =>
    point?.y === undefined || point.y === null || mark === undefined ? 0 : Math.abs(point.y - mark.at)
  const nearest = (points: readonly (LinePoint | undefined)[]) => Math.min(...points.map(away))
  const [first, last] = [series.map(({ points }) => points[0]), series.map(lastOf)]
  return nearest(first) > nearest(last) ? 'left' : 'right'
}

function layOut(chart: Lines, frame: Frame, height: number, names: readonly Label[]): Plot {
  const right = names.length === 0 ? 8 : Math.min(MOST_NAME_ROOM, Math.max(...names.map(widthOf)) + 30)
  const options = {
    frame,
    x: { axis: chart.x, values: xsOf(chart.series) },
    y: {
      axis: chart.y,
      values: [...ysOf(chart.series), ...(chart.level ? [chart.level.at] : [])],
      covering: true,
    },
    height,
    right,
  }
  const marks = chart.marks ?? []
  if (marks.length === 0) return plotOf(options)
  const { x } = plotOf(options)
  return plotOf({ ...options, above: marksHeight(marks, ({ at }) => x.place(at), frame.width) })
}

const widthOf = ({ name }: Label) => textWidth(name)
const boundsOf = ({ from, to }: Axis) => [from, to].filter((end) => end !== undefined)

function lastOf({ points }: LineSeries): LinePoint | undefined {
  return points.findLast(({ y }) => y !== null)
}

function xsOf(series: readonly LineSeries[]): readonly number[] {
  return series.flatMap(({ points }) => points.map(({ x }) => x))
}

function ysOf(series: readonly LineSeries[]): readonly number[] {
  return series.flatMap(({ points }) =>
    points.flatMap(({ y, low, high }) => [y, low, high].filter((value) => typeof value === 'number')),
  )
}

function legendOf({ series, band }: Lines, named: boolean, { formats }: Frame): readonly LegendEntry[] {
  const forms = { dots: 'dot', steps: 'line', line: 'line' } as const
  const entries = series.map(({ name, form = 'line', dashed }, index): LegendEntry => {
    return { name, tone: tone(index), form: dashed ? 'dashed' : forms[form] }
  })
  const banded = series.findIndex(({ points }) => points.some(({ low }) => low !== undefined))
  const bands =
    band === undefined || banded < 0
      ? []
      : [{ name: intervalName(band, formats.language), tone: tone(banded), form: 'band' as const }]
  return [...(named || series.length < 2 ? [] : entries), ...bands]
}

/** A row for each x, a column for each series. */
export function numbersOfLines({ x, y, series, band }: Lines): Table {
  const bySeries = series.map(({ points }) => new Map(points.map((point) => [point.x, point])))
  const xs = [...new Set(xsOf(series))].sort((a, b) => a - b)
  return {
    kind: 'table',
    columns: [
      { name: x.title, is: x.measure },
      ...series.map(({ name, points }) => ({
        name: name === '' ? y.title : name,
        is: y.measure,
        ...(band !== undefined && points.some(({ low }) => low !== undefined) && { interval: band }),
      })),
    ],
    rows: xs.map((at) => [at, ...bySeries.map((points) => cellOf(points.get(at)))]),
  }
}

function cellOf(point: LinePoint | undefined): Value {
  if (point === undefined || point.y === null) return null
  const { y, low, high } = point
  return low === undefined || high === undefined ? y : { value: y, low, high }
}
