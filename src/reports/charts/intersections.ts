import type { Language } from '../../language/languages.ts'
import type { Intersections } from '../chart.ts'
import { type Drawing, type Frame, tone } from '../drawing/frame.ts'
import { hover } from '../drawing/hover.ts'
import { type Plot, plotOf } from '../drawing/plot.ts'
import { shorten, textWidth } from '../drawing/text-width.ts'
import { type Markup, markup } from '../markup/index.ts'
import type { Table } from '../report.ts'
import { CHART_WORDS } from '../words/chart-words.ts'
import type { ChartKind } from './chart-kind.ts'

const HEIGHTS = { wide: 180, narrow: 140, small: 90 }
const LABEL_ROOM = { wide: 220, narrow: 128, small: 80 }
const COLUMN = { wide: 30, narrow: 22, small: 18 }
const ROW = 24

/** Bars of intersections over dots that say of which sets each is: what circles cannot show of more than three. */
export const intersections: ChartKind<Intersections> = {
  draw: drawIntersections,
  numbers: numbersOfIntersections,
}

interface Layout {
  readonly left: number
  readonly step: number
  readonly shown: Intersections['intersections']
}

function drawIntersections(chart: Intersections, frame: Frame): Drawing {
  const { left, step, shown } = layOut(chart, frame)
  const plot = plotOf({
    frame: { ...frame, width: frame.width - left },
    x: { title: '' },
    y: {
      axis: { title: chart.value.title, measure: chart.value.measure },
      values: shown.map(({ size }) => size),
      fromZero: true,
      covering: true,
    },
    height: HEIGHTS[frame.size],
    above: 8,
  })
  const top = plot.area.bottom + 16
  const x = (index: number) => plot.area.left + step * (index + 0.5)
  const rest = chart.intersections.length - shown.length
  const bottom = top + chart.sets.length * ROW
  const told = shown.every(({ size }) => textWidth(tick(chart, size, frame)) <= step)
  const columns = shown.map((one, index) => column(chart, one, { x: x(index), top, step, told }, plot, frame))
  return {
    width: frame.width,
    height: bottom + (rest > 0 ? 24 : 6),
    legend: [],
    body: markup`${rows(chart, frame, left + plot.area.left, top, left)}<g transform="translate(${left} 0)">${plot.axes}${columns}</g>${rest > 0 && markup`<text class="tick" x="0" y="${bottom + 16}">${CHART_WORDS[frame.formats.language].smallerInTable(frame.formats.count(rest))}</text>`}`,
  }
}

function tick({ value }: Intersections, size: number, { formats }: Frame): string {
  return formats.ticks(value.measure, [0, size])(size)
}

function layOut({ sets, intersections }: Intersections, frame: Frame): Layout {
  const labels = sets.map(({ name, size }) => textWidth(labelOf(name, size, frame)))
  const left = Math.min(LABEL_ROOM[frame.size], Math.max(40, ...labels) + 8)
  const room = frame.width - left - frame.width * 0.14
  const shown = bySize(intersections).slice(0, Math.max(1, Math.floor(room / COLUMN[frame.size])))
  return { left, shown, step: Math.min(44, room / Math.max(1, shown.length)) }
}

function bySize(intersections: Intersections['intersections']): Intersections['intersections'] {
  return [...intersections].sort((a, b) => b.size - a.size)
}

function labelOf(name: string, size: number, { formats }: Frame): string {
  return `${name} ${formats.count(size)}`
}

function rows({ sets }: Intersections, frame: Frame, left: number, top: number, room: number): Markup {
  return markup`${sets.map(({ name, size }, index) => {
    const y = top + ROW * index
    const number = ` ${frame.formats.count(size)}`
    const shown = `${shorten(name, room - 8 - textWidth(number))}${number}`
    return markup`${index % 2 === 0 && markup`<rect class="stripe" x="0" y="${y}" width="${frame.width}" height="${ROW}"/>`}<text class="label end" x="${Math.max(left - 12, 0)}" y="${y + ROW / 2 + 4}">${shown}</text>`
  })}`
}

function column(
  chart: Intersections,
  one: Intersections['intersections'][number],
  {
    x,
    top,
    step,
    told,
  }: { readonly x: number; readonly top: number; readonly step: number; readonly told: boolean },
  { y }: Plot,
  frame: Frame,
): Markup {
  const { sets } = chart
  const width = Math.min(20, step * 0.7)
  const number = tick(chart, one.size, frame)
  const members = [...one.sets].sort((a, b) => a - b)
  const middle = (set: number) => top + ROW * (set + 0.5)
  const join =
    members.length > 1 &&
    markup`<path class="join" d="M${x} ${middle(members[0]!)}V${middle(members.at(-1)!)}"/>`
  const said = hover(
    [membersOf(sets, one.sets, frame.formats.language)],
    frame.formats.figure({ measure: chart.value.measure, value: one.size }),
  )
  return markup`<g>${said}<rect class="bar ${tone(0)}" x="${x - width / 2}" y="${y.place(one.size)}" width="${width}" height="${Math.max(0, y.place(0) - y.place(one.size))}" rx="2"/>${told && markup`<text class="value middle" x="${x}" y="${y.place(one.size) - 5}">${number}</text>`}${sets.map((_, set) => markup`<circle class="${members.includes(set) ? 'member' : 'no-member'}" cx="${x}" cy="${middle(set)}" r="5"/>`)}${join}</g>`
}

function membersOf(sets: Intersections['sets'], members: readonly number[], language: Language): string {
  if (members.length === 0) return CHART_WORDS[language].inNone
  return members.map((set) => sets[set]?.name ?? '').join(' + ')
}

function numbersOfIntersections({ sets, intersections, value }: Intersections, language: Language): Table {
  return {
    kind: 'table',
    columns: [
      { name: CHART_WORDS[language].inExactly, is: 'text' },
      { name: value.title, is: value.measure, bar: true },
    ],
    rows: bySize(intersections).map(({ sets: members, size }) => [membersOf(sets, members, language), size]),
  }
}
