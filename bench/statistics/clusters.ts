import { frequentSets } from '../../src/stats/baskets/index.ts'
import {
  chooseClusters,
  gaussianMixture,
  kMeans,
  miniBatchKMeans,
  type Points,
} from '../../src/stats/clusters/index.ts'
import { drawNormal, type Random, randomFrom } from '../../src/stats/random/index.ts'
import { reliability, scaleScores } from '../../src/stats/surveys/index.ts'
import type { Method } from './method.ts'

const COLUMNS = 6
const CLUSTERS = 5

/** Five overlapping clusters in six columns. */
function points(rows: number): Points {
  const random = randomFrom(1)
  const values = Float64Array.from({ length: rows * COLUMNS }, (_, i) => {
    const cluster = Math.floor(i / COLUMNS) % CLUSTERS
    return (i % COLUMNS === cluster ? 4 : 0) + drawNormal(random)
  })
  return { values, columns: COLUMNS }
}

/** Baskets of one to eight of 500 items, small codes more often. */
function baskets(rows: number) {
  const random = randomFrom(1)
  const offsets = new Uint32Array(rows + 1)
  for (let i = 0; i < rows; i++) offsets[i + 1] = offsets[i]! + 1 + random.below(8)
  return {
    offsets,
    items: Uint32Array.from({ length: offsets[rows]! }, () => Math.floor(500 * random.uniform() ** 2)),
  }
}

const answers = (people: number) => {
  const random: Random = randomFrom(1)
  return Array.from({ length: 10 }, () => Float64Array.from({ length: people }, () => 1 + random.below(6)))
}

export const methods: readonly Method[] = [
  {
    name: 'clusters/k-means',
    prepare: (rows) => {
      const data = points(rows)
      return () => void kMeans(data, CLUSTERS, { seed: 1, restarts: 2 })
    },
  },
  {
    name: 'clusters/mini-batch',
    prepare: (rows) => {
      const data = points(rows)
      return () => void miniBatchKMeans(data, CLUSTERS, { seed: 1 })
    },
  },
  {
    name: 'clusters/choice',
    prepare: (rows) => {
      const data = points(rows)
      return () => void chooseClusters(data, { seed: 1 })
    },
  },
  {
    name: 'clusters/gaussian-mixture',
    prepare: (rows) => {
      const data = points(rows)
      return () => void gaussianMixture(data, CLUSTERS, { seed: 1, restarts: 1, rounds: 50 })
    },
  },
  {
    name: 'baskets/frequent-sets',
    prepare: (rows) => {
      const data = baskets(rows)
      return () => void frequentSets(data, { minSupport: 0.002 })
    },
  },
  {
    name: 'surveys/scale',
    prepare: (rows) => {
      const items = answers(rows)
      const scale = { items: items.map((_, i) => i), reversed: [1] }
      return () => {
        scaleScores(items, scale, { lowest: 1, highest: 6 })
        reliability(items)
      }
    },
  },
]
