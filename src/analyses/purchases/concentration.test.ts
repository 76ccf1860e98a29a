import { expect, it } from 'vitest'
import { concentrationOf } from './concentration.ts'

it('has the best customers, with all who gave as much as the last of them, down to who gave anything', () => {
  const { best, negative, customers } = concentrationOf({ money: Float64Array.of(5, 0, 40, 5, -3, 50) })!
  expect([customers, negative]).toEqual([6, 1])
  const at = (share: number) => best.find((one) => one.share === share)
  expect(at(0.16)).toEqual({ share: 0.16, customers: 1, from: 50, money: 0.5 })
  expect(at(0.17)).toEqual({ share: 0.17, customers: 2, from: 40, money: 0.9 })
  expect(at(0.34)).toEqual({ share: 0.34, customers: 4, from: 5, money: 1 })
  expect(at(0.66)).toEqual({ share: 0.66, customers: 4, from: 5, money: 1 })
  expect(best.slice(-2).map(({ share }) => share)).toEqual([0.66, 1])
  expect(best.at(-1)).toEqual({ share: 1, customers: 6, from: null, money: 1 })
})

it('is of nothing where nobody gave anything', () => {
  expect(concentrationOf({ money: Float64Array.of(0, -1) })).toBeNull()
  expect(concentrationOf({ money: new Float64Array(0) })).toBeNull()
})
