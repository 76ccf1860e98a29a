import {
  concordance,
  fitCox,
  fitLogNormal,
  fitWeibull,
  kaplanMeier,
  lifeTable,
  logRank,
  randomFrom,
} from '../../src/stats/index.ts'
import { methodsOf } from './method.ts'

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

export const methods = methodsOf('survival', drawn, {
  'life table': ({ lifetimes }) => lifeTable(lifetimes),
  'Kaplan-Meier': ({ lifetimes }) => kaplanMeier(lifetimes),
  'log-rank, 4 groups': ({ lifetimes, group }) => logRank(lifetimes, group),
  'Cox, 5 columns': ({ lifetimes, columns }) => fitCox(lifetimes, columns),
  concordance: ({ lifetimes, columns }) => concordance(lifetimes, columns[0]!),
  Weibull: ({ lifetimes }) => fitWeibull(lifetimes),
  'log-normal': ({ lifetimes }) => fitLogNormal(lifetimes),
})
