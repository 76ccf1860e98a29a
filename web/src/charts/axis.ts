import { formatDayOfMonth, formatMonth } from '../format/date'
import { linear, monthTicks } from './scale'
import { dayTicks } from './time-range'

export const MARGIN = { top: 12, right: 14, bottom: 26, left: 54 } as const
const TICK_WIDTH = 58
/** Shorter than this, an axis has days instead of months. */
const MONTHS_FROM_MS = 100 * 86_400_000

export interface Tick {
  readonly place: number
  readonly text: string
}

/** The ticks of a time axis between two places: months, or days where it is short. */
export function timeAxis(
  [from, to]: readonly [number, number],
  [left, right]: readonly [number, number],
): readonly Tick[] {
  const place = linear([from, to], [left, right])
  const most = Math.max(2, Math.floor((right - left) / TICK_WIDTH))
  if (to - from > MONTHS_FROM_MS) {
    return monthTicks(from, to, most).map((at) => ({ place: place(at), text: formatMonth(at, 'UTC') }))
  }
  return dayTicks(from, to, most).map((at) => ({ place: place(at), text: formatDayOfMonth(at, 'UTC') }))
}

/** Which of so many bars side by side stands at a place of a chart; the outermost beyond them. */
export function placeOf(x: number, width: number, count: number): number {
  const share = (x - MARGIN.left) / (width - MARGIN.left - MARGIN.right)
  return Math.max(0, Math.min(count - 1, Math.floor(share * count)))
}
