import type { LinePoint, LineSeries } from '../chart.ts'
import { dotsPath, linePath, type Point, steps, surfacePath } from '../drawing/path.ts'
import type { Plot } from '../drawing/plot.ts'
import { type Markup, markup } from '../markup/index.ts'

/** Points nearer to each other than this the pointer cannot tell apart. */
const LEAST_APART = 6
/** How far from its point the pointer may be. */
const REACH = 8

/** A series with its band, in the pixels of a plot; `said` is what a point says under the pointer. */
export function seriesMarks(
  series: LineSeries,
  tone: string,
  plot: Plot,
  said: (point: LinePoint) => Markup,
): Markup {
  const points = thinned(series.points, plot.area.right - plot.area.left)
  return markup`<g class="${tone}">${band(series, points, plot)}${runsOf(points).map((run) => lineOf(series, run, plot))}${targets(points, plot, said)}</g>`
}

/** Where the pointer finds the values of points, unless they are too many to be told apart. */
function targets(
  points: readonly LinePoint[],
  { x, y, area }: Plot,
  said: (point: LinePoint) => Markup,
): Markup | null {
  if (points.length > (area.right - area.left) / LEAST_APART) return null
  const known = points.filter((point) => point.y !== null)
  return markup`${known.map((point) => markup`<circle class="target" cx="${x.place(point.x)}" cy="${y.place(point.y!)}" r="${REACH}">${said(point)}</circle>`)}`
}

function lineOf({ form, dashed }: LineSeries, run: readonly LinePoint[], { x, y }: Plot): Markup {
  const points = run.map((point) => ({ x: x.place(point.x), y: y.place(point.y!) }))
  if (form === 'dots' || points.length === 1) return markup`<path class="dots" d="${dotsPath(points)}"/>`
  const kind = dashed ? 'line dashed' : 'line'
  return markup`<path class="${kind}" d="${linePath(form === 'steps' ? steps(points) : points)}"/>`
}

function band({ form }: LineSeries, points: readonly LinePoint[], { x, y }: Plot): Markup | null {
  const banded = points.filter(({ low, high }) => low !== undefined && high !== undefined)
  if (banded.length < 2) return null
  const edge = (end: 'low' | 'high'): readonly Point[] => {
    const along = banded.map((point) => ({ x: x.place(point.x), y: y.place(point[end]!) }))
    return form === 'steps' ? steps(along) : along
  }
  return markup`<path class="band" d="${surfacePath(edge('high'), edge('low'))}"/>`
}

/** Stretches of points without a gap between. */
function runsOf(points: readonly LinePoint[]): readonly (readonly LinePoint[])[] {
  const runs: LinePoint[][] = [[]]
  for (const point of points) {
    if (point.y === null) runs.push([])
    else runs.at(-1)!.push(point)
  }
  return runs.filter((run) => run.length > 0)
}

/** Of many points those that a screen can show: of each pixel's the first, lowest, highest and last. */
export function thinned(points: readonly LinePoint[], pixels: number): readonly LinePoint[] {
  const room = Math.max(1, Math.floor(pixels))
  if (points.length <= room * 4) return points
  const size = points.length / room
  return Array.from({ length: room }, (_, index) =>
    points.slice(Math.floor(index * size), Math.floor((index + 1) * size)),
  ).flatMap(ends)
}

function ends(bucket: readonly LinePoint[]): readonly LinePoint[] {
  const known = bucket.filter(({ y }) => y !== null)
  if (known.length === 0) return bucket.slice(0, 1)
  const lowest = known.reduce((a, b) => (b.y! < a.y! ? b : a))
  const highest = known.reduce((a, b) => (b.y! > a.y! ? b : a))
  const kept = new Set([known[0]!, lowest, highest, known.at(-1)!])
  return known.filter((point) => kept.has(point))
}
