import type { Edges } from './mutual-reachability.ts'

/**
 * The merges of a hierarchy, from the lowest up: merge `m` joins the nodes `left[m]` and `right[m]` at a
 * height into node `points + m`; nodes below `points` are points.
 */
export interface ClusterMerges {
  readonly left: Uint32Array
  readonly right: Uint32Array
  readonly heights: Float64Array
  readonly sizes: Uint32Array
}

/** The hierarchy that a minimum spanning tree holds: its edges from the shortest to the longest. */
export function singleLinkage({ from, to, weights }: Edges, points: number): ClusterMerges {
  const order = Uint32Array.from(weights.keys()).sort((a, b) => weights[a]! - weights[b]! || a - b)
  const parent = Uint32Array.from({ length: 2 * points - 1 }, (_, node) => node)
  const sizeOf = new Uint32Array(2 * points - 1).fill(1, 0, points)
  const left = new Uint32Array(order.length)
  const right = new Uint32Array(order.length)
  order.forEach((edge, merge) => {
    left[merge] = topOf(parent, from[edge]!)
    right[merge] = topOf(parent, to[edge]!)
    const node = points + merge
    parent[left[merge]!] = node
    parent[right[merge]!] = node
    sizeOf[node] = sizeOf[left[merge]!]! + sizeOf[right[merge]!]!
  })
  const heights = Float64Array.from(order, (edge) => weights[edge]!)
  return { left, right, heights, sizes: sizeOf.slice(points) }
}

/** The node that a point is part of by now; shortens the way for the next time. */
function topOf(parent: Uint32Array, node: number): number {
  let top = node
  while (parent[top] !== top) {
    parent[top] = parent[parent[top]!]!
    top = parent[top]!
  }
  return top
}

/** The points that a node holds. */
export function pointsBelow(merges: ClusterMerges, points: number, top: number): number[] {
  const below: number[] = []
  const nodes = [top]
  for (let node = nodes.pop(); node !== undefined; node = nodes.pop()) {
    if (node < points) below.push(node)
    else nodes.push(merges.left[node - points]!, merges.right[node - points]!)
  }
  return below
}
