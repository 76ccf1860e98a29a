import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flowBars, sayOften } from './flow-bars'

test('flows are shares of those who moved, beside the share that is expected', () => {
  const flows = [
    { segment: 'loyal', profiles: 30, expected: 6 },
    { segment: 'big', profiles: 10, expected: 500 },
  ]
  expect(flowBars(flows, 100)).toEqual([
    { segment: 'loyal', profiles: 30, share: 0.3, expectedShare: 0.06 },
    { segment: 'big', profiles: 10, share: 0.1, expectedShare: 1 },
  ])
  expect(flowBars([{ segment: 'a', profiles: 0, expected: 0 }], 0)[0]).toMatchObject({ share: 0 })
})

test.each([
  [0.3, 0, 'nobody else did'],
  [0.3, 0.06, '5× as often as others'],
  [0.4, 0.001, '>100× as often as others'],
  [0.1, 0.1, 'as often as others'],
  [0.1, 0.2, 'less often than others'],
])('a share of %d where %d is expected: %s', (share, expectedShare, text) => {
  expect(sayOften({ segment: 'a', profiles: 1, share, expectedShare })).toBe(text)
})

test('a bar never leaves its track, whatever is counted', () => {
  const flow = fc.record({
    segment: fc.string(),
    profiles: fc.nat(),
    expected: fc.double({ min: 0, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(flow), fc.nat(), (flows, of) => {
      const bars = flowBars(flows, of)
      expect(bars.map(({ segment }) => segment)).toEqual(flows.map(({ segment }) => segment))
      for (const { share, expectedShare } of bars) {
        for (const one of [share, expectedShare]) {
          expect(one).toBeGreaterThanOrEqual(0)
          expect(one).toBeLessThanOrEqual(1)
        }
      }
    }),
  )
})
