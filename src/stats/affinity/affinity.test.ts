import { expect, it } from 'vitest'
import { compareShares } from '../contrast/index.ts'
import { resultOf } from '../testing/result-of.ts'
import { affinities } from './index.ts'

it('compares each product with those outside the group, and allows for their number', () => {
  const found = affinities({ group: [30, 5, 0], everybody: [40, 50, 0], groupSize: 50, size: 500 })
  expect(found.map(({ product }) => product)).toEqual([0, 1])
  const alone = resultOf(compareShares({ count: 30, size: 50 }, { count: 10, size: 450 }))
  expect(found[0]).toMatchObject(alone)
  expect(found[0]!.ratio?.value).toBeCloseTo(27, 9)
  expect(found[1]!.adjustedP).toBeGreaterThanOrEqual(found[1]!.p)
})

it('has none for nobody, for everybody and without products', () => {
  expect(affinities({ group: [0], everybody: [3], groupSize: 0, size: 9 })).toEqual([])
  expect(affinities({ group: [3], everybody: [3], groupSize: 9, size: 9 })).toEqual([])
  expect(affinities({ group: [], everybody: [], groupSize: 1, size: 9 })).toEqual([])
  expect(() => affinities({ group: [4], everybody: [3], groupSize: 3, size: 9 })).toThrow('within the sizes')
})
