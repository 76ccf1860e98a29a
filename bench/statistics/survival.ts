import { randomFrom } from '../../src/stats/random/index.ts'
import { fitCox, kaplanMeier, logRank } from '../../src/stats/survival/index.ts'
import type { Method } from './method.ts'

/** Lifetimes in days of up to six years, of which a quarter end in the event. */
function drawn(rows: number) {
  const random = randomFrom(2)
  const columns = Array.from({ length: 5 }, () => Float64Array.from({ length: rows }, () => random.uniform()))
  const lifetimes = {
    time: Float64Array.from({ length: rows }, () => 1 + random.below(2190)),
    event: Uint8Array.from({ length: rows }, () => (random.below(4) === 0 ? 1 : 0)),
  }
  const group = Uint32Array.from({ length: rows }, () => random.below(4))
  return { lifetimes, columns, group }
}

export const methods: readonly Method[] = [
  {
    name: 'Kaplan-Meier',
    prepare: (rows) => {
      const { lifetimes } = drawn(rows)
      return () => kaplanMeier(lifetimes)
    },
  },
  {
    name: 'log-rank, 4 groups',
    prepare: (rows) => {
      const { lifetimes, group } = drawn(rows)
      return () => logRank(lifetimes, group)
    },
  },
  {
    name: 'Cox, 5 columns',
    prepare: (rows) => {
      const { lifetimes, columns } = drawn(rows)
      return () => fitCox(lifetimes, columns)
    },
  },
]
