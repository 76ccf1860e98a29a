import { type Points, rowCount, squaredDistance } from './points.ts'

/** The distance from each point to its `neighbours`-th nearest other point. */
export function coreDistances({ values, columns }: Points, neighbours: number): Float64Array {
  const rows = values.length / columns
  const smallest = new Float64Array(neighbours + 1)
  return Float64Array.from({ length: rows }, (_, i) => {
    smallest.fill(Number.POSITIVE_INFINITY)
    for (let j = 0; j < rows; j++)
      keepSmallest(smallest, squaredDistance(values, i * columns, values, j * columns, columns))
    return Math.sqrt(smallest[neighbours]!)
  })
}

/** Puts a value into a list of the smallest so far, ascending, if it is one of them. */
function keepSmallest(smallest: Float64Array, value: number): void {
  let place = smallest.length - 1
  if (value >= smallest[place]!) return
  for (; place > 0 && smallest[place - 1]! > value; place--) smallest[place] = smallest[place - 1]!
  smallest[place] = value
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
export function minimumSpanningTree(points: Points, core: Float64Array): Edges {
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
