import type { Axis } from '../chart.ts'
import type { Formats } from '../format/index.ts'
import { dateTicks } from './date-ticks.ts'
import { coveringTicks, logTicks, ticksWithin } from './ticks.ts'

export interface Tick {
  readonly at: number
  readonly text: string
}

/** Maps values to pixels; what lies outside is put at the nearest end. */
export interface Scale {
  readonly from: number
  readonly to: number
  readonly ticks: readonly Tick[]
  place(value: number): number
}

export interface ScaleOptions {
  readonly formats: Formats
  /** About how many ticks there is room for. */
  readonly count: number
  /** Begins at zero, as what is drawn from a base must. */
  readonly fromZero?: boolean
  /** Ends at a tick, with which the grid closes. */
  readonly covering?: boolean
}

/** Dates beyond are not of a calendar that can be computed with. */
const LAST_DATE = 8.6e15
const LAST_NUMBER = 1e300
const LOG_MARGIN = 1.12

/** The scale of an axis over values that it must show, without its pixels. */
export function spanOf(axis: Axis, values: readonly number[], options: ScaleOptions): Omit<Scale, 'place'> {
  const limit = isDate(axis) ? LAST_DATE : LAST_NUMBER
  const shown = values
    .filter((value) => Number.isFinite(value) && (!axis.log || value > 0))
    .map((value) => Math.max(-limit, Math.min(limit, value)))
    .map((value) => (isDate(axis) ? Math.round(value) : value))
  const [low, high] = extent(axis, shown, options)
  if (isDate(axis)) {
    const { at, write } = dateTicks(low, high, options.count, options.formats)
    return { from: low, to: high, ticks: at.map((tick) => ({ at: tick, text: write(tick) })) }
  }
  const at = ticksOf(axis, low, high, options)
  const write = options.formats.ticks(axis.measure, at)
  const [from, to] = options.covering ? covered(axis, low, high, at) : [low, high]
  return {
    from: axis.from ?? from,
    to: axis.to ?? to,
    ticks: at.map((tick) => ({ at: tick, text: write(tick) })),
  }
}

/** Gives a span its pixels. */
export function scaleOn(
  axis: Axis,
  span: Omit<Scale, 'place'>,
  [low, high]: readonly [number, number],
): Scale {
  const project = axis.log ? (value: number) => Math.log10(Math.max(value, Number.MIN_VALUE)) : Number
  const [from, to] = [project(span.from), project(span.to)]
  const place = (value: number) => {
    const inside = Math.max(span.from, Math.min(span.to, value))
    return to === from ? (low + high) / 2 : low + ((project(inside) - from) / (to - from)) * (high - low)
  }
  return { ...span, place }
}

/** Up to the ticks around; on a logarithmic axis a little beyond, as the next tick may be far. */
function covered(axis: Axis, low: number, high: number, ticks: readonly number[]): readonly [number, number] {
  if (axis.log) return [low / LOG_MARGIN, high * LOG_MARGIN]
  return [Math.min(low, ticks[0] ?? low), Math.max(high, ticks.at(-1) ?? high)]
}

const isDate = ({ measure }: Axis) => measure === 'day' || measure === 'instant'

function ticksOf(
  axis: Axis,
  low: number,
  high: number,
  { count, covering }: ScaleOptions,
): readonly number[] {
  if (axis.log) return logTicks(low, high, count)
  const ticks = covering ? coveringTicks(low, high, count) : ticksWithin(low, high, count)
  const [from, to] = [axis.from ?? Number.NEGATIVE_INFINITY, axis.to ?? Number.POSITIVE_INFINITY]
  return ticks.filter(
    (tick) => tick >= from && tick <= to && (axis.measure !== 'count' || Number.isInteger(tick)),
  )
}

/** What the axis spans: the values, its own bounds, zero; widened where that is a single value. */
function extent(
  axis: Axis,
  values: readonly number[],
  { fromZero }: ScaleOptions,
): readonly [number, number] {
  const all = fromZero && !axis.log ? [...values, 0] : values
  const low = axis.from ?? least(all) ?? (axis.log ? 1 : 0)
  const high = axis.to ?? greatest(all) ?? (axis.log ? 10 : 1)
  if (low < high) return [low, high]
  return widened(axis, low)
}

function widened(axis: Axis, value: number): readonly [number, number] {
  if (isDate(axis)) return [value - 43_200_000, value + 43_200_000]
  if (axis.log) return [value / 2, value * 2]
  if (value === 0) return [0, 1]
  const by = Math.abs(value) * 0.1
  return [value - by, value + by]
}

function least(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((found, value) => Math.min(found, value))
}

function greatest(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((found, value) => Math.max(found, value))
}
