import { associationRules, basketSummary, frequentSets, randomFrom } from '../../src/stats/index.ts'
import { methodsOf } from './method.ts'

/** Baskets of one to eight of 500 items, small codes more often. */
function drawn(rows: number) {
  const random = randomFrom(1)
  const offsets = new Uint32Array(rows + 1)
  for (let i = 0; i < rows; i++) offsets[i + 1] = offsets[i]! + 1 + random.below(8)
  return {
    offsets,
    items: Uint32Array.from({ length: offsets[rows]! }, () => Math.floor(500 * random.uniform() ** 2)),
  }
}

export const methods = methodsOf('baskets', drawn, {
  summary: (baskets) => basketSummary(baskets),
  'sets and rules': (baskets) => {
    const sets = frequentSets(baskets, { minSupport: 0.002 })
    return sets.kind === 'result' ? associationRules(sets.value, { minConfidence: 0.1 }) : sets
  },
})
