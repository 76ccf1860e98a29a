import type { Bars } from '../chart.ts'
import type { Drawing, Frame } from '../drawing/frame.ts'
import { level } from '../drawing/labels.ts'
import { type Plot, plotOf } from '../drawing/plot.ts'
import { shorten, textWidth } from '../drawing/text-width.ts'
import { numbersOf } from '../format/index.ts'
import { type Markup, markup } from '../markup/index.ts'
import { axisOf, type Bar, barHover, barLegend, barsOf, extentOf, lanesOf, toneOf } from './bar-layout.ts'

const HEIGHTS = { wide: 260, narrow: 200, small: 120 }
const MOST_BAR = 64
const FILL = 0.74

/** Bars that stand in the order of their labels. */
export function drawBarsUp(chart: Bars, frame: Frame): Drawing {
  const plot = plotOf({
    frame,
    x: { title: chart.category },
    y: { axis: axisOf(chart), values: extentOf(chart), fromZero: true, covering: true },
    height: HEIGHTS[frame.size],
    above: hasValues(chart, frame) ? 10 : 0,
  })
  return {
    width: frame.width,
    height: plot.height,
    legend: barLegend(chart, frame),
    body: markup`${plot.axes}${barsOf(chart).map((bar) => drawBar(chart, plot, bar, frame))}${valuesOf(chart, plot, frame)}<path class="axis" d="M${plot.area.left} ${plot.y.place(0)}H${plot.area.right}"/>${labelsOf(chart, plot)}${level(chart.mark, plot.y, plot.area)}`,
  }
}

function slot({ labels }: Bars, { area }: Plot): number {
  return (area.right - area.left) / Math.max(1, labels.length)
}

function middle(chart: Bars, plot: Plot, index: number): number {
  return plot.area.left + slot(chart, plot) * (index + 0.5)
}

function drawBar(chart: Bars, plot: Plot, bar: Bar, frame: Frame): Markup {
  const lanes = lanesOf(chart)
  const width = Math.min(MOST_BAR, (slot(chart, plot) * FILL) / lanes)
  const x = middle(chart, plot, bar.label) + (bar.lane - lanes / 2) * width
  const [top, bottom] = [plot.y.place(bar.from), plot.y.place(bar.to)].sort((a, b) => a - b)
  const height = Math.max(bar.to === bar.from ? 0 : 1, bottom! - top!)
  const gap = lanes > 1 ? 1 : 0
  return markup`<rect class="bar ${toneOf(chart, bar)}" x="${x}" y="${top!}" width="${width - gap}" height="${height}" rx="2">${barHover(chart, bar, frame)}</rect>${whisker(bar, plot, x + width / 2)}`
}

function whisker({ value }: Bar, { y }: Plot, x: number): Markup | null {
  if (value === null || typeof value === 'number') return null
  return markup`<path class="whisker" d="M${x} ${y.place(value.low)}V${y.place(value.high)}m-4 0h8M${x - 4} ${y.place(value.low)}h8"/>`
}

/** Values of single bars stand on them, where they have room. */
function hasValues(chart: Bars, frame: Frame): boolean {
  if (chart.series.length !== 1 || frame.size === 'small') return false
  const values = chart.series[0]!.values
  const write = frame.formats.alike(axisOf(chart).measure, values)
  const each = (frame.width - 60) / Math.max(1, chart.labels.length)
  return barsOf(chart).every(({ to }) => textWidth(write(to)) <= each)
}

function valuesOf(chart: Bars, plot: Plot, frame: Frame): Markup | null {
  if (!hasValues(chart, frame)) return null
  const write = frame.formats.alike(axisOf(chart).measure, chart.series[0]!.values)
  return markup`${barsOf(chart).map(({ label, to, value }) => {
    const ends = [to, ...numbersOf(value)].map(plot.y.place)
    const y = to < 0 ? Math.max(...ends) + 14 : Math.min(...ends) - 6
    return markup`<text class="value middle" x="${middle(chart, plot, label)}" y="${y}">${write(to)}</text>`
  })}`
}

/** As many labels as have room: all, or every second, third … */
function labelsOf(chart: Bars, plot: Plot): Markup {
  const room = slot(chart, plot)
  const widest = Math.max(0, ...chart.labels.map((label) => textWidth(label) + 6))
  const few = chart.labels.length <= 3
  const every = few ? 1 : Math.max(1, Math.ceil(widest / room))
  return markup`${chart.labels.map((label, index) => {
    if (index % every !== 0) return null
    const text = few ? shorten(label, room) : label
    return markup`<text class="label middle" x="${middle(chart, plot, index)}" y="${plot.area.bottom + 17}">${text}</text>`
  })}`
}
