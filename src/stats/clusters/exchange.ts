import { type Points, squaredDistance } from './points.ts'

/**
 * Moves single points to other clusters while that lowers the inertia, which carries on from where Lloyd's
 * rounds stop: leaving a cluster of n points takes off `n / (n - 1)` of the squared distance to its centre,
 * joining one adds `n / (n + 1)`. Changes the labels, sizes and centres it is given; false when nothing
 * moved. Hartigan (1975); Telgarsky & Vattani (2010).
 */
export function exchange(points: Points, labels: Uint32Array, sizes: Uint32Array, centres: Points): boolean {
  let moved = false
  for (let i = 0; i < labels.length; i++) {
    const from = labels[i]!
    if (sizes[from]! < 2) continue
    const to = betterCluster(points, i, from, sizes, centres)
    if (to === from) continue
    shift(points, i, centres, from, -1 / (sizes[from]! - 1))
    shift(points, i, centres, to, 1 / (sizes[to]! + 1))
    sizes[from]!--
    sizes[to]!++
    labels[i] = to
    moved = true
  }
  return moved
}

function betterCluster(points: Points, i: number, from: number, sizes: Uint32Array, centres: Points): number {
  const { values, columns } = points
  const distance = (c: number) => squaredDistance(values, i * columns, centres.values, c * columns, columns)
  let best = from
  let least = (sizes[from]! / (sizes[from]! - 1)) * distance(from) * (1 - 1e-12)
  for (let c = 0; c < sizes.length; c++) {
    if (c === from) continue
    const joined = (sizes[c]! / (sizes[c]! + 1)) * distance(c)
    if (joined < least) [best, least] = [c, joined]
  }
  return best
}

/** Moves a centre by a part of the way towards a point, or away from it. */
function shift({ values, columns }: Points, i: number, centres: Points, cluster: number, part: number): void {
  for (let c = 0; c < columns; c++) {
    const at = cluster * columns + c
    centres.values[at]! += part * (values[i * columns + c]! - centres.values[at]!)
  }
}
