import { fitBoostedTrees, fitLogisticRegression, shapValues } from '../../src/stats/propensity/index.ts'
import { randomFrom } from '../../src/stats/random/index.ts'
import type { Method } from './method.ts'

const COLUMNS = 18

/** Columns as features of customers are: some of them counts with many ties, some with gaps. */
function drawn(rows: number) {
  const random = randomFrom(1)
  const draw = [
    () => random.uniform(),
    () => random.below(6),
    () => (random.below(5) === 0 ? Number.NaN : random.uniform()),
  ]
  const columns = Array.from({ length: COLUMNS }, (_, column) =>
    Float64Array.from({ length: rows }, draw[column % draw.length]!),
  )
  const outcome = Uint8Array.from({ length: rows }, (_, row) => {
    const logOdds = 2 * columns[0]![row]! - columns[1]![row]! * columns[3]![row]! - 0.5
    return random.uniform() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0
  })
  return { columns, outcome }
}

export const methods: readonly Method[] = [
  {
    name: 'boosted trees, 18 columns',
    prepare: (rows) => {
      const { columns, outcome } = drawn(rows)
      return () => fitBoostedTrees(columns, outcome)
    },
  },
  {
    name: 'reasons of 1,000 rows',
    prepare: (rows) => {
      const { columns, outcome } = drawn(rows)
      const fit = fitBoostedTrees(columns, outcome)
      return () => {
        if (fit.kind !== 'result') return
        for (let row = 0; row < 1000; row++)
          shapValues(
            fit.value,
            columns.map((column) => column[row]!),
          )
      }
    },
  },
  {
    name: 'logistic regression, 12 columns',
    prepare: (rows) => {
      const { columns, outcome } = drawn(rows)
      const complete = columns.filter((_, column) => column % 3 < 2)
      return () => fitLogisticRegression(complete, outcome)
    },
  },
]
