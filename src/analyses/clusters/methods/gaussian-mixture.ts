import { sayLater } from '../../../language/index.ts'
import {
  assignToComponents,
  type GaussianComponent,
  gaussianMixture,
  type Outcome,
  result,
} from '../../../stats/index.ts'
import type { ClusterMethod } from './method.ts'
import { placeNearest, pointsOf } from './nearest.ts'

interface Bells {
  readonly bells: readonly {
    readonly weight: number
    readonly mean: readonly number[]
    readonly covariance: readonly number[]
  }[]
}

const componentsOf = ({ bells }: Bells): GaussianComponent[] =>
  bells.map(({ weight, mean, covariance }) => ({
    weight,
    mean: Float64Array.from(mean),
    covariance: Float64Array.from(covariance),
  }))

/** Rows that are placed at once: their probabilities are held for all bells. */
const AT_ONCE = 50_000

export const GAUSSIAN_MIXTURE: ClusterMethod<Bells> = {
  title: sayLater`a Gaussian mixture`,
  mixed: false,
  countsThem: false,
  mostRows: 20_000,
  fit({ numbers }, clusters, { seed, restarts, onProgress }): Outcome<Bells> {
    const options = { seed, restarts: Math.min(3, restarts), rounds: 200, tolerance: 1e-6, onProgress }
    const found = gaussianMixture(numbers, clusters, options)
    if (found.kind === 'insufficient-data') return found
    const bells = found.value.components.map(({ weight, mean, covariance }) => ({
      weight,
      mean: [...mean],
      covariance: [...covariance],
    }))
    return result({ bells })
  },
  /** The likeliest bell; how clearly is its probability, and the distance that to its middle. */
  place(points, fit) {
    const components = componentsOf(fit)
    const { numbers } = points
    const middles = { numbers: pointsOf(fit.bells.map(({ mean }) => mean)), categories: points.categories }
    const { distances, confidence, labels } = placeNearest({ ...points }, middles, 0)
    const stride = AT_ONCE * numbers.columns
    for (let from = 0, row = 0; from < numbers.values.length; from += stride) {
      const some = { values: numbers.values.subarray(from, from + stride), columns: numbers.columns }
      const { values, columns } = assignToComponents(some, components)
      for (let at = 0; at < values.length; at += columns, row++) {
        const likeliest = values
          .subarray(at, at + columns)
          .reduce((best, p, i, all) => (p > all[best]! ? i : best), 0)
        labels[row] = likeliest
        confidence[row] = values[at + likeliest]!
        distances[row] = distanceTo(numbers.values, row * numbers.columns, components[likeliest]!.mean)
      }
    }
    return { labels, distances, confidence }
  },
  count: ({ bells }) => bells.length,
}

function distanceTo(values: Float64Array, at: number, mean: Float64Array): number {
  return Math.hypot(...mean.map((middle, column) => values[at + column]! - middle))
}
