import type { Language } from '../../language/languages.ts'
import type { Estimates } from '../chart.ts'
import { type Drawing, type Frame, type LegendEntry, REST, tone } from '../drawing/frame.ts'
import { hover } from '../drawing/hover.ts'
import { type Area, axisAcross, ticksAcross, titleAbove, titleBelow, titleLines } from '../drawing/plot.ts'
import { type Scale, scaleOn, spanOf } from '../drawing/scale.ts'
import { LINE_HEIGHT, shorten, textWidth, wrap } from '../drawing/text-width.ts'
import { centre, intervalName, numbersOf } from '../format/index.ts'
import { type Markup, markup } from '../markup/index.ts'
import type { Value } from '../measure.ts'
import type { Table } from '../report.ts'
import { CHART_WORDS } from '../words/chart-words.ts'
import type { ChartKind } from './chart-kind.ts'

const LABEL_ROOM = { wide: 260, narrow: 128, small: 84 }
const ROW = 26
const MOST = 60

type Row = Estimates['rows'][number]

/** A dot and its interval in a row each; what is clear of no difference is strong, the rest grey. */
export const estimates: ChartKind<Estimates> = {
  draw: drawEstimates,
  numbers: numbersOfEstimates,
  spans: (chart) => ({ value: valuesOf(chart, chart.rows) }),
}

interface Laid {
  readonly area: Area
  readonly scale: Scale
  readonly labelRoom: number
}

function drawEstimates(chart: Estimates, frame: Frame): Drawing {
  const rows = withHeads(chart.rows.slice(0, MOST))
  const laid = layOut(chart, rows, frame)
  const below = titleLines(chart.value.title, frame.width)
  const write = frame.formats.alike(
    chart.value.measure,
    chart.rows.map(({ value }) => value),
  )
  const told = frame.size === 'wide'
  return {
    width: frame.width,
    height: laid.area.bottom + 30 + below.length * LINE_HEIGHT,
    legend: legendOf(chart, frame),
    body: markup`${titleAbove(titleLines(chart.category, frame.width))}${axisAcross(laid.scale, laid.area, frame.width, true)}${neutral(chart, laid, frame)}${rows.map((row, index) => drawRow(chart, row, laid, laid.area.top + ROW * (index + 0.5), { write, told }))}${titleBelow(below, laid.area)}${restOf(chart, laid, frame)}`,
  }
}

/** A row, or the name of the group that begins. */
type Line = Row | { readonly head: string }

function withHeads(rows: readonly Row[]): readonly Line[] {
  return rows.flatMap((row, index): readonly Line[] =>
    row.group !== undefined && row.group !== rows[index - 1]?.group ? [{ head: row.group }, row] : [row],
  )
}

function valuesOf({ neutral }: Estimates, rows: readonly Row[]): readonly number[] {
  return [...rows.flatMap(({ value }) => numbersOf(value)), ...(neutral ? [neutral.at] : [])]
}

function layOut(chart: Estimates, lines: readonly Line[], frame: Frame): Laid {
  const names = chart.rows.map(({ name }) => textWidth(name))
  const labelRoom = Math.min(LABEL_ROOM[frame.size], Math.max(40, ...names))
  const write = frame.formats.alike(
    chart.value.measure,
    chart.rows.map(({ value }) => value),
  )
  const told = chart.rows.map(({ value }) => textWidth(write(value)))
  const right = frame.width - (frame.size === 'wide' ? Math.max(0, ...told) + 16 : 10)
  const top = titleLines(chart.category, frame.width).length * LINE_HEIGHT + LINE_HEIGHT + 8
  const area = { left: labelRoom + 14, right, top, bottom: top + ROW * lines.length + 4 }
  const options = {
    formats: frame.formats,
    covering: true,
    count: ticksAcross(chart.value, right - area.left),
  }
  const span = spanOf(chart.value, valuesOf(chart, chart.rows.slice(0, MOST)), options)
  return { area, labelRoom, scale: scaleOn(chart.value, span, [area.left, area.right]) }
}

interface RowWords {
  readonly write: (value: Value) => string
  /** Whether its value stands beside it. */
  readonly told: boolean
}

function drawRow(
  chart: Estimates,
  line: Line,
  { scale, area, labelRoom }: Laid,
  y: number,
  { write, told: isTold }: RowWords,
): Markup {
  if ('head' in line) {
    return markup`<text class="group" x="0" y="${y + 5}">${shorten(line.head, area.right)}</text>`
  }
  const at = centre(line.value)
  const lines = wrap(line.name, labelRoom, 2)
  const top = y + 4 - ((lines.length - 1) * 13) / 2
  const label = lines.map(
    (text, index) => markup`<text class="label end" x="${labelRoom}" y="${top + index * 13}">${text}</text>`,
  )
  const told =
    isTold && markup`<text class="value" x="${area.right + 10}" y="${y + 4}">${write(line.value)}</text>`
  if (at === null) return markup`${label}${told}`
  return markup`${label}<g class="${isClear(chart, line.value) ? tone(0) : REST}">${hover([line.name], write(line.value))}${interval(line.value, scale, y)}<circle class="bar" cx="${scale.place(at)}" cy="${y}" r="5"/></g>${told}`
}

function interval(value: Value, scale: Scale, y: number): Markup | null {
  if (value === null || typeof value === 'number') return null
  return markup`<path class="line" d="M${scale.place(value.low)} ${y}H${scale.place(value.high)}"/>`
}

/** Whether the interval leaves out no difference; without an interval nothing is said to be clear. */
function isClear({ neutral }: Estimates, value: Value): boolean {
  if (neutral === undefined) return true
  if (value === null || typeof value === 'number') return false
  return value.low > neutral.at || value.high < neutral.at
}

function neutral({ neutral: mark }: Estimates, { scale, area }: Laid, { width }: Frame): Markup | null {
  if (mark === undefined) return null
  const x = scale.place(mark.at)
  const name = shorten(mark.name, width - 20)
  const half = textWidth(name) / 2
  const middle = Math.max(half, Math.min(width - half, x))
  return markup`<path class="mark" d="M${x} ${area.top - 2}V${area.bottom}"/><text class="mark-name middle" x="${middle}" y="${area.top - 7}">${name}</text>`
}

function restOf({ rows }: Estimates, { area }: Laid, { formats }: Frame): Markup | null {
  const rest = rows.length - MOST
  if (rest <= 0) return null
  return markup`<text class="tick" x="0" y="${area.bottom + 17}">${CHART_WORDS[formats.language].moreInTable(formats.count(rest))}</text>`
}

function legendOf({ interval, neutral: mark }: Estimates, { formats }: Frame): readonly LegendEntry[] {
  if (interval === undefined) return []
  const name = intervalName(interval, formats.language)
  if (mark === undefined) return [{ name, tone: tone(0), form: 'line' }]
  const { clearOf, notClear } = CHART_WORDS[formats.language]
  return [
    { name: clearOf(name, mark.name), tone: tone(0), form: 'line' },
    { name: notClear, tone: REST, form: 'line' },
  ]
}

function numbersOfEstimates({ category, value, rows, interval }: Estimates, language: Language): Table {
  const grouped = rows.some(({ group }) => group !== undefined)
  return {
    kind: 'table',
    columns: [
      ...(grouped ? [{ name: CHART_WORDS[language].group, is: 'text' as const }] : []),
      { name: category, is: 'text' },
      { name: value.title, is: value.measure, ...(interval !== undefined && { interval }) },
    ],
    rows: rows.map(({ name, group, value: cell }) => [...(grouped ? [group ?? ''] : []), name, cell]),
  }
}
