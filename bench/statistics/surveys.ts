import {
  carelessResponses,
  factorAnalysis,
  minimumAveragePartial,
  omega,
  parallelAnalysis,
  randomFrom,
  reliability,
  scaleScores,
} from '../../src/stats/index.ts'
import { drawNormal } from '../../src/stats/random/index.ts'
import { methodsOf } from './method.ts'

const FACTORS = 3
const ITEMS = 15

/** Fifteen items with answers of 1 to 6, five for each of three factors. */
function drawn(people: number) {
  const random = randomFrom(1)
  const factors = Array.from({ length: FACTORS }, () =>
    Float64Array.from({ length: people }, () => drawNormal(random)),
  )
  return Array.from({ length: ITEMS }, (_, item) =>
    factors[item % FACTORS]!.map((factor) =>
      Math.min(6, Math.max(1, Math.round(3.5 + factor + drawNormal(random)))),
    ),
  )
}

export const methods = methodsOf('surveys', drawn, {
  scores: (items) =>
    scaleScores(items, { items: [0, 3, 6, 9, 12], reversed: [3] }, { lowest: 1, highest: 6 }),
  reliability: (items) => reliability(items),
  omega: (items) => omega(items),
  'factor analysis': (items) => factorAnalysis(items, { factors: FACTORS }),
  'parallel analysis': (items) => parallelAnalysis(items, { seed: 1 }),
  'average partial': (items) => minimumAveragePartial(items),
  careless: (items) => carelessResponses(items),
})
