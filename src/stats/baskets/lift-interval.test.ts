import { expect, it } from 'vitest'
import { randomFrom } from '../random/index.ts'
import { liftInterval } from './index.ts'

it('holds the true lift as often as it says', () => {
  const random = randomFrom(11)
  // P(both) = 0.08, P(x) = 0.2, P(y) = 0.25: a lift of 1.6.
  const trial = () => {
    let [both, x, y] = [0, 0, 0]
    for (let basket = 0; basket < 800; basket++) {
      const u = random.uniform()
      if (u < 0.08) both++
      if (u < 0.2) x++
      if (u < 0.08 || (u >= 0.2 && u < 0.37)) y++
    }
    return liftInterval({ baskets: 800, antecedent: x, consequent: y, both })
  }
  const trials = Array.from({ length: 1_000 }, trial)
  const held = trials.filter(({ low, high }) => low <= 1.6 && 1.6 <= high).length
  expect(held / trials.length).toBeGreaterThan(0.93)
  expect(held / trials.length).toBeLessThan(0.97)
})

it('has no width where nothing could vary', () => {
  expect(liftInterval({ baskets: 4, antecedent: 4, consequent: 4, both: 4 })).toEqual({
    value: 1,
    low: 1,
    high: 1,
  })
})
