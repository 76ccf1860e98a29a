import { linear, type Point } from '../../charts/scale'
import type { MapPoint } from './result'

const MARGIN = { top: 12, right: 12, bottom: 34, left: 30 }
/** Of a window 900 high the bar that says what is picked leaves the whole map in sight. */
const HEIGHT = { share: 0.56, least: 320, most: 416 }
/** Points that lie farther out than this share of all would push the others together. */
const OUTLYING = 0.005

interface ClusterGroup {
  /** -1: in none. */
  readonly cluster: number
  readonly points: readonly Point[]
  /** Around most of them. */
  readonly hull: readonly Point[]
  readonly middle: Point
}

export function mapHeight(width: number): number {
  return Math.round(Math.min(HEIGHT.most, Math.max(HEIGHT.least, width * HEIGHT.share)))
}

/** Where customers lie, cluster by cluster; the few that lie far out stand at the edge. */
export function layOutMap(points: readonly MapPoint[], width: number): readonly ClusterGroup[] {
  const across = scaleOf(
    points.map(({ x }) => x),
    [MARGIN.left, width - MARGIN.right],
  )
  const up = scaleOf(
    points.map(({ y }) => y),
    [mapHeight(width) - MARGIN.bottom, MARGIN.top],
  )
  const clusters = [...new Set(points.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  return clusters.map((cluster) => {
    const own = points
      .filter((point) => point.cluster === cluster)
      .map(({ x, y }) => ({ x: across(x), y: up(y) }))
    const middle = { x: mean(own.map(({ x }) => x)), y: mean(own.map(({ y }) => y)) }
    return { cluster, points: own, hull: hullOf(nearest(own, middle)), middle }
  })
}

function scaleOf(values: readonly number[], room: readonly [number, number]): (value: number) => number {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  const [low, high] = [at(OUTLYING), at(1 - OUTLYING)]
  const place = linear([low, high], room)
  return (value) => place(Math.min(high, Math.max(low, value)))
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)

const INSIDE = 0.9

/** The nine of ten that lie nearest to the middle. */
function nearest(points: readonly Point[], middle: Point): readonly Point[] {
  const distance = ({ x, y }: Point) => (x - middle.x) ** 2 + (y - middle.y) ** 2
  return points.toSorted((a, b) => distance(a) - distance(b)).slice(0, Math.ceil(INSIDE * points.length))
}

/** The smallest convex outline around points (Andrew's monotone chain). */
export function hullOf(points: readonly Point[]): readonly Point[] {
  const sorted = points.toSorted((a, b) => a.x - b.x || a.y - b.y)
  if (sorted.length < 3) return sorted
  return [...chain(sorted), ...chain(sorted.toReversed())]
}

function chain(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = []
  for (const point of points) {
    while (kept.length > 1 && !turnsLeft(kept[kept.length - 2]!, kept[kept.length - 1]!, point)) kept.pop()
    kept.push(point)
  }
  return kept.slice(0, -1)
}

function turnsLeft(a: Point, b: Point, c: Point): boolean {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0
}
