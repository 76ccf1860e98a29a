import { kMeans, type MixedPoints, miniBatchKMeans, type Outcome, result } from '../../../stats/index.ts'
import type { ClusterMethod } from './method.ts'
import { placeNearest, pointsOf, rowsOf } from './nearest.ts'

interface Centres {
  readonly centres: readonly (readonly number[])[]
}

const NO_CATEGORIES = { values: new Uint32Array(), columns: 0 }

const shared = {
  mixed: false,
  countsThem: false,
  place: (points: MixedPoints, { centres }: Centres) =>
    placeNearest(points, { numbers: pointsOf(centres), categories: NO_CATEGORIES }, 0),
  count: ({ centres }: Centres) => centres.length,
}

export const K_MEANS: ClusterMethod<Centres> = {
  ...shared,
  title: 'k-means',
  mostRows: 200_000,
  fit({ numbers }, clusters, options): Outcome<Centres> {
    const found = kMeans(numbers, clusters, options)
    if (found.kind === 'insufficient-data') return found
    return result({ centres: rowsOf(found.value.centres, clusters) })
  },
}

export const MINI_BATCH: ClusterMethod<Centres> = {
  ...shared,
  title: 'mini-batch k-means',
  mostRows: Number.POSITIVE_INFINITY,
  fit({ numbers }, clusters, { seed }): Outcome<Centres> {
    const found = miniBatchKMeans(numbers, clusters, { seed })
    if (found.kind === 'insufficient-data') return found
    return result({ centres: rowsOf(found.value.centres, clusters) })
  },
}
