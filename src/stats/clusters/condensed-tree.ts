import { type ClusterMerges, pointsBelow } from './single-linkage.ts'

/** A cluster of the hierarchy, with what it split off from and what it splits into. */
export interface DensityCluster {
  readonly id: number
  readonly parent: DensityCluster | undefined
  readonly children: DensityCluster[]
  /** The height (distance) at which it splits off; infinite for the root. */
  readonly birth: number
  readonly size: number
  stability: number
}

/** The hierarchy without the splits that only shed fewer points than make a cluster. */
export interface CondensedTree {
  /** The root first, parents before children. */
  readonly clusters: readonly DensityCluster[]
  /** The smallest cluster that each point was ever in, and the height at which it left that. */
  readonly lastCluster: Uint32Array
  readonly leftAt: Float64Array
}

/** Walks the hierarchy from the top, and tells true splits from clusters that lose single points. */
export function condense(merges: ClusterMerges, points: number, minClusterSize: number): CondensedTree {
  const walk = new Condensation(merges, points, minClusterSize)
  return walk.run()
}

/** A part of the hierarchy that is still to be walked through. */
interface Branch {
  readonly node: number
  readonly cluster: DensityCluster
}

class Condensation {
  readonly clusters: DensityCluster[] = []
  readonly lastCluster: Uint32Array
  readonly leftAt: Float64Array
  private readonly branches: Branch[] = []
  private readonly merges: ClusterMerges
  private readonly points: number
  private readonly minClusterSize: number

  constructor(merges: ClusterMerges, points: number, minClusterSize: number) {
    this.merges = merges
    this.points = points
    this.minClusterSize = minClusterSize
    this.lastCluster = new Uint32Array(points)
    this.leftAt = new Float64Array(points)
  }

  run(): CondensedTree {
    this.open(2 * this.points - 2, undefined, Number.POSITIVE_INFINITY)
    for (let branch = this.branches.pop(); branch; branch = this.branches.pop()) this.divide(branch)
    return this
  }

  private sizeOf(node: number): number {
    return node < this.points ? 1 : this.merges.sizes[node - this.points]!
  }

  private open(node: number, parent: DensityCluster | undefined, birth: number): void {
    const size = this.sizeOf(node)
    const cluster = { id: this.clusters.length, parent, children: [], birth, size, stability: 0 }
    this.clusters.push(cluster)
    parent?.children.push(cluster)
    this.branches.push({ node, cluster })
  }

  /** Two halves that are clusters split a cluster; a smaller half leaves it. */
  private divide({ node, cluster }: Branch): void {
    const merge = node - this.points
    const height = this.merges.heights[merge]!
    const halves = [this.merges.left[merge]!, this.merges.right[merge]!]
    const large = halves.filter((half) => this.sizeOf(half) >= this.minClusterSize)
    if (large.length === 2) {
      cluster.stability += this.sizeOf(node) * persistence(height, cluster.birth)
      for (const half of large) this.open(half, cluster, height)
      return
    }
    for (const half of halves) {
      if (large.includes(half)) this.branches.push({ node: half, cluster })
      else this.leave(half, cluster, height)
    }
  }

  private leave(node: number, cluster: DensityCluster, height: number): void {
    for (const point of pointsBelow(this.merges, this.points, node)) {
      this.lastCluster[point] = cluster.id
      this.leftAt[point] = height
    }
    cluster.stability += this.sizeOf(node) * persistence(height, cluster.birth)
  }
}

/**
 * How much denser a cluster got while a point was in it: `1 / height - 1 / birth`. Points that lie on one
 * another leave at height 0; density is bounded, or a cluster of copies would outweigh all others infinitely.
 */
function persistence(height: number, birth: number): number {
  return 1 / Math.max(height, Number.EPSILON) - 1 / Math.max(birth, Number.EPSILON)
}

/**
 * The clusters that last longest, none inside another and never the root (excess of mass): a cluster is taken
 * unless the best of what it splits into has more stability. Largest first.
 */
export function selectClusters({ clusters }: CondensedTree): DensityCluster[] {
  const best = new Float64Array(clusters.length)
  const taken = new Set<DensityCluster>()
  for (const cluster of clusters.toReversed()) {
    const below = cluster.children.reduce((sum, { id }) => sum + best[id]!, 0)
    best[cluster.id] = Math.max(below, cluster.stability)
    if (cluster.parent && cluster.stability >= below) taken.add(cluster)
  }
  const covered = new Uint8Array(clusters.length)
  for (const { id, parent } of clusters) {
    if (parent && (taken.has(parent) || covered[parent.id] === 1)) covered[id] = 1
  }
  return [...taken].filter(({ id }) => covered[id] === 0).sort((a, b) => b.size - a.size || a.id - b.id)
}

/** The chosen cluster of each point, -1 where it was in none. */
export function labelsOf(tree: CondensedTree, chosen: readonly DensityCluster[], points: number): Int32Array {
  const labelOf = new Int32Array(tree.clusters.length).fill(-1)
  chosen.forEach(({ id }, label) => {
    labelOf[id] = label
  })
  for (const { id, parent } of tree.clusters)
    if (labelOf[id] === -1 && parent) labelOf[id] = labelOf[parent.id]!
  return Int32Array.from({ length: points }, (_, point) => labelOf[tree.lastCluster[point]!]!)
}

/** The height of the lowest merge of each point: below it, the point stands alone. */
export function aloneBelow(merges: ClusterMerges, points: number): Float64Array {
  const heights = new Float64Array(points)
  merges.heights.forEach((height, merge) => {
    for (const node of [merges.left[merge]!, merges.right[merge]!]) if (node < points) heights[node] = height
  })
  return heights
}

/**
 * Global-local outlier scores from hierarchies: one minus the lowest height of a point's cluster and all
 * inside it over the height at which the point leaves, which is not below the one at which its cluster
 * splits. Campello et al. (2015).
 */
export function glosh({ clusters, lastCluster }: CondensedTree, heights: Float64Array): Float64Array {
  const lowest = new Float64Array(clusters.length).fill(Number.POSITIVE_INFINITY)
  heights.forEach((height, point) => {
    const { id, children } = clusters[lastCluster[point]!]!
    if (children.length === 0) lowest[id] = Math.min(lowest[id]!, height)
  })
  for (const { id, parent } of clusters.toReversed())
    if (parent) lowest[parent.id] = Math.min(lowest[parent.id]!, lowest[id]!)
  return heights.map((height, point) => {
    const { id, children } = clusters[lastCluster[point]!]!
    const left = children.length > 0 ? Math.max(height, children[0]!.birth) : height
    return left === 0 ? 0 : 1 - lowest[id]! / left
  })
}
