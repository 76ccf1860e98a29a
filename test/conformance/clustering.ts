import { expect } from 'vitest'
import { adjustedRandIndex, fowlkesMallows } from '../../src/stats/clusters/adjusted-rand.ts'
import { calinskiHarabasz } from '../../src/stats/clusters/calinski-harabasz.ts'
import { daviesBouldin } from '../../src/stats/clusters/davies-bouldin.ts'
import { dbscan } from '../../src/stats/clusters/dbscan.ts'
import {
  type Distance,
  euclidean,
  jaccardDissimilarity,
  manhattan,
  matchingDissimilarity,
} from '../../src/stats/clusters/distance.ts'
import { gapStatistic } from '../../src/stats/clusters/gap-statistic.ts'
import { gaussianMixture } from '../../src/stats/clusters/gaussian-mixture.ts'
import { gowerDissimilarities } from '../../src/stats/clusters/gower.ts'
import { hdbscan } from '../../src/stats/clusters/hdbscan.ts'
import { kMeans } from '../../src/stats/clusters/k-means.ts'
import { kMedoids } from '../../src/stats/clusters/k-medoids.ts'
import { assignToPrototypes, kPrototypes } from '../../src/stats/clusters/k-prototypes.ts'
import { sharedInformation } from '../../src/stats/clusters/mutual-information.ts'
import { sizesOf } from '../../src/stats/clusters/partition.ts'
import { type Points, squaredDistance } from '../../src/stats/clusters/points.ts'
import { principalComponents } from '../../src/stats/clusters/principal-components.ts'
import { silhouette } from '../../src/stats/clusters/silhouette.ts'
import { cutInto, ward } from '../../src/stats/clusters/ward.ts'
import type { Outcome } from '../../src/stats/outcome.ts'
import { dataRows, numbers } from './data.ts'
import type { Checks, Entry } from './entry.ts'
import { expectNear, nearness } from './near.ts'

const seed = 1
const restarts = 60

function given<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'insufficient-data') expect.fail(outcome.reason)
  return outcome.value
}

/** Columns beside each other as rows. */
function rowsOf(columns: readonly Float64Array[]): Points {
  const values = new Float64Array(columns.length * (columns[0]?.length ?? 0))
  columns.forEach((column, c) => {
    column.forEach((value, i) => {
      values[i * columns.length + c] = value
    })
  })
  return { values, columns: columns.length }
}

const pointsOf = (file: string, columns: readonly string[]) =>
  rowsOf(columns.map((column) => numbers(dataRows(file), column)))
const iris = () =>
  pointsOf('shared/data/clustering/iris.csv', ['Sepal.Length', 'Sepal.Width', 'Petal.Length', 'Petal.Width'])
const ruspini = () => pointsOf('shared/data/clustering/ruspini.csv', ['x', 'y'])
const xclara = () => pointsOf('shared/data/clustering/xclara.csv', ['V1', 'V2'])

/** Texts as numbers, one for each that differs. */
function codes(texts: readonly string[]): Uint32Array {
  const distinct = [...new Set(texts)]
  return Uint32Array.from(texts, (text) => distinct.indexOf(text))
}

const species = () => codes(dataRows('shared/data/clustering/iris.csv').map(({ Species = '' }) => Species))
const ascending = (values: ArrayLike<number>) => Array.from(values).sort((a, b) => a - b)
const best = (points: Points, k: number) => given(kMeans(points, k, { seed, restarts }))
const meanSilhouette = (points: Points, labels: ArrayLike<number>) => given(silhouette(points, labels)).mean

function centredAndScaled(column: Float64Array): Float64Array {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length
  const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / column.length
  return column.map((value) => (value - mean) / Math.sqrt(variance))
}

const personalityRows = () =>
  dataRows('shared/data/customer_personality/marketing_campaign.csv', { delimiter: ';' }).filter(
    ({ Income }) => Income !== '',
  )

function personality(): Points {
  const rows = personalityRows()
  const spent = Object.keys(rows[0]!).filter((name) => name.startsWith('Mnt'))
  const total = Float64Array.from(rows, (row) => spent.reduce((sum, name) => sum + Number(row[name]), 0))
  const [income, recency, web, store] = ['Income', 'Recency', 'NumWebPurchases', 'NumStorePurchases'].map(
    (name) => numbers(rows, name),
  )
  return rowsOf([income!, recency!, total, web!, store!].map(centredAndScaled))
}

