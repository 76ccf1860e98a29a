import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Job } from '../api/jobs'
import { jobAddress } from './job-address'
import { meanPercent, percentOf } from './job-text'

test.each([
  [undefined, 0],
  [{ done: 3, of: 0 }, 0],
  [{ done: 1, of: 4 }, 25],
  [{ done: 5, of: 4 }, 100],
])('progress of %j is %d per cent', (progress, percent) => {
  expect(percentOf(progress)).toBe(percent)
})

test('several jobs are as far as their mean', () => {
  const job = (done: number) => ({ progress: { done, of: 4 } }) as Job
  expect(meanPercent([])).toBe(0)
  expect(meanPercent([job(1), job(3)])).toBe(50)
})

test('analyses and imports have pages where they are watched', () => {
  expect(jobAddress({ kind: 'analysis', id: 'a/b' })).toBe('/analyses/jobs/a%2Fb')
  expect(jobAddress({ kind: 'import', id: 'a' })).toBe('/imports/jobs/a')
  expect(jobAddress({ kind: 'evaluation', id: 'a' })).toBeUndefined()
})

const amount = fc.double({ min: -1e9, max: 1e9, noNaN: true })

test('however odd a progress is, it is a share of all', () => {
  fc.assert(
    fc.property(amount, amount, (done, of) => {
      const percent = percentOf({ done, of })
      expect(percent).toBeGreaterThanOrEqual(0)
      expect(percent).toBeLessThanOrEqual(100)
    }),
  )
})

test('several jobs are never further than the furthest, nor less far than the least', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100), { minLength: 1, maxLength: 9 }), (done) => {
      const mean = meanPercent(done.map((of100) => ({ progress: { done: of100, of: 100 } }) as Job))
      expect(mean).toBeGreaterThanOrEqual(Math.min(...done) - 1e-9)
      expect(mean).toBeLessThanOrEqual(Math.max(...done) + 1e-9)
    }),
  )
})
