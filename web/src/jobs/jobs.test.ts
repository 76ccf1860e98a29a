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