const checkInertia =
  (points: () => Points) =>
  ({ inputs, expected, tolerance }: Entry) => {
    const found = (inputs.k as number[]).map((k) => best(points(), k).inertia)
    expectNear(found, expected, nearness(tolerance))
  }

const checkDensity =
  (points: () => Points) =>
  ({ inputs: { minPts, minClusterSize = minPts }, expected, tolerance }: Entry) => {
    const found = given(hdbscan(points(), { minPoints: minPts, minClusterSize }))
    const sizes = nearness(tolerance, 'sizes')
    expectNear(found.noise, expected.noise, sizes)
    expectNear(ascending(found.sizes), expected.clusterSizes, sizes)
    expectNear(found.treeWeight, expected.mstWeight, nearness(tolerance, 'mstWeight'))
    if (expected.maxOutlierScore !== undefined)
      expectNear(Math.max(...found.outlierScores), expected.maxOutlierScore, nearness(tolerance, 'outlier'))
  }

function matrixOf(points: Points, distance: Distance): Float64Array {
  const { values, columns } = points
  const rows = values.length / columns
  return Float64Array.from({ length: rows * rows }, (_, cell) =>
    distance(values, Math.floor(cell / rows) * columns, values, (cell % rows) * columns, columns),
  )
}

function checkKMeansOfIris({ expected, tolerance }: Entry): void {
  const points = iris()
  const { inertia, centres, sizes, labels } = best(points, 3)
  const rows = Array.from({ length: 3 }, (_, c) => Array.from(centres.values.slice(c * 4, c * 4 + 4)))
  const found = {
    inertia,
    centroids: rows.sort((a, b) => a[0]! - b[0]!),
    sizes: ascending(sizes),
    silhouette: meanSilhouette(points, labels),
    calinskiHarabasz: given(calinskiHarabasz(points, labels)),
    daviesBouldin: given(daviesBouldin(points, labels)),
    ariVsSpecies: adjustedRandIndex(species(), labels),
    nmiVsSpecies: sharedInformation(species(), labels).normalized,
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkSpecies({ expected, tolerance }: Entry): void {
  const points = iris()
  const { mean, samples } = given(silhouette(points, species()))
  const found = {
    silhouette: mean,
    first5: samples.slice(0, 5),
    calinskiHarabasz: given(calinskiHarabasz(points, species())),
    daviesBouldin: given(daviesBouldin(points, species())),
    manhattanSilhouette: given(silhouette(points, species(), { distance: manhattan })).mean,
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkKMeansOfRuspini({ expected, tolerance }: Entry): void {
  const points = ruspini()
  const fits = [2, 3, 4, 5, 6].map((k) => best(points, k))
  const found = {
    inertia: fits.map(({ inertia }) => inertia),
    silhouette: fits.map(({ labels }) => meanSilhouette(points, labels)),
    sizesK4: ascending(fits[2]!.sizes),
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkSmallSilhouette({ inputs, expected, tolerance }: Entry): void {
  const points = { values: Float64Array.from(inputs.points.flat()), columns: 2 }
  const { mean, samples } = given(silhouette(points, inputs.labels))
  const found = {
    mean,
    samples,
    calinskiHarabasz: given(calinskiHarabasz(points, inputs.labels)),
    daviesBouldin: given(daviesBouldin(points, inputs.labels)),
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkExternalIndices({ inputs, expected, tolerance }: Entry): void {
  const found = (inputs.pairs as [number[], number[]][]).map(([first, second]) => {
    const { normalized, adjusted, homogeneity, completeness, vMeasure } = sharedInformation(first, second)
    const [ari, fm] = [adjustedRandIndex(first, second), fowlkesMallows(first, second)]
    return { ari, nmi: normalized, ami: adjusted, homogeneity, completeness, v: vMeasure, fm }
  })
  expectNear(found, expected, nearness(tolerance))
}

function checkGap({ inputs, expected, tolerance }: Entry): void {
  const options = { seed, most: inputs.kMax, references: inputs.B, restarts: 2 }
  const byColumns = given(gapStatistic(ruspini(), { ...options, box: 'columns' }))
  const byComponents = given(gapStatistic(ruspini(), { ...options, box: 'components' }))
  // A tighter clustering than the reference's best is as good: 30 starts do not always find the least.
  byColumns.logW.forEach((found, k) => {
    expect(found).toBeLessThanOrEqual(expected.logW[k] + tolerance.logW_abs)
  })
  expectNear(byColumns.gap, expected.gapBox, nearness(tolerance, 'gap'))
  expectNear(byComponents.gap, expected.gapPCA, nearness(tolerance, 'gap'))
  expect([byColumns.chosen, byComponents.chosen]).toEqual([expected.chosen, expected.chosen])
}

function checkMixture({ inputs, expected, tolerance }: Entry): void {
  const found = (inputs.G as number[]).map((G) => given(gaussianMixture(iris(), G, { seed })))
  const by = (field: 'logLikelihood' | 'bic' | 'parameters') => found.map((mixture) => mixture[field])
  const of = (field: string) => (expected as Record<string, number>[]).map((row) => row[field])
  expectNear(by('logLikelihood'), of('logLik'), nearness(tolerance, 'logLik'))
  expectNear(by('bic'), of('bic'), nearness(tolerance, 'bic'))
  expect(by('parameters')).toEqual(of('parameters'))
}

function checkDbscan({ expected }: Entry): void {
  const { labels, clusters, noise, corePoints } = dbscan(iris(), 0.5, 5)
  const clusterSizes = ascending(
    sizesOf(
      labels.filter((label) => label >= 0),
      clusters,
    ),
  )
  expect({ noise, clusterSizes, corePoints }).toEqual(expected)
}

function checkComponents({ expected, tolerance }: Entry): void {
  const { variance, ratio, directions } = given(principalComponents(iris()))
  const absFirstComponent = directions.values.slice(0, 4).map(Math.abs)
  expectNear({ variance, ratio, absFirstComponent }, expected, nearness(tolerance))
}

function checkMedoids({ inputs, expected, tolerance }: Entry): void {
  const { medoids, objective, labels } = given(kMedoids(matrixOf(ruspini(), euclidean), inputs.k))
  const found = {
    medoids: medoids.map((row) => row + 1),
    objectiveSwap: objective,
    avgSilhouette: meanSilhouette(ruspini(), labels),
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkGower({ inputs, expected, tolerance }: Entry): void {
  const found = gowerDissimilarities([
    { scale: 'nominal', values: Float64Array.from(codes(inputs.a)) },
    { scale: 'numeric', values: Float64Array.from(inputs.b) },
    {
      scale: 'ordered',
      values: Float64Array.from(inputs.c as string[], (level) => inputs.cLevels.indexOf(level)),
    },
    {
      scale: 'numeric',
      values: Float64Array.from(inputs.d as (number | null)[], (value) => value ?? Number.NaN),
    },
  ])
  expectNear(found, expected.flat(), nearness(tolerance))
}

function checkWard({ expected, tolerance }: Entry): void {
  const merges = ward(ruspini())
  const topHeights = merges.heights.toReversed().slice(0, expected.topHeights.length)
  expectNear({ topHeights, sizes4: ascending(sizesOf(cutInto(merges, 4), 4)) }, expected, nearness(tolerance))
}

const noNumbers: Points = { values: new Float64Array(0), columns: 0 }

function checkKModes({ inputs, expected }: Entry): void {
  const rows = dataRows(inputs.file)
  const columns = Object.keys(rows[0]!).filter((name) => name !== 'class')
  const values = Uint32Array.from(rows.flatMap((row) => columns.map((name) => Number(row[name]))))
  const points = { numbers: noNumbers, categories: { values, columns: columns.length } }
  const { cost, labels } = given(kPrototypes(points, inputs.k, { seed, restarts, gamma: 1 }))
  expect(cost).toBeLessThanOrEqual(Math.max(expected.caoInitCost, expected.bestOf60HuangCost))
  expect(adjustedRandIndex(codes(rows.map((row) => row.class!)), labels)).toBe(expected.ariVsClass)
}

function checkDissimilarities({ inputs, expected }: Entry): void {
  const of = (pairs: number[][][], measure: (a: number[], b: number[]) => number) =>
    pairs.map(([a, b]) => measure(a!, b!))
  const squared = (a: number[], b: number[]) =>
    squaredDistance(Float64Array.from(a), 0, Float64Array.from(b), 0, a.length)
  expect(of(inputs.matching, matchingDissimilarity)).toEqual(expected.matching)
  expect(of(inputs.jaccardBinary, jaccardDissimilarity)).toEqual(expected.jaccardBinary)
  expect(of(inputs.euclideanSquared, squared)).toEqual(expected.euclideanSquared)
}

type Stock = readonly [number, string, string]

function stocks(rows: readonly Stock[], known: readonly Stock[]) {
  const code = (column: 1 | 2, text: string) => {
    const distinct = [...new Set(known.map((row) => row[column]))]
    return distinct.includes(text) ? distinct.indexOf(text) : distinct.length
  }
  const categories = Uint32Array.from(rows.flatMap((row) => [code(1, row[1]), code(2, row[2])]))
  return {
    numbers: { values: Float64Array.from(rows, ([price]) => price), columns: 1 },
    categories: { values: categories, columns: 2 },
  }
}

function checkStocks({ inputs, expected, tolerance }: Entry): void {
  const { prototypes, gamma, labels, cost } = given(
    kPrototypes(stocks(inputs.rows, inputs.rows), inputs.k, { seed, restarts }),
  )
  expectNear({ cost, gamma }, { cost: expected.cost, gamma: expected.gamma }, { rel: 1e-6 })
  expect(adjustedRandIndex(labels, expected.partition)).toBe(1)
  const others: Stock[] = [
    [134.1, 'fin', 'USA'],
    [190.2, 'cons', 'USA'],
    [389.1, 'nrg', 'CA'],
    [150.4, 'mat', 'USA'],
  ]
  const placed = assignToPrototypes(stocks(others, inputs.rows), prototypes, gamma).labels
  const named = Array.from(placed, (label) => expected.partition[labels.indexOf(label)])
  expect(named, `tolerance ${tolerance.cost_rel}`).toEqual([1, 1, 3, 1])
}

function checkPersonality({ inputs, expected }: Entry): void {
  const rows = personalityRows()
  const education = codes(rows.map((row) => row.Education!))
  const marital = codes(rows.map((row) => row.Marital_Status!))
  const values = Uint32Array.from(
    { length: 2 * rows.length },
    (_, i) => (i % 2 ? marital : education)[i >> 1]!,
  )
  const points = { numbers: personality(), categories: { values, columns: 2 } }
  ;(inputs.k as number[]).forEach((k, i) => {
    const { cost } = given(kPrototypes(points, k, { seed, gamma: inputs.gamma }))
    expect(cost).toBeLessThanOrEqual(expected[i] * 1.005)
  })
}

function checkKMeansOfPersonality({ expected, tolerance }: Entry): void {
  const points = personality()
  for (const { k, inertia, silhouette } of expected) {
    const found = given(kMeans(points, k, { seed, restarts: 20 }))
    expectNear(found.inertia, inertia, nearness(tolerance, 'inertia'))
    expectNear(meanSilhouette(points, found.labels), silhouette, nearness(tolerance, 'silhouette'))
  }
}

export const checks: Checks = {
  'clustering.kmeans-iris-inertia': checkInertia(iris),
  'clustering.kmeans-iris-3': checkKMeansOfIris,
  'clustering.silhouette-species': checkSpecies,
  'clustering.silhouette-by-k-iris': ({ expected, tolerance }) => {
    const found = [2, 3, 4, 5, 6].map((k) => meanSilhouette(iris(), best(iris(), k).labels))
    expectNear(found, expected, nearness(tolerance))
  },
  'clustering.kmeans-ruspini': checkKMeansOfRuspini,
  'clustering.silhouette-small': checkSmallSilhouette,
  'clustering.external-indices': checkExternalIndices,
  'clustering.gap-ruspini': checkGap,
  'clustering.gmm-iris': checkMixture,
  'clustering.hdbscan-iris-5': checkDensity(iris),
  'clustering.hdbscan-iris-20': checkDensity(iris),
  'clustering.hdbscan-ruspini-5': checkDensity(ruspini),
  'clustering.hdbscan-ruspini-20': checkDensity(ruspini),
  'clustering.hdbscan-xclara': checkDensity(xclara),
  'clustering.dbscan-iris': checkDbscan,
  'clustering.pca-iris': checkComponents,
  'clustering.pam-ruspini': checkMedoids,
  'clustering.gower': checkGower,
  'clustering.ward-ruspini': checkWard,
  'clustering.kmodes-soybean': checkKModes,
  'clustering.matching-dissim': checkDissimilarities,
  'clustering.kprototypes-stocks': checkStocks,
  'clustering.kprototypes-personality': checkPersonality,
  'clustering.kmeans-personality': checkKMeansOfPersonality,
}
