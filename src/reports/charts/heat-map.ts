import type { HeatMap } from '../chart.ts'
import type { Drawing, Frame } from '../drawing/frame.ts'
import { titleAbove, titleLines } from '../drawing/plot.ts'
import { LINE_HEIGHT, shorten, textWidth } from '../drawing/text-width.ts'
import { type Markup, markup } from '../markup/index.ts'
import type { Table } from '../report.ts'
import type { ChartKind } from './chart-kind.ts'

const LABEL_ROOM = { wide: 160, narrow: 84, small: 70 }
const MOST_CELL = { wide: 96, narrow: 64, small: 48 }
const ROW = { told: 30, untold: 20 }
/** So many shades are told apart; `heat-0` is none, `cold-5` furthest below the middle. */
const SHADES = 9

/** Cells in shades of one colour, or of two around a middle; their numbers inside where they have room. */
export const heatMap: ChartKind<HeatMap> = { draw: drawHeatMap, numbers: numbersOfHeatMap }

interface Grid {
  readonly left: number
  readonly top: number
  readonly cell: number
  readonly row: number
  readonly labelRoom: number
  readonly told: boolean
}

function drawHeatMap(chart: HeatMap, frame: Frame): Drawing {
  const write = frame.formats.alike(chart.value.measure, chart.cells.flat())
  const grid = layOut(chart, frame, write)
  const shade = shadesOf(chart)
  const cells = chart.y.labels.map((_, row) =>
    chart.x.labels.map((_, column) => {
      const value = chart.cells[row]?.[column] ?? null
      return value === null ? null : drawCell(grid, row, column, shade(value), write(value))
    }),
  )
  const bottom = grid.top + grid.row * chart.y.labels.length
  return {
    width: frame.width,
    height: bottom + 12 + 34,
    legend: [],
    body: markup`${titleAbove(titleLines(chart.y.title, grid.labelRoom))}${columnLabels(chart, grid, frame)}${rowLabels(chart, grid)}${cells}${scaleOf(chart, frame, grid, bottom + 16)}`,
  }
}

function layOut(chart: HeatMap, frame: Frame, write: (value: number) => string): Grid {
  const widest = (labels: readonly string[]) => Math.max(0, ...labels.map((label) => textWidth(label)))
  const title = Math.min(LABEL_ROOM[frame.size], widest([chart.y.title]))
  const labelRoom = Math.min(LABEL_ROOM[frame.size], Math.max(widest(chart.y.labels), title))
  const left = labelRoom + 10
  const columns = Math.max(1, chart.x.labels.length)
  const cell = Math.min(MOST_CELL[frame.size], (frame.width - left) / columns)
  const told =
    widest(chart.cells.flat().flatMap((value) => (value === null ? [] : [write(value)]))) + 4 <= cell
  return { left, top: 2 * LINE_HEIGHT + 8, cell, row: told ? ROW.told : ROW.untold, labelRoom, told }
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

/** The title of x above its labels: a reader goes down from them. */
function columnLabels({ x }: HeatMap, { left, top, cell }: Grid, { width }: Frame): Markup {
  const widest = Math.max(0, ...x.labels.map((label) => textWidth(label) + 6))
  const every = x.labels.length <= 8 ? 1 : Math.max(1, Math.ceil(Math.min(widest, 80) / cell))
  const labels = x.labels.map((label, index) =>
    index % every === 0
      ? markup`<text class="label middle" x="${left + cell * (index + 0.5)}" y="${top - 8}">${shorten(label, cell * every - 4)}</text>`
      : null,
  )
  return markup`<text class="axis-title" x="${left}" y="12">${shorten(x.title, width - left)}</text>${labels}`
}

function rowLabels({ y }: HeatMap, { top, row, labelRoom }: Grid): Markup {
  return markup`${y.labels.map(
    (label, index) =>
      markup`<text class="label end" x="${labelRoom}" y="${top + row * (index + 0.5) + 4}">${shorten(label, labelRoom)}</text>`,
  )}`
}

/** From a value to the class of its shade. */
function shadesOf({ cells, middle }: HeatMap): (value: number) => string {
  const values = cells.flat().filter((value) => value !== null)
  const [low, high] = [Math.min(...values), Math.max(...values)]
  if (middle === undefined) {
    const from = Math.min(low, 0)
    return (value) => `heat-${step(high === from ? 0.5 : (value - from) / (high - from))}`
  }
  const furthest = Math.max(high - middle, middle - low)
  return (value) => {
    const distance = furthest === 0 ? 0 : Math.abs(value - middle) / furthest
    return `${value < middle ? 'cold' : 'heat'}-${step(distance)}`
  }
}

function step(part: number): number {
  return Math.round(Math.max(0, Math.min(1, part)) * SHADES)
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
