import {
  assignByDensity,
  assignToCentres,
  calinskiHarabasz,
  chooseClusters,
  clusterMarks,
  clusterStability,
  daviesBouldin,
  dbscan,
  fitScaling,
  gapStatistic,
  gaussianMixture,
  gowerDissimilarities,
  hdbscan,
  kMeans,
  kMedoids,
  kPrototypes,
  miniBatchKMeans,
  type Points,
  pickRows,
  principalComponents,
  randomFrom,
  rowCount,
  scaleFeatures,
  silhouette,
  ward,
} from '../../src/stats/index.ts'
import { drawNormal } from '../../src/stats/random/index.ts'
import { methodsOf } from './method.ts'

const COLUMNS = 6
const CLUSTERS = 5

/** Five overlapping clusters in six columns. */
function drawn(rows: number) {
  const random = randomFrom(1)
  const values = Float64Array.from({ length: rows * COLUMNS }, (_, i) => {
    const cluster = Math.floor(i / COLUMNS) % CLUSTERS
    return (i % COLUMNS === cluster ? 4 : 0) + drawNormal(random)
  })
  const points: Points = { values, columns: COLUMNS }
  const labels = Uint32Array.from({ length: rows }, (_, row) => row % CLUSTERS)
  const categories = { values: Uint32Array.from({ length: 3 * rows }, () => random.below(4)), columns: 3 }
  return { points, labels, categories }
}

type Drawn = ReturnType<typeof drawn>

const columnsOf = ({ values, columns }: Points) =>
  Array.from({ length: columns }, (_, c) =>
    Float64Array.from({ length: values.length / columns }, (_, row) => values[row * columns + c]!),
  )

/** Some of the points, and the clusters by density of them. */
function placed(rows: number) {
  const { points } = drawn(rows)
  const part = pickRows(
    points,
    Array.from({ length: Math.min(rows, 5000) }, (_, row) => row),
  )
  const found = hdbscan(part, { minPoints: 20 })
  if (found.kind === 'insufficient-data') throw new Error(found.reason)
  return { points, part, found: found.value }
}

export const methods = [
  ...methodsOf('clusters', drawn, {
    scaling: ({ points }) => {
      const features = Object.fromEntries(columnsOf(points).map((column, index) => [`c${index}`, column]))
      const scaling = fitScaling(features)
      return scaling.kind === 'result' ? scaleFeatures(features, scaling.value) : scaling
    },
    'k-means, 2 starts': ({ points }) => kMeans(points, CLUSTERS, { seed: 1, restarts: 2 }),
    'mini-batch': ({ points }) => miniBatchKMeans(points, CLUSTERS, { seed: 1 }),
    'k-prototypes, 2 starts': ({ points, categories }: Drawn) =>
      kPrototypes({ numbers: points, categories }, CLUSTERS, { seed: 1, restarts: 2 }),
    'Gaussian mixture': ({ points }) =>
      gaussianMixture(points, CLUSTERS, { seed: 1, restarts: 1, rounds: 50 }),
    HDBSCAN: ({ points }) => hdbscan(points, { minPoints: 20 }),
    DBSCAN: ({ points }) => dbscan(points, 1, 20),
    Ward: ({ points }) => ward(points),
    'k-medoids by Gower': ({ points }) => {
      const columns = columnsOf(points).map((values) => ({ scale: 'numeric' as const, values }))
      return kMedoids(gowerDissimilarities(columns), CLUSTERS)
    },
    'choice of k': ({ points }) => chooseClusters(points, { seed: 1 }),
    'gap statistic': ({ points }) => gapStatistic(points, { seed: 1, most: 6, references: 5, restarts: 1 }),
    stability: ({ points }) => clusterStability(points, CLUSTERS, { seed: 1, resamples: 5, restarts: 1 }),
    silhouette: ({ points, labels }) => silhouette(points, labels),
    'variance ratios': ({ points, labels }) => [
      calinskiHarabasz(points, labels),
      daviesBouldin(points, labels),
    ],
    'principal components': ({ points }) => principalComponents(points),
    marks: ({ points, labels }) => clusterMarks(points, labels),
    assignment: ({ points }) =>
      assignToCentres(points, pickRows(points, [0, 1, 2, 3, 4].slice(0, rowCount(points)))),
  }),
  ...methodsOf('clusters', placed, {
    'assignment by density': ({ points, part, found }) => assignByDensity(points, part, found),
  }),
]
