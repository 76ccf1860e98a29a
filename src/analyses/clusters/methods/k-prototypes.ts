import { kPrototypes, type Outcome, result } from '../../../stats/index.ts'
import type { ClusterMethod } from './method.ts'
import { placeNearest, pointsOf, rowsOf } from './nearest.ts'

interface Prototypes {
  readonly numbers: readonly (readonly number[])[]
  readonly categories: readonly (readonly number[])[]
  readonly gamma: number
}

/** What a differing category weighs: half of the spread of the numbers, which is 1 as they are scaled. */
export const GAMMA = 0.5

export const K_PROTOTYPES: ClusterMethod<Prototypes> = {
  title: 'k-prototypes',
  mixed: true,
  countsThem: false,
  mostRows: 20_000,
  fit(points, clusters, options): Outcome<Prototypes> {
    const found = kPrototypes(points, clusters, { ...options, gamma: GAMMA })
    if (found.kind === 'insufficient-data') return found
    const { numbers, categories } = found.value.prototypes
    const { values, columns } = categories
    return result({
      numbers: rowsOf(numbers, clusters),
      categories: Array.from({ length: clusters }, (_, row) => [
        ...values.subarray(row * columns, (row + 1) * columns),
      ]),
      gamma: GAMMA,
    })
  },
  place(points, { numbers, categories, gamma }) {
    const codes = { values: Uint32Array.from(categories.flat()), columns: categories[0]?.length ?? 0 }
    return placeNearest(points, { numbers: pointsOf(numbers), categories: codes }, gamma)
  },
  count: ({ categories }) => categories.length,
}
