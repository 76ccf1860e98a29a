import type { SizeAt } from '../api/segments'
import { formatDayOfMonth, formatMonth } from '../format/date'
import { formatShort } from '../format/number'
import { linear, monthTicks, niceTicks, type Point } from './scale'
import { dayTicks } from './time-range'

export const MARGIN = { top: 12, right: 14, bottom: 26, left: 54 } as const
const TICK_WIDTH = 58
/** Shorter than this, an axis has days instead of months. */
const MONTHS_FROM_MS = 100 * 86_400_000

export interface Tick {
  readonly place: number
  readonly text: string
}

export interface LineChartLayout {
  readonly points: readonly Point[]
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly base: number
  readonly right: number
}

/** Where everything of a size-over-time chart stands. The axis of sizes begins at zero. */
export function layOutLineChart(sizes: readonly SizeAt[], width: number, height: number): LineChartLayout {
  const [from, to] = [sizes[0]?.at ?? 0, sizes.at(-1)?.at ?? 1]
  const ticks = niceTicks(Math.max(...sizes.map(({ size }) => size)), 4)
  const base = height - MARGIN.bottom
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right)
  const x = linear([from, to], [MARGIN.left, right])
  const y = linear([0, ticks.at(-1) ?? 1], [base, MARGIN.top])
  return {
    points: sizes.map(({ at, size }) => ({ x: x(at), y: y(size) })),
    xTicks: timeAxis(from, to, right - MARGIN.left).map(({ at, text }) => ({ place: x(at), text })),
    yTicks: ticks.map((size) => ({ place: y(size), text: formatShort(size) })),
    base,
    right,
  }
}

/** The ticks of a time axis of some width: months, or days where it is short. */
export function timeAxis(from: number, to: number, width: number) {
  const most = Math.max(2, Math.floor(width / TICK_WIDTH))
  if (to - from > MONTHS_FROM_MS) {
    return monthTicks(from, to, most).map((at) => ({ at, text: formatMonth(at, 'UTC') }))
  }
  return dayTicks(from, to, most).map((at) => ({ at, text: formatDayOfMonth(at, 'UTC') }))
}

/** The marker's next place for a key, or undefined for keys that do not move it. */
export function moveMarker(key: string, index: number, count: number): number | undefined {
  const last = count - 1
  const moves: Readonly<Record<string, number>> = {
    ArrowLeft: index - 1,
    ArrowDown: index - 1,
    ArrowRight: index + 1,
    ArrowUp: index + 1,
    PageDown: index - 10,
    PageUp: index + 10,
    Home: 0,
    End: last,
  }
  const next = moves[key]
  return next === undefined ? undefined : Math.min(last, Math.max(0, next))
}
