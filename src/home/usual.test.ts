import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { drawNormal, randomFrom } from '../stats/random/index.ts'
import { dailyChanges, dailySizes } from './daily-sizes.ts'
import { beyondUsual, usualChange } from './usual.ts'

describe('what is usual', () => {
  it('is not known from a few days', () => {
    expect(usualChange([1, 2, 3, 4, 5, 6])).toBeUndefined()
  })

  it('lies around the median, three robust standard deviations wide, whatever one wild day did', () => {
    const calm = usualChange([10, 12, 8, 11, 9, 10, 10, 13, 7])!
    const wild = usualChange([10, 12, 8, 11, 9, 10, 10, 13, 5_000])!
    expect((calm.low + calm.high) / 2).toBe(10)
    expect(wild.high - wild.low).toBeLessThan(1.5 * (calm.high - calm.low))
    expect(beyondUsual(12, calm)).toBe(0)
    expect(beyondUsual(40, calm)).toBeGreaterThan(1)
  })

  it('of a segment that never changes allows for a few', () => {
    const still = usualChange([0, 0, 0, 0, 0, 0, 0])!
    expect(beyondUsual(2, still)).toBe(0)
    expect(beyondUsual(4, still)).toBeGreaterThan(1)
  })

  it('grows with the segment: what a hundred a day does is not what ten thousand a day do', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (a) => {
        const steady = usualChange(Array.from({ length: 28 }, () => a))!
        expect(steady.high - a).toBeGreaterThanOrEqual(3 * Math.sqrt(a) - 1e-9)
      }),
    )
  })

  it('tells of hardly any day of a segment that only wanders by chance', () => {
    const random = randomFrom(7)
    let told = 0
    for (let segment = 0; segment < 400; segment++) {
      const changes = Array.from({ length: 29 }, () => Math.round(20 * drawNormal(random)))
      told += beyondUsual(changes[0]!, usualChange(changes.slice(1))!) > 0 ? 1 : 0
    }
    expect(told).toBeLessThan(10)
  })
})

const DAY = 86_400_000

test('sizes of days are those nearest by, within half a day; changes need both', () => {
  const now = 10 * DAY
  const at = (day: number, size: number) => ({ at: day * DAY, size })
  const points = [at(7, 70), at(7.9, 79), at(8.2, 82), at(9.1, 91), at(10, 100)]
  const sizes = dailySizes(points, { now, days: 4 })
  expect(sizes).toEqual([100, 91, 79, 70, undefined])
  expect(dailyChanges(sizes)).toEqual([9, 12, 9, undefined])
  expect(dailySizes([], { now, days: 1 })).toEqual([undefined, undefined])
})
