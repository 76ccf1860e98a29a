import type { Scatter, ScatterGroup, ScatterPoint } from '../chart.ts'
import { type Frame, REST, tone } from '../drawing/frame.ts'
import { hover } from '../drawing/hover.ts'
import { dotsPath } from '../drawing/path.ts'
import { type Plot, plotOf } from '../drawing/plot.ts'
import { shorten, textWidth } from '../drawing/text-width.ts'
import { type Markup, markup } from '../markup/index.ts'
import type { Column, Table } from '../report.ts'
import { CHART_WORDS, type ChartWords } from '../words/chart-words.ts'
import type { ChartKind } from './chart-kind.ts'

const HEIGHTS = { wide: 440, narrow: 320, small: 180 }
/** More points than this are told by group in the table. */
const MOST_ROWS = 200
/** From this many points on dots are small. */
const MANY = 400
const LARGEST = { wide: 26, narrow: 18, small: 12 }

/** Points coloured by group; a group is one path, so thousands of points stay small. */
export const scatter: ChartKind<Scatter> = {
  draw(chart, frame) {
    const points = chart.groups.flatMap((group) => group.points)
    const plot = plotOf({
      frame,
      x: { axis: chart.x, values: points.map(({ x }) => x), covering: true },
      y: { axis: chart.y, values: points.map(({ y }) => y), covering: true },
      height: HEIGHTS[frame.size],
      right: 14,
    })
    const largest = Math.max(0, ...points.map(({ size = 0 }) => size))
    const radius = (size: number) => Math.sqrt(Math.max(0, size) / (largest || 1)) * LARGEST[frame.size]
    return {
      width: frame.width,
      height: plot.height,
      legend:
        chart.groups.length < 2
          ? []
          : chart.groups.map((group, index) => ({
              name: group.name,
              tone: toneOf(group, index),
              form: 'dot',
            })),
      body: markup`${plot.axes}${drawnOrder(chart).map(({ group, tone }) => drawGroup(chart, group, { tone, plot, radius, frame, all: points.length }))}${labelsOf(points, plot, radius, frame.width)}`,
    }
  },
  numbers: (chart, language) =>
    chart.groups.reduce((sum, { points }) => sum + points.length, 0) > MOST_ROWS
      ? centres(chart, CHART_WORDS[language])
      : everyPoint(chart, CHART_WORDS[language]),
}

/** The rest lies below the others. */
function drawnOrder({ groups }: Scatter) {
  const toned = groups.map((group, index) => ({ group, tone: toneOf(group, index) }))
  return [...toned.filter(({ group }) => group.rest), ...toned.filter(({ group }) => !group.rest)]
}

function toneOf({ rest }: ScatterGroup, index: number): string {
  return rest ? REST : tone(index)
}

interface GroupLook {
  readonly tone: string
  readonly plot: Plot
  readonly radius: (size: number) => number
  readonly frame: Frame
  /** How many points there are of all groups. */
  readonly all: number
}

/** Of thousands of points, which are one path, the pointer tells the group; of each that has a size, its values. */
function drawGroup(chart: Scatter, { name, points }: ScatterGroup, look: GroupLook): Markup {
  const { tone, plot, radius, frame, all } = look
  const { x, y } = plot
  const plain = points.filter(({ size }) => size === undefined)
  const sized = points.filter(({ size }) => size !== undefined)
  const dots = dotsPath(plain.map((point) => ({ x: x.place(point.x), y: y.place(point.y) })))
  const form = all > MANY ? 'dots many' : 'dots'
  return markup`<g class="${tone}">${name !== '' && markup`<title>${name}</title>`}${dots !== '' && markup`<path class="${form}" d="${dots}"/>`}${sized.map(
    (point) =>
      markup`<circle class="bubble" cx="${x.place(point.x)}" cy="${y.place(point.y)}" r="${Math.max(2, radius(point.size!))}">${pointHover(chart, point, name, frame)}</circle>`,
  )}</g>`
}

function pointHover({ x, y }: Scatter, point: ScatterPoint, group: string, { formats }: Frame): Markup {
  const write = ({ title, measure }: Scatter['x'], value: number) =>
    `${title} ${formats.figure({ measure, value })}`
  return hover([point.label ?? group], `${write(x, point.x)}, ${write(y, point.y)}`)
}

/** Beside its point, at the left where there is no room at the right. */
function labelsOf(
  points: readonly ScatterPoint[],
  { x, y }: Plot,
  radius: (size: number) => number,
  width: number,
): Markup {
  return markup`${points.map(({ label, size, ...point }) => {
    if (label === undefined) return null
    const away = (size === undefined ? 4 : radius(size)) + 4
    const told = shorten(label, width / 3)
    const isRight = x.place(point.x) + away + textWidth(told) <= width
    const place = x.place(point.x) + (isRight ? away : -away)
    return markup`<text class="value${isRight ? '' : ' end'}" x="${place}" y="${y.place(point.y) + 4}">${told}</text>`
  })}`
}

function everyPoint({ x, y, groups }: Scatter, words: ChartWords): Table {
  const labelled = groups.some(({ points }) => points.some(({ label }) => label !== undefined))
  const name: Column = { name: words.point, is: 'text' }
  return {
    kind: 'table',
    columns: [...(labelled ? [name] : []), { name: words.group, is: 'text' }, column(x), column(y)],
    rows: groups.flatMap((group) =>
      group.points.map((point) => [...(labelled ? [point.label ?? ''] : []), group.name, point.x, point.y]),
    ),
  }
}

function centres({ x, y, groups }: Scatter, words: ChartWords): Table {
  const mean = (values: readonly number[]) =>
    values.length === 0 ? null : values.reduce((sum, value) => sum + value / values.length, 0)
  return {
    kind: 'table',
    columns: [
      { name: words.group, is: 'text' },
      { name: words.points, is: 'count' },
      column({ ...x, title: words.mean(x.title) }),
      column({ ...y, title: words.mean(y.title) }),
    ],
    rows: groups.map(({ name, points }) => [
      name,
      points.length,
      mean(points.map((point) => point.x)),
      mean(points.map((point) => point.y)),
    ]),
  }
}

function column({ title, measure }: Scatter['x']): Column {
  return { name: title, is: measure }
}
