import type { HeatMap } from '../chart.ts'
import type { Drawing, Frame } from '../drawing/frame.ts'
import { hover } from '../drawing/hover.ts'
import { titleAbove, titleLines } from '../drawing/plot.ts'
import { LINE_HEIGHT, shorten, textWidth, wrap } from '../drawing/text-width.ts'
import { type Markup, markup } from '../markup/index.ts'
import type { Table } from '../report.ts'
import { CHART_WORDS } from '../words/chart-words.ts'
import type { ChartKind } from './chart-kind.ts'

/** So few labels may be broken into lines; so many may lie aslant. */
const FEW = 8
const MOST_ASLANT = 24
const SLANT = Math.PI / 4
const LONGEST_ASLANT = 110
/** Narrower columns than a line of text is high would have their labels run into each other. */
const LEAST_ASLANT = 13
const LABEL_ROOM = { wide: 200, narrow: 104, small: 80 }
const MOST_CELL = { wide: 96, narrow: 64, small: 48 }
const ROW = { told: 30, untold: 20 }
/** So many shades are told apart; `heat-0` is none, `cold-5` furthest below the middle. */
const SHADES = 9

/** Cells in shades of one colour, or of two around a middle; their numbers inside where they have room. */
export const heatMap: ChartKind<HeatMap> = { draw: drawHeatMap, numbers: numbersOfHeatMap }

/** More rows or columns than this nobody can tell apart. */
const MOST = 60

function beginningOf(chart: HeatMap): HeatMap {
  return {
    ...chart,
    x: { ...chart.x, labels: chart.x.labels.slice(0, MOST) },
    y: { ...chart.y, labels: chart.y.labels.slice(0, MOST) },
    cells: chart.cells.slice(0, MOST).map((row) => row.slice(0, MOST)),
  }
}

interface Grid {
  readonly left: number
  readonly top: number
  readonly cell: number
  readonly row: number
  readonly labelRoom: number
  readonly told: boolean
  readonly form: HeadForm
}

function drawHeatMap(whole: HeatMap, frame: Frame): Drawing {
  const chart = beginningOf(whole)
  const left = whole.x.labels.length + whole.y.labels.length - chart.x.labels.length - chart.y.labels.length
  const write = frame.formats.alike(chart.value.measure, chart.cells.flat())
  const grid = layOut(chart, frame, write)
  const shade = shadesOf(chart)
  const cells = chart.y.labels.map((rowName, row) =>
    chart.x.labels.map((columnName, column) => {
      const value = chart.cells[row]?.[column] ?? null
      if (value === null) return null
      const cell = drawCell(grid, row, column, shade(value), write(value))
      return markup`<g>${hover([rowName, columnName], write(value))}${cell}</g>`
    }),
  )
  const bottom = grid.top + grid.row * chart.y.labels.length
  return {
    width: frame.width,
    height: bottom + 12 + 34 + (left > 0 ? 18 : 0),
    legend: [],
    body: markup`${titleAbove(titlesOf(chart, frame))}${columnLabels(chart, grid)}${rowLabels(chart, grid)}${cells}${scaleOf(chart, frame, grid, bottom + 16)}${left > 0 && markup`<text class="tick" x="0" y="${bottom + 58}">${CHART_WORDS[frame.formats.language].moreCellsInTable(frame.formats.count(left))}</text>`}`,
  }
}

function layOut(chart: HeatMap, frame: Frame, write: (value: number) => string): Grid {
  const labelRoom = Math.min(LABEL_ROOM[frame.size], widest(chart.y.labels))
  const left = labelRoom + 10
  const columns = Math.max(1, chart.x.labels.length)
  const cellOf = (overhang: number) =>
    Math.min(MOST_CELL[frame.size], (frame.width - left - overhang) / columns)
  const { form, height, overhang } = headOf(chart.x.labels, cellOf(0))
  const cell = cellOf(overhang)
  const values = chart.cells.flat().flatMap((value) => (value === null ? [] : [write(value)]))
  const told = widest(values) + 2 <= cell
  const top = titlesOf(chart, frame).length * LINE_HEIGHT + height + 10
  return { left, top, cell, row: told ? ROW.told : ROW.untold, labelRoom, told, form }
}

const widest = (labels: readonly string[]) => Math.max(0, ...labels.map((label) => textWidth(label)))

/** How the labels of columns are written: upright where they fit, else in two lines, aslant, or not all of them. */
type HeadForm = 'line' | 'broken' | 'aslant' | 'some'

interface Head {
  readonly form: HeadForm
  readonly height: number
  /** How far the last one reaches beyond its column. */
  readonly overhang: number
}

function headOf(labels: readonly string[], cell: number): Head {
  const width = widest(labels)
  if (width + 2 <= cell) return { form: 'line', height: LINE_HEIGHT, overhang: 0 }
  const words = labels.flatMap((label) => label.split(' '))
  if (labels.length <= FEW && widest(words) + 4 <= cell) {
    return { form: 'broken', height: 2 * LINE_HEIGHT, overhang: 0 }
  }
  if (labels.length > MOST_ASLANT || cell < LEAST_ASLANT)
    return { form: 'some', height: LINE_HEIGHT, overhang: 0 }
  const long = Math.min(width, LONGEST_ASLANT)
  return {
    form: 'aslant',
    height: long * Math.sin(SLANT) + 12,
    overhang: Math.max(0, long * Math.cos(SLANT) - cell / 2),
  }
}

