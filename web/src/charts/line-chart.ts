import type { SizeAt } from '../api/segments'
import { formatShort } from '../format/number'
import { MARGIN, type Tick, timeAxis } from './axis'
import { linear, niceTicks, type Point } from './scale'

interface LineChartLayout {
  readonly points: readonly Point[]
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly base: number
  readonly right: number
}

/** Where everything of a size-over-time chart stands. The axis of sizes begins at zero. */
export function layOutLineChart(sizes: readonly SizeAt[], width: number, height: number): LineChartLayout {
  const span = [sizes[0]?.at ?? 0, sizes.at(-1)?.at ?? 1] as const
  const ticks = niceTicks(Math.max(...sizes.map(({ size }) => size)), 4)
  const base = height - MARGIN.bottom
  const right = Math.max(MARGIN.left + 1, width - MARGIN.right)
  const across = [MARGIN.left, right] as const
  const x = linear(span, across)
  const y = linear([0, ticks.at(-1) ?? 1], [base, MARGIN.top])
  return {
    points: sizes.map(({ at, size }) => ({ x: x(at), y: y(size) })),
    xTicks: timeAxis(span, across),
    yTicks: ticks.map((size) => ({ place: y(size), text: formatShort(size) })),
    base,
    right,
  }
}
