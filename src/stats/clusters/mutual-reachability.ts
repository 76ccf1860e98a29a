import type { OnProgress } from '../progress.ts'
import { PointTree } from './point-tree.ts'
import { type Points, rowCount, squaredDistance } from './points.ts'

/** The distance from each point to its `neighbours`-th nearest other point. */
export function coreDistances(points: Points, neighbours: number): Float64Array {
  const { values, columns } = points
  const tree = new PointTree(points)
  const scratch = new Float64Array(neighbours + 1)
  return Float64Array.from({ length: rowCount(points) }, (_, i) =>
    Math.sqrt(tree.distanceTo(neighbours, values, i * columns, scratch)),
  )
}

/** Edges as three columns. */
export interface Edges {
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly weights: Float64Array
}

/**
 * The tree that links all points at the least sum of mutual reachability: the largest of the distance of two
 * points and the core distances of both. Prim (1957), without holding the distances.
 */
export function minimumSpanningTree(
  points: Points,
  core: Float64Array,
  onProgress?: OnProgress | undefined,
): Edges {
  const rows = rowCount(points)
  const edges = {
    from: new Uint32Array(rows - 1),
    to: new Uint32Array(rows - 1),
    weights: new Float64Array(rows - 1),
  }
  const reach = new Float64Array(rows).fill(Number.POSITIVE_INFINITY)
  const via = new Uint32Array(rows)
  const linked = new Uint8Array(rows)
  let newest = 0
  for (let edge = 0; edge < rows - 1; edge++) {
    linked[newest] = 1
    const nearest = relax(points, core, newest, { reach, via, linked })
    edges.from[edge] = via[nearest]!
    edges.to[edge] = nearest
    edges.weights[edge] = reach[nearest]!
    newest = nearest
    if (edge % 100 === 0) onProgress?.(1 - (1 - (edge + 1) / rows) ** 2)
  }
  return edges
}

interface Frontier {
  readonly reach: Float64Array
  readonly via: Uint32Array
  readonly linked: Uint8Array
}

/** Sees whether points are nearer by way of the newest one; returns the nearest that is not linked yet. */
function relax(points: Points, core: Float64Array, newest: number, { reach, via, linked }: Frontier): number {
  const { values, columns } = points
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  for (let j = 0; j < reach.length; j++) {
    if (linked[j]) continue
    const distance = Math.sqrt(squaredDistance(values, newest * columns, values, j * columns, columns))
    const reachable = Math.max(distance, core[newest]!, core[j]!)
    if (reachable < reach[j]!) {
      reach[j] = reachable
      via[j] = newest
    }
    if (reach[j]! < least || (reach[j] === least && least === Number.POSITIVE_INFINITY)) {
      least = reach[j]!
      nearest = j
    }
  }
  return nearest
}
