/** A place on the screen. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Maps a range of values to a range of pixels; a range without extent lies in the middle. */
export function linear([from, to]: readonly [number, number], [low, high]: readonly [number, number]) {
  const extent = to - from
  return (value: number) => (extent === 0 ? (low + high) / 2 : low + ((value - from) / extent) * (high - low))
}

/** The top of an axis that begins at zero, and its ticks: round numbers, at most `count` steps. */
export function niceTicks(highest: number, count: number): readonly number[] {
  const rough = Math.max(highest, 1) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough)
  const whole = Number.isInteger(step) ? step : Math.ceil(step)
  const steps = Math.max(1, Math.ceil(highest / whole))
  return Array.from({ length: steps + 1 }, (_, index) => index * whole)
}

/** The first instants of months within a range, thinned to at most `count`. */
export function monthTicks(from: number, to: number, count: number): readonly number[] {
  const months: number[] = []
  const first = new Date(from)
  for (let month = first.getUTCMonth(); ; month++) {
    const at = Date.UTC(first.getUTCFullYear(), month, 1)
    if (at > to) break
    if (at >= from) months.push(at)
  }
  const every = [1, 2, 3, 4, 6, 12].find((n) => months.length / n <= count) ?? 12
  return months.filter((at) => new Date(at).getUTCMonth() % every === 0)
}

const round = (value: number) => Math.round(value * 100) / 100

/** The line through points. */
export function linePath(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('')
}

/** The surface between points and a base line. */
export function areaPath(points: readonly Point[], base: number): string {
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return ''
  return `${linePath(points)}L${round(last.x)} ${base}L${round(first.x)} ${base}Z`
}

/** The index of the point nearest to a place on the x axis. */
export function nearestIndex(points: readonly Point[], x: number): number {
  return points.reduce(
    (best, point, index) => (Math.abs(point.x - x) < Math.abs((points[best]?.x ?? 0) - x) ? index : best),
    0,
  )
}
