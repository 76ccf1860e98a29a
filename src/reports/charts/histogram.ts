import type { Language } from '../../language/languages.ts'
import type { Histogram } from '../chart.ts'
import { type Frame, type LegendEntry, tone } from '../drawing/frame.ts'
import { hover } from '../drawing/hover.ts'
import { marksAcross, marksHeight } from '../drawing/labels.ts'
import { linePath, type Point } from '../drawing/path.ts'
import { type Plot, plotOf } from '../drawing/plot.ts'
import { type Markup, markup } from '../markup/index.ts'
import type { Table } from '../report.ts'
import { CHART_WORDS } from '../words/chart-words.ts'
import type { ChartKind } from './chart-kind.ts'

const HEIGHTS = { wide: 240, narrow: 190, small: 120 }

/** Bars as broad as their bins; several series as outlines over each other. */
export const histogram: ChartKind<Histogram> = {
  draw(chart, frame) {
    const options = {
      frame,
      x: { axis: chart.x, values: [...chart.edges, ...(chart.marks ?? []).map(({ at }) => at)] },
      y: { axis: chart.y, values: valuesOf(chart), fromZero: true, covering: true },
      height: HEIGHTS[frame.size],
    }
    const marks = chart.marks ?? []
    const { x } = plotOf(options)
    const plot = plotOf({ ...options, above: marksHeight(marks, ({ at }) => x.place(at), frame.width) })
    return {
      width: frame.width,
      height: plot.height,
      legend: legendOf(chart),
      body: markup`${plot.axes}${chart.series.map((_, index) => drawSeries(chart, index, plot, frame))}${marksAcross(marks, plot.x, plot.area, frame.width)}`,
    }
  },
  numbers: numbersOfHistogram,
  spans: (chart) => ({ x: chart.edges, y: valuesOf(chart) }),
}

function valuesOf({ series }: Histogram): readonly number[] {
  return series.flatMap(({ values }) => values)
}

function legendOf({ series }: Histogram): readonly LegendEntry[] {
  if (series.length < 2) return []
  return series.map(({ name }, index) => ({ name, tone: tone(index), form: 'box' }))
}

function drawSeries(chart: Histogram, index: number, plot: Plot, frame: Frame): Markup {
  const { series, edges } = chart
  const { name, values } = series[index]!
  const boxes = values
    .slice(0, Math.max(0, edges.length - 1))
    .map((value, bin) => boxOf(edges, bin, value, plot))
  if (series.length === 1)
    return markup`<g class="${tone(index)}">${boxes.map((box, bin) => bar(box, binHover(chart, bin, values[bin]!, frame)))}</g>`
  const outline = boxes.flatMap(({ left, right, y }) => [
    { x: left, y },
    { x: right, y },
  ])
  return markup`<g class="${tone(index)}">${name !== '' && markup`<title>${name}</title>`}<path class="band" d="${closed(outline, plot)}"/><path class="line" d="${linePath(outline)}"/></g>`
}

interface Box {
  readonly left: number
  readonly right: number
  readonly y: number
  readonly base: number
}

function boxOf(edges: readonly number[], bin: number, value: number, { x, y }: Plot): Box {
  return { left: x.place(edges[bin]!), right: x.place(edges[bin + 1]!), y: y.place(value), base: y.place(0) }
}

function binHover({ x, y, edges }: Histogram, bin: number, value: number, { formats }: Frame): Markup {
  const write = formats.alike(x.measure, edges)
  const range = formats.range(write(edges[bin]!), write(edges[bin + 1]!))
  return hover([range], formats.figure({ measure: y.measure, value }))
}

function bar({ left, right, y, base }: Box, said: Markup): Markup {
  const width = right - left
  const gap = width > 4 ? 1 : 0
  return markup`<rect class="bar" x="${left}" y="${Math.min(y, base)}" width="${Math.max(0.5, width - gap)}" height="${Math.abs(base - y)}">${said}</rect>`
}

function closed(outline: readonly Point[], { y }: Plot): string {
  const [first, last] = [outline[0], outline.at(-1)]
  if (first === undefined || last === undefined) return ''
  return `${linePath([{ x: first.x, y: y.place(0) }, ...outline, { x: last.x, y: y.place(0) }])}Z`
}

function numbersOfHistogram({ x, y, edges, series }: Histogram, language: Language): Table {
  const { binFrom, binTo } = CHART_WORDS[language]
  return {
    kind: 'table',
    columns: [
      { name: binFrom(x.title), is: x.measure },
      { name: binTo, is: x.measure },
      ...series.map(({ name }) => ({
        name: series.length === 1 ? y.title : name,
        is: y.measure,
        ...(series.length === 1 && { bar: true as const }),
      })),
    ],
    rows: edges
      .slice(1)
      .map((edge, bin) => [edges[bin]!, edge, ...series.map(({ values }) => values[bin] ?? null)]),
  }
}
