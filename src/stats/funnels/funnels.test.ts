import { expect, it } from 'vitest'
import { kaplanMeier } from '../survival/index.ts'
import { resultOf } from '../testing/result-of.ts'
import { funnelSteps, timeToConvert } from './index.ts'

it('counts who came so far, of the step before and of the first', () => {
  const [first, second, third] = funnelSteps([200, 50, 0])
  expect(first).toMatchObject({ reached: 200, ofBefore: null, ofFirst: { value: 1 }, lost: 0 })
  expect(second).toMatchObject({ ofBefore: { value: 0.25 }, ofFirst: { value: 0.25 }, lost: 150 })
  expect(third).toMatchObject({ ofBefore: { value: 0, low: 0 }, lost: 50 })
  expect(third!.ofBefore!.high).toBeGreaterThan(0)
  expect(funnelSteps([0, 0])[1]).toEqual({ reached: 0, ofBefore: null, ofFirst: null, lost: 0 })
  expect(() => funnelSteps([1, 2])).toThrow('never rise')
})

it('watches who has not converted until the end', () => {
  const from = Float64Array.of(0, 2, 5, Number.NaN)
  const to = Float64Array.of(4, Number.NaN, 9, Number.NaN)
  const lifetimes = timeToConvert(from, to, 10)
  expect(lifetimes).toEqual({ time: Float64Array.of(4, 8, 4), event: Uint8Array.of(1, 0, 1) })
  expect(resultOf(kaplanMeier(lifetimes)).survival[0]).toBeCloseTo(1 / 3, 12)
  expect(() => timeToConvert(Float64Array.of(5), Float64Array.of(4), 10)).toThrow('in order')
})
