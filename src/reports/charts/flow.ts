import type { Flow } from '../chart.ts'
import { type Drawing, type Frame, tone } from '../drawing/frame.ts'
import { hover } from '../drawing/hover.ts'
import { LINE_HEIGHT, shorten, textWidth } from '../drawing/text-width.ts'
import { type Markup, markup, rounded } from '../markup/index.ts'
import { CHART_WORDS } from '../words/chart-words.ts'
import type { ChartKind } from './chart-kind.ts'
import { layOutFlow, type Stage, type Stream } from './flow-layout.ts'

const HEIGHTS = { wide: 380, narrow: 340, small: 200 }
const NODE = 12
const TOP = 24
/** Between two titles of columns, at least. */
const APART = 10
/** Names of stages too small to see would lie over others. */
const LEAST_NAMED = 3

/** Stages in columns, joined by streams as thick as what flows; a stage has one colour in all columns. */
export const flow: ChartKind<Flow> = {
  draw: drawFlow,
  numbers: ({ columns, links, measure }, language) => ({
    kind: 'table',
    columns: [
      { name: CHART_WORDS[language].from, is: 'text' },
      { name: CHART_WORDS[language].to, is: 'text' },
      { name: CHART_WORDS[language].howMany, is: measure, bar: true },
    ],
    rows: links.map(({ column, from, to, value }) => [
      stageName(columns, column, from),
      stageName(columns, column + 1, to),
      value,
    ]),
  }),
}

function stageName(columns: Flow['columns'], column: number, index: number): string {
  const { title, stages } = columns[column] ?? { title: '', stages: [] }
  return `${stages[index] ?? ''}${title === '' ? '' : ` (${title})`}`
}

function drawFlow(chart: Flow, frame: Frame): Drawing {
  const lines = linesOfTitles(chart, frame)
  const top = TOP + (lines - 1) * LINE_HEIGHT
  const { stages, streams } = layOutFlow(chart, top, HEIGHTS[frame.size])
  const names = [...new Set(stages.map(({ name }) => name))]
  const toneOf = (name: string) => tone(names.indexOf(name))
  const left = (column: number) =>
    chart.columns.length < 2 ? 0 : ((frame.width - NODE) * column) / (chart.columns.length - 1)
  const from = ({ link }: Stream) => chart.columns[link.column]?.stages[link.from] ?? ''
  const to = ({ link }: Stream) => chart.columns[link.column + 1]?.stages[link.to] ?? ''
  const write = (value: number) => frame.formats.figure({ measure: chart.measure, value })
  return {
    width: frame.width,
    height: Math.max(top, ...stages.map(({ top, height }) => top + height)) + 10,
    legend: hasNames(chart, frame) ? [] : names.map((name) => ({ name, tone: toneOf(name), form: 'box' })),
    body: markup`${chart.columns.map(({ title }, column) => columnTitle({ title, column, lines, left: left(column) }, chart, frame))}${streams.map(
      (stream) =>
        markup`<path class="stream ${toneOf(from(stream))}" d="${streamPath(stream, left)}">${hover([`${from(stream)} → ${to(stream)}`], write(stream.link.value))}</path>`,
    )}${stages.map((stage) => drawStage(stage, toneOf(stage.name), left(stage.column), hover([stage.name], write(stage.value))))}${stages.map((stage) => nameOf(stage, chart, left(stage.column), frame))}`,
  }
}

/** Names stand beside their stages, unless many columns share a narrow page: then a legend has them. */
function hasNames({ columns }: Flow, { size }: Frame): boolean {
  return size === 'wide' || columns.length <= 2
}

/** Titles stand in one line, or in two by turns where neighbours would touch. */
function linesOfTitles(chart: Flow, frame: Frame): 1 | 2 {
  const room = roomOfTitle(chart, frame, 1)
  return chart.columns.every(({ title }) => textWidth(title) <= room) ? 1 : 2
}

/** How long each title of a line may be: the outer ones begin and end at the edge, the others lie about their column. */
function roomOfTitle({ columns }: Flow, { width }: Frame, lines: 1 | 2): number {
  const gaps = columns.length - 1
  if (gaps < lines) return width
  const distance = ((width - NODE) * lines) / gaps
  return (distance - APART) / (gaps === lines ? 2 : 1.5)
}

interface ColumnTitle {
  readonly title: string
  readonly column: number
  readonly lines: 1 | 2
  readonly left: number
}

function columnTitle({ title, column, lines, left }: ColumnTitle, chart: Flow, frame: Frame): Markup {
  const side = sideOf(column, chart.columns.length)
  const x = { start: left, middle: left + NODE / 2, end: left + NODE }[side]
  const y = 12 + (column % lines) * LINE_HEIGHT
  return markup`<text class="axis-title ${side}" x="${x}" y="${y}">${shorten(title, roomOfTitle(chart, frame, lines))}</text>`
}

function sideOf(column: number, columns: number): 'start' | 'middle' | 'end' {
  if (column === 0) return 'start'
  return column === columns - 1 ? 'end' : 'middle'
}

function streamPath({ link, thickness, leaves, enters }: Stream, left: (column: number) => number): string {
  const [x0, x1] = [left(link.column) + NODE, left(link.column + 1)].map(rounded)
  const middle = rounded((x0! + x1!) / 2)
  const [a, b, c, d] = [leaves, enters, enters + thickness, leaves + thickness].map(rounded)
  return `M${x0} ${a}C${middle} ${a} ${middle} ${b} ${x1} ${b}L${x1} ${c}C${middle} ${c} ${middle} ${d} ${x0} ${d}Z`
}

function drawStage({ top, height }: Stage, tone: string, left: number, said: Markup): Markup {
  return markup`<rect class="bar ${tone}" x="${left}" y="${top}" width="${NODE}" height="${Math.max(1, height)}" rx="2">${said}</rect>`
}

function nameOf(
  { name, value, column, top, height }: Stage,
  chart: Flow,
  left: number,
  frame: Frame,
): Markup | null {
  const { columns, measure } = chart
  if (height < LEAST_NAMED) return null
  const isLast = column === columns.length - 1 && column > 0
  const [x, side] = isLast ? [left - 6, 'end'] : [left + NODE + 6, 'start']
  const number = frame.formats.figure({ measure, value })
  const room = frame.width / Math.max(2, columns.length) - NODE - 16
  const told = hasNames(chart, frame) ? `${name} ${number}` : number
  return markup`<text class="over ${side}" x="${x}" y="${top + height / 2 + 4}">${shorten(told, room)}</text>`
}