/** What goes down and what goes across, in one line. */
function titlesOf({ x, y }: HeatMap, { width }: Frame): readonly string[] {
  return titleLines(`${y.title} ↓ · ${x.title} →`, width)
}

function drawCell(
  { left, top, cell, row, told }: Grid,
  y: number,
  x: number,
  shade: string,
  text: string,
): Markup {
  const [at, down] = [left + x * cell, top + y * row]
  const box = markup`<rect class="cell ${shade}" x="${at}" y="${down}" width="${Math.max(1, cell - 1)}" height="${row - 1}"/>`
  return told
    ? markup`${box}<text class="cell-value middle" x="${at + (cell - 1) / 2}" y="${down + row / 2 + 4}">${text}</text>`
    : box
}

function columnLabels({ x }: HeatMap, grid: Grid): Markup {
  const every =
    grid.form === 'some' ? Math.max(1, Math.ceil(Math.min(widest(x.labels) + 6, 80) / grid.cell)) : 1
  return markup`${x.labels.map((label, index) =>
    index % every === 0 ? columnLabel(label, grid, grid.left + grid.cell * (index + 0.5), every) : null,
  )}`
}

function columnLabel(label: string, { form, cell, top }: Grid, x: number, every: number): Markup {
  const y = top - 8
  if (form === 'aslant') {
    const angle = (-SLANT * 180) / Math.PI
    return markup`<text class="label" x="${x}" y="${y}" transform="rotate(${angle} ${x} ${y})">${shorten(label, LONGEST_ASLANT)}</text>`
  }
  const lines = form === 'broken' ? wrap(label, cell - 4, 2) : [shorten(label, cell * every - 4)]
  return markup`${lines.map(
    (line, at) =>
      markup`<text class="label middle" x="${x}" y="${y - (lines.length - 1 - at) * (LINE_HEIGHT - 2)}">${line}</text>`,
  )}`
}

function rowLabels({ y }: HeatMap, { top, row, labelRoom }: Grid): Markup {
  return markup`${y.labels.map((label, index) => {
    const lines = wrap(label, labelRoom, row >= ROW.told ? 2 : 1)
    const first = top + row * (index + 0.5) + 4 - ((lines.length - 1) * 13) / 2
    return lines.map(
      (line, at) => markup`<text class="label end" x="${labelRoom}" y="${first + at * 13}">${line}</text>`,
    )
  })}`
}

/** From a value to the class of its shade. */
function shadesOf({ cells, middle }: HeatMap): (value: number) => string {
  const values = cells.flat().filter((value) => value !== null)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (middle === undefined) {
    return (value) => `heat-${step(high === low ? 0.5 : (value - low) / (high - low))}`
  }
  const furthest = Math.max(high - middle, middle - low)
  return (value) => {
    const distance = furthest === 0 ? 0 : Math.abs(value - middle) / furthest
    return `${value < middle ? 'cold' : 'heat'}-${step(distance)}`
  }
}

/** Numbers too far apart for arithmetic are taken as far apart. */
function step(part: number): number {
  return Number.isNaN(part) ? SHADES : Math.round(Math.max(0, Math.min(1, part)) * SHADES)
}

/** What the shades stand for, from the least to the most. */
function scaleOf(chart: HeatMap, { formats, width }: Frame, { left }: Grid, top: number): Markup | null {
  const values = chart.cells.flat().filter((value) => value !== null)
  if (values.length === 0) return null
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const shade = shadesOf(chart)
  const write = formats.alike(chart.value.measure, [low, high])
  const [from, room] = [textWidth(write(low)) + 8, Math.min(160, width / 3)]
  const parts = Array.from({ length: SHADES + 1 }, (_, index) => {
    const value = low + ((high - low) * index) / SHADES
    return markup`<rect class="cell ${shade(value)}" x="${left + from + (room / 10) * index}" y="${top}" width="${room / 10}" height="10"/>`
  })
  const end = left + from + room + 8
  return markup`<text class="tick" x="${left}" y="${top + 9}">${write(low)}</text>${parts}<text class="tick" x="${end}" y="${top + 9}">${write(high)}</text><text class="axis-title" x="${left}" y="${top + 26}">${shorten(chart.value.title, width - left)}</text>`
}

function numbersOfHeatMap({ x, y, value, cells }: HeatMap): Table {
  return {
    kind: 'table',
    columns: [
      { name: `${y.title} \\ ${x.title}`, is: 'text' },
      ...x.labels.map((name) => ({ name, is: value.measure })),
    ],
    rows: y.labels.map((label, row) => [label, ...x.labels.map((_, column) => cells[row]?.[column] ?? null)]),
  }
}
