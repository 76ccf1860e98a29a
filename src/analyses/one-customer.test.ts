import { expect, test } from 'vitest'
import { formatsOf } from '../reports/index.ts'
import { findings } from './prediction/report/findings.ts'
import type { View } from './prediction/report/view.ts'
import { qualityFindings } from './quality/findings.ts'
import type { QualityOptions } from './quality/options.ts'
import type { QualityResult } from './quality/result.ts'
import { rfmFindings } from './rfm/findings.ts'
import type { RfmResult } from './rfm/result.ts'
import { valueFindings } from './value/findings.ts'
import type { BuyingResult } from './value/result.ts'
import { aliveSection } from './value/sections.ts'

const formats = formatsOf({ timeZone: 'UTC' })

const bands = (high: number, low: number) => [
  { profiles: high, expected: high },
  { profiles: low, expected: 0 },
]

test.each([
  [1, 1, 'of 1 customer is likely to leave', 'customer is unlikely to leave'],
  [2, 3, 'of 5 customers are likely to leave', 'customers are unlikely to leave'],
])('of %d who are likely and %d who are unlikely, each is spoken of as so many', (high, low, ...texts) => {
  const view = {
    formats,
    wording: { will: 'leave', did: 'left', act: { high: '', low: '' } },
    judged: { rows: 0, lifts: [] },
    result: {
      ...{ verdict: 'useful', what: 'no order', drivers: [], lifetimes: { kind: 'missing' } },
      now: { profiles: high === 1 ? 1 : high + low, bands: bands(high, low) },
    },
  } as unknown as View
  const sentences = findings(view).map(({ sentence }) => sentence)
  for (const text of texts) expect(sentences).toContainEqual(expect.stringContaining(text))
})

test.each([
  [1, 'of 1 customer is probably a customer still', '1 of 1 customer is more likely active than not.'],
  [2, 'of 2 customers are probably customers still', '2 of 2 customers are more likely active than not.'],
])('of %d who may have left', (count, sentence, description) => {
  const nobody = { customers: 0, value: 0, revenue: 0 }
  const found = {
    ...{ kind: 'buying', total: { value: 1, low: 1, high: 1 }, customers: count, horizonDays: 365 },
    ...{ discount: 0, margin: 1, fifths: [], alive: count, expectedPurchases: 1, winBack: nobody },
    ...{ newCustomer: 0, test: null, probablyActive: count, aliveCounts: [] },
  } as unknown as BuyingResult
  expect(valueFindings(found, formats)).toContainEqual(
    expect.objectContaining({ sentence: expect.stringContaining(sentence) }),
  )
  expect(aliveSection(found).blocks).toContainEqual(expect.objectContaining({ description }))
})

test.each([
  [1, 'of 1 segment is fine as it is.', '1 is in two or more'],
  [2, 'of 2 segments are fine as they are.', '2 are in two or more'],
])('of %d that may be fine', (count, ...texts) => {
  const found = {
    segments: Array.from({ length: count }, () => ({ advice: 'keep', size: 9, needed: null })),
    overlap: { coverage: { covered: 5, population: 9, inSeveral: count, mostSets: 2, exclusive: false } },
    pairs: [],
  } as unknown as QualityResult
  const sentences = qualityFindings(found, { alike: 0.8 } as QualityOptions, formats)
    .map(({ sentence }) => sentence)
    .join('\n')
  for (const text of texts) expect(sentences).toContain(text)
})

test.each([
  [1, 'good customer is slipping away (10.0% of all): they bought well, the last time 40 days ago.', 'has'],
  [2, 'good customers are slipping away (20.0% of all): they bought well, the last time 40 days ago', 'have'],
])('of %d who slipped away', (count, slipping, verb) => {
  const group = (name: string, customers: number) => ({
    ...{ name, customers, orders: 9, revenue: 9, shareOfRevenue: null, recencyDays: 40 },
    shareOfCustomers: customers / 10,
  })
  const found = {
    ...{ customers: 10, topFifth: null, groups: [group('Champions', 10 - count), group('At risk', count)] },
    scoreCounts: { frequency: [5, 5], money: [5, 5] },
    movement: {
      since: 0,
      names: ['Champions', 'At risk'],
      counts: [
        [5, count, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
    },
  } as unknown as RfmResult
  const sentences = rfmFindings(found, formats).map(({ sentence }) => sentence)
  expect(sentences).toContainEqual(expect.stringContaining(slipping))
  expect(sentences).toContainEqual(expect.stringContaining(`on 1 Jan 1970 ${verb} become quiet since`))
})
