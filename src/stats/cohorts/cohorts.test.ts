import fc from 'fast-check'
import { expect, it } from 'vitest'
import { resultOf } from '../testing/result-of.ts'
import { cohortRetention } from './index.ts'

it('counts a customer once in each period, in the cohort of the first', () => {
  const customer = Uint32Array.of(0, 0, 0, 1, 2, 2)
  const period = Int32Array.of(3, 1, 3, 1, 2, 3)
  const cohorts = resultOf(cohortRetention({ customer, period }))
  expect(cohorts.map(({ period: began, active }) => [began, ...active])).toEqual([
    [1, 2, 0, 1],
    [2, 1, 1],
  ])
})

it('has each customer in one cohort, and never more active than began', () => {
  const rows = fc.array(fc.tuple(fc.nat(9), fc.integer({ min: -5, max: 5 })), { minLength: 1 })
  fc.assert(
    fc.property(rows, (activity) => {
      const customer = Uint32Array.from(activity, ([code]) => code)
      const period = Int32Array.from(activity, ([, at]) => at)
      const cohorts = resultOf(cohortRetention({ customer, period }))
      const began = cohorts.reduce((sum, { customers }) => sum + customers, 0)
      expect(began).toBe(new Set(customer).size)
      for (const { customers, active } of cohorts)
        expect(active.every((count) => count <= customers)).toBe(true)
    }),
  )
})

it('needs activity', () => {
  expect(cohortRetention({ customer: new Uint32Array(), period: new Int32Array() })).toMatchObject({
    kind: 'insufficient-data',
  })
})
