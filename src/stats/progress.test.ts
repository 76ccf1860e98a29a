import { expect, test } from 'vitest'
import {
  bgNbd,
  chooseClusters,
  clusterStability,
  crossValidate,
  findLookAlikes,
  fitBoostedTrees,
  fitBuyingModel,
  fitCox,
  gapStatistic,
  gaussianMixture,
  hdbscan,
  kMeans,
  kPrototypes,
  logisticLearner,
  type OnProgress,
  omegaInterval,
  parallelAnalysis,
} from './index.ts'
import { partOf, shareOfSteps } from './progress.ts'
import { drawNormal, randomFrom } from './random/index.ts'

const random = randomFrom(1)
const column = () => Float64Array.from({ length: 240 }, () => drawNormal(random))
const columns = [column(), column(), column()]
const alike = columns.map((one) => one.map((value, row) => value + 2 * columns[0]![row]!))
const outcome = Uint8Array.from(columns[0]!, (value) => (value + drawNormal(random) > 0 ? 1 : 0))
const points = {
  values: Float64Array.from({ length: 480 }, (_, i) => 9 * (Math.floor(i / 2) % 3) + drawNormal(random)),
  columns: 2,
}
const categories = { values: Uint32Array.from({ length: 240 }, (_, row) => row % 3), columns: 1 }
const lifetimes = { time: Float64Array.from({ length: 240 }, () => 1 + random.below(50)), event: outcome }
const frequency = Float64Array.from({ length: 240 }, () => random.below(4))
const histories = {
  frequency,
  recency: frequency.map((count) => (count === 0 ? 0 : 1 + random.below(30))),
  age: frequency.map(() => 30 + random.below(10)),
}

/** Every method that takes an `onProgress`. */
const METHODS: Readonly<Record<string, (onProgress: OnProgress) => unknown>> = {
  fitBuyingModel: (onProgress) => fitBuyingModel(bgNbd, histories, { onProgress }),
  fitBoostedTrees: (onProgress) => fitBoostedTrees(columns, outcome, { onProgress, trees: 10 }),
  findLookAlikes: (onProgress) => findLookAlikes(columns, outcome, { onProgress, boosting: { trees: 5 } }),
  crossValidate: (onProgress) => crossValidate(logisticLearner(), columns, outcome, { onProgress }),
  fitCox: (onProgress) => fitCox(lifetimes, columns, { onProgress }),
  kMeans: (onProgress) => kMeans(points, 3, { seed: 1, onProgress }),
  kPrototypes: (onProgress) => kPrototypes({ numbers: points, categories }, 3, { seed: 1, onProgress }),
  gaussianMixture: (onProgress) => gaussianMixture(points, 2, { seed: 1, restarts: 2, onProgress }),
  hdbscan: (onProgress) => hdbscan(points, { minPoints: 5, onProgress }),
  gapStatistic: (onProgress) =>
    gapStatistic(points, { seed: 1, most: 3, references: 3, restarts: 1, onProgress }),
  clusterStability: (onProgress) => clusterStability(points, 3, { seed: 1, resamples: 3, onProgress }),
  chooseClusters: (onProgress) => chooseClusters(points, { seed: 1, most: 3, references: 3, onProgress }),
  omegaInterval: (onProgress) => omegaInterval(alike, { seed: 1, samples: 5, onProgress }),
  parallelAnalysis: (onProgress) => parallelAnalysis(columns, { seed: 1, sets: 3, onProgress }),
}

test.each(Object.entries(METHODS))('%s tells how far it is, up to the end', (_, run) => {
  const told: number[] = []
  const result = run((done) => told.push(done))
  expect(result).toMatchObject({ kind: 'result' })
  expect(told.length).toBeGreaterThan(1)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told[0]).toBeGreaterThan(0)
  expect(told.at(-1)).toBe(1)
})

test('a part of the work goes from one share to another; unknown numbers of steps never come to the end', () => {
  const told: number[] = []
  const tell = partOf((done) => told.push(done), 0.5, 0.9)
  for (const done of [0, 0.5, 1]) tell?.(done)
  expect(told).toEqual([0.5, 0.7, 0.9])
  expect(partOf(undefined, 0, 1)).toBeUndefined()
  expect([1, 20, 1e6].map((steps) => shareOfSteps(steps, 20))).toEqual([1 / 21, 0.5, 1e6 / (1e6 + 20)])
})
