import type { Axis } from '../chart.ts'
import type { Formats } from '../format/index.ts'
import { type Markup, markup } from '../markup/index.ts'
import type { Frame } from './frame.ts'
import { type Scale, type ScaleOptions, scaleOn, spanOf } from './scale.ts'
import { LINE_HEIGHT, shorten, textWidth, wrap } from './text-width.ts'

/** The rectangle that data are drawn in. */
export interface Area {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Two axes with their grid and titles, and the scales to draw by. */
export interface Plot {
  readonly x: Scale
  readonly y: Scale
  readonly area: Area
  readonly axes: Markup
  /** Of the whole drawing. */
  readonly height: number
}

export interface PlotOptions {
  readonly frame: Frame
  readonly x: AxisData | Untold
  readonly y: AxisData
  /** Of the area, without titles and ticks. */
  readonly height: number
  /** Room kept free at the right for labels. */
  readonly right?: number
  /** Room kept free above the area, for names of marks. */
  readonly above?: number
}

/** An axis and what it must show. */
export interface AxisData extends Pick<ScaleOptions, 'fromZero' | 'covering'> {
  readonly axis: Axis
  readonly values: readonly number[]
}

/** An axis whose places are named by who draws on it. */
export interface Untold {
  readonly title: string
}

const TICK_GAP = 8
/** Titles are bold, and so broader than text is taken to be. */
const BOLD = 0.9
const TITLE_GAP = 10
const TICK_ROOM = 22
/** How much of the width may go to the ticks of the upright axis. */
const MOST_TICK_ROOM = 0.3

/** Lays out axes: the upright one's title above it, so that nothing has to be read sideways. */
export function plotOf({ frame, x, y, height, right = 8, above = 0 }: PlotOptions): Plot {
  const { formats, width } = frame
  const upright = spanOf(y.axis, y.values, { ...y, formats, count: Math.max(2, Math.round(height / 56)) })
  const tickWidth = Math.max(0, ...upright.ticks.map(({ text }) => textWidth(text)))
  const left = Math.min(width * MOST_TICK_ROOM, tickWidth) + TICK_GAP
  const across = spanAcross(x, width - left - right, formats)
  const title = titleLines(y.axis.title, width)
  const top = title.length * LINE_HEIGHT + (title.length > 0 ? TITLE_GAP : 4) + above
  const area: Area = { left, right: width - right, top, bottom: top + height }
  const scales = {
    x: scaleOn(axisOf(x), across, [area.left, area.right]),
    y: scaleOn(y.axis, upright, [area.bottom, area.top]),
  }
  const below = titleLines(axisOf(x).title, width)
  return {
    ...scales,
    area,
    axes: markup`${titleAbove(title)}${uprightAxis(scales.y, area)}${axisAcross(scales.x, area, width)}${titleBelow(below, area)}`,
    height: area.bottom + TICK_ROOM + below.length * LINE_HEIGHT + 4,
  }
}

const axisOf = (x: AxisData | Untold): Axis => ('axis' in x ? x.axis : { ...x, measure: 'number' })

function spanAcross(x: AxisData | Untold, width: number, formats: Formats): Omit<Scale, 'place'> {
  if (!('axis' in x)) return { from: 0, to: 1, ticks: [] }
  return spanOf(x.axis, x.values, { ...x, formats, count: ticksAcross(x.axis, width) })
}

export function titleLines(title: string, width: number): readonly string[] {
  return title === '' ? [] : wrap(title, width * BOLD, 2)
}

export function titleAbove(lines: readonly string[]): Markup {
  return markup`${lines.map((line, index) => markup`<text class="axis-title" x="0" y="${(index + 1) * LINE_HEIGHT - 4}">${line}</text>`)}`
}

/** At the right end, where the values are largest. */
export function titleBelow(lines: readonly string[], { right, bottom }: Area): Markup {
  const y = (index: number) => bottom + TICK_ROOM + (index + 1) * LINE_HEIGHT - 2
  return markup`${lines.map((line, index) => markup`<text class="axis-title end" x="${right}" y="${y(index)}">${line}</text>`)}`
}

/** Ticks of an axis across, their lines where `grid` asks for them. */
export function axisAcross(
  scale: Scale,
  { top, bottom, left, right }: Area,
  width: number,
  grid = false,
): Markup {
  const marks = scale.ticks.map(({ at, text }) => {
    const x = scale.place(at)
    const half = textWidth(text) / 2
    const middle = Math.max(half, Math.min(width - half, x))
    const line = grid
      ? markup`<path class="grid" d="M${x} ${top}V${bottom}"/>`
      : markup`<path class="axis" d="M${x} ${bottom}v4"/>`
    return markup`${line}<text class="tick middle" x="${middle}" y="${bottom + 17}">${text}</text>`
  })
  return grid ? markup`${marks}` : markup`<path class="axis" d="M${left} ${bottom}H${right}"/>${marks}`
}

function uprightAxis(scale: Scale, { left, right }: Area): Markup {
  return markup`${scale.ticks.map(({ at, text }) => {
    const y = scale.place(at)
    const shown = shorten(text, left - TICK_GAP + 4)
    return markup`<path class="grid" d="M${left} ${y}H${right}"/><text class="tick end" x="${left - TICK_GAP}" y="${y + 4}">${shown}</text>`
  })}`
}

/** Dates and large numbers are broader than small ones. */
export function ticksAcross({ measure, log }: Axis, width: number): number {
  const room = measure === 'day' || measure === 'instant' ? 84 : log ? 64 : 72
  return Math.max(2, Math.floor(width / room))
}
