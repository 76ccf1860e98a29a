import type { Bars } from '../chart.ts'
import type { Drawing, Frame } from '../drawing/frame.ts'
import { type Area, axisAcross, ticksAcross, titleAbove, titleBelow, titleLines } from '../drawing/plot.ts'
import { type Scale, scaleOn, spanOf } from '../drawing/scale.ts'
import { LINE_HEIGHT, shorten, textWidth, wrap } from '../drawing/text-width.ts'
import { numbersOf } from '../format/index.ts'
import { type Markup, markup } from '../markup/index.ts'
import { CHART_WORDS } from '../words/chart-words.ts'
import { axisOf, type Bar, barHover, barLegend, barsOf, extentOf, lanesOf, toneOf } from './bar-layout.ts'

/** More bars than this nobody reads; the table has them all. */
const MOST = 60
const LABEL_ROOM = { wide: 230, narrow: 118, small: 84 }
const LANES = { alone: 18, many: 12, gap: 2 }
const BETWEEN = 10

/** Bars that lie, their labels at the left and, where they are alone, their values at the end. */
export function drawBarsAcross(whole: Bars, frame: Frame): Drawing {
  const chart = { ...whole, labels: whole.labels.slice(0, MOST) }
  const rest = whole.labels.length - chart.labels.length
  const laid = layOut(chart, frame)
  const below = titleLines(axisOf(chart).title, frame.width)
  const { moreInTable } = CHART_WORDS[frame.formats.language]
  const more = rest > 0 ? moreInTable(frame.formats.count(rest)) : ''
  return {
    width: frame.width,
    height: laid.area.bottom + 30 + below.length * LINE_HEIGHT,
    legend: barLegend(chart, frame),
    body: markup`${titleAbove(titleLines(chart.category, frame.width))}${axisAcross(laid.scale, laid.area, frame.width, true)}${barsOf(
      chart,
    ).map((bar) =>
      drawBar(chart, laid, bar, frame),
    )}${chart.labels.map((label, index) => labelOf(label, laid, index))}${valuesOf(chart, laid, frame)}${base(laid)}${markOf(chart, laid, frame)}${titleBelow(below, laid.area)}<text class="tick" x="0" y="${laid.area.bottom + 17}">${more}</text>`,
  }
}

interface Laid {
  readonly area: Area
  readonly scale: Scale
  readonly row: number
  readonly lane: number
  readonly labelRoom: number
}

function layOut(chart: Bars, frame: Frame): Laid {
  const lanes = lanesOf(chart)
  const lane = lanes > 1 ? LANES.many : LANES.alone
  const labelRoom = Math.min(
    LABEL_ROOM[frame.size],
    Math.max(...chart.labels.map((label) => textWidth(label)), 20),
  )
  const broken = chart.labels.some((label) => textWidth(label) > labelRoom)
  const row = Math.max(lanes * (lane + LANES.gap), broken ? 2 * LINE_HEIGHT : 0) + BETWEEN
  const top =
    titleLines(chart.category, frame.width).length * LINE_HEIGHT + (chart.mark ? LINE_HEIGHT : 0) + 8
  const room = valueRoom(chart, frame)
  const right = frame.width - Math.max(10, room)
  const negative = barsOf(chart).some(({ to }) => to < 0)
  const area = {
    left: labelRoom + 10 + (negative ? room : 0),
    right,
    top,
    bottom: top + row * chart.labels.length + 2,
  }
  const axis = axisOf(chart)
  const options = { formats: frame.formats, fromZero: true, covering: !hasValues(chart) }
  const count = ticksAcross(axis, right - area.left)
  const scale = scaleOn(axis, spanOf(axis, extentOf(chart), { ...options, count }), [area.left, area.right])
  return { area, scale, row, lane, labelRoom }
}

const hasValues = (chart: Bars) => chart.series.length === 1
const middle = ({ area, row }: Laid, index: number) => area.top + row * (index + 0.5)

function drawBar(chart: Bars, { area, scale, row, lane }: Laid, bar: Bar, frame: Frame): Markup {
  const inside = lanesOf(chart) * (lane + LANES.gap) - LANES.gap
  const y = area.top + row * bar.label + (row - inside) / 2 + bar.lane * (lane + LANES.gap)
  const [from, to] = [scale.place(bar.from), scale.place(bar.to)].sort((a, b) => a - b)
  const width = Math.max(bar.to === bar.from ? 0 : 1, to! - from!)
  return markup`<rect class="bar ${toneOf(chart, bar)}" x="${from}" y="${y}" width="${width}" height="${lane}" rx="2">${barHover(chart, bar, frame)}</rect>${whisker(bar, scale, y + lane / 2)}`
}

function whisker({ value }: Bar, scale: Scale, y: number): Markup | null {
  if (value === null || typeof value === 'number') return null
  return markup`<path class="whisker" d="M${scale.place(value.low)} ${y}H${scale.place(value.high)}m0 -4v8M${scale.place(value.low)} ${y - 4}v8"/>`
}

function labelOf(label: string, laid: Laid, index: number): Markup {
  const lines = wrap(label, laid.labelRoom, 2)
  const top = middle(laid, index) - ((lines.length - 1) * LINE_HEIGHT) / 2 + 4
  return markup`${lines.map((line, at) => markup`<text class="label end" x="${laid.labelRoom}" y="${top + at * LINE_HEIGHT}">${line}</text>`)}`
}

function valuesOf(chart: Bars, laid: Laid, { formats }: Frame): Markup {
  if (!hasValues(chart)) return markup``
  const values = chart.series[0]!.values
  const write = formats.alike(axisOf(chart).measure, values)
  return markup`${barsOf(chart).map(({ label, value, to }) => {
    const ends = [to, ...numbersOf(value)].map(laid.scale.place)
    const [x, side] = to < 0 ? [Math.min(...ends) - 6, 'end'] : [Math.max(...ends) + 6, '']
    return markup`<text class="value ${side}" x="${x}" y="${middle(laid, label) + 4}">${write(to)}</text>`
  })}`
}

function valueRoom(chart: Bars, { formats }: Frame): number {
  if (!hasValues(chart)) return 0
  const values = chart.series[0]!.values.map((value) =>
    value !== null && typeof value === 'object' ? value.value : value,
  )
  const write = formats.alike(axisOf(chart).measure, values)
  return Math.max(0, ...values.map((value) => textWidth(write(value)))) + 12
}

function base({ area, scale }: Laid): Markup {
  return markup`<path class="axis" d="M${scale.place(0)} ${area.top}V${area.bottom}"/>`
}

function markOf({ mark }: Bars, { area, scale }: Laid, { width }: Frame): Markup | null {
  if (mark === undefined) return null
  const [x, name] = [scale.place(mark.at), shorten(mark.name, width - 20)]
  const half = textWidth(name) / 2
  const place = Math.max(half, Math.min(width - half, x))
  return markup`<path class="mark" d="M${x} ${area.top - 2}V${area.bottom}"/><text class="mark-name middle" x="${place}" y="${area.top - 6}">${name}</text>`
}
