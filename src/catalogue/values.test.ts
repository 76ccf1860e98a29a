import { afterAll, beforeAll, expect, test } from 'vitest'
import { mergeIn } from '../../test/support/merges.ts'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { readValues, type ValuesOptions } from './values.ts'

let bench: TestWorkspace
beforeAll(async () => {
  bench = await openTestWorkspace()
  await bench.add([
    ...[5, 10, 10, 20, 1_000].map((total, profile) => ({
      profile,
      at: '2025-05-01T00:00:00Z',
      event: 'order',
      properties: {
        total,
        coupon: profile < 2 ? 'Summer' : undefined,
        gift: profile === 0,
        due: `2025-05-0${profile + 1}`,
        tags: ['new', profile, profile, { nested: true }, null],
        ship: { city: profile < 3 ? 'Oslo' : "O'Bér" },
      },
    })),
    { profile: 0, at: '2025-05-01T00:00:00Z', trait: 'plan', value: 'free' },
    { profile: 0, at: '2025-05-02T00:00:00Z', trait: 'plan', value: 'pro' },
    { profile: 1, at: '2025-05-01T00:00:00Z', trait: 'plan', value: 'pro' },
    { profile: 2, at: '2025-05-01T00:00:00Z', trait: 'plan', value: 7 },
    { profile: 3, at: '2025-05-01T00:00:00Z', trait: 'plan', value: 'free' },
    { profile: 3, at: '2025-05-03T00:00:00Z', trait: 'plan', value: null },
    { profile: 4, at: '2025-07-01T00:00:00Z', trait: 'plan', value: 'still to come' },
  ])
})
afterAll(() => bench.close())

const property = (path: string, options?: ValuesOptions) =>
  readValues(bench.workspace, { of: 'event', name: 'order', path }, options)
const plan = (path = '') => readValues(bench.workspace, { of: 'trait', name: 'plan', path })

const ONCE = { min: 1, p05: 1, p25: 1, p50: 1, p75: 1, p95: 1, max: 1 }

test('numbers have their distribution and the most frequent values', async () => {
  expect(await property('total')).toEqual({
    sampled: 5,
    types: { number: 5 },
    values: [
      { value: 10, share: 0.4 },
      { value: 1_000, share: 0.2 },
      { value: 20, share: 0.2 },
      { value: 5, share: 0.2 },
    ],
    numbers: { min: 5, p05: 5, p25: 10, p50: 10, p75: 20, p95: 1_000, max: 1_000 },
    perProfile: {
      count: ONCE,
      sum: { min: 5, p05: 5, p25: 10, p50: 10, p75: 20, p95: 1_000, max: 1_000 },
    },
  })
})

test('of events it is told how many profiles have, and what their numbers come to', async () => {
  const at = '2025-05-04T00:00:00Z'
  await bench.add([
    ...[3, 4].map((minutes) => ({ profile: 10, at, event: 'call', properties: { minutes } })),
    { profile: 11, at, event: 'call', properties: {} },
  ])
  const of = async (path: string) =>
    (await readValues(bench.workspace, { of: 'event', name: 'call', path })).perProfile
  expect(await of('minutes')).toMatchObject({ count: { min: 1, max: 2 }, sum: { min: 7, max: 7 } })
  expect(await of('')).toEqual({ count: expect.objectContaining({ min: 1, max: 2 }) })
  expect(await readValues(bench.workspace, { of: 'event', name: 'none', path: '' })).not.toHaveProperty(
    'perProfile',
  )
})

test('texts, flags, dates and elements of lists are told as they are written in conditions', async () => {
  expect(await property('coupon')).toEqual({
    sampled: 5,
    types: { text: 2 },
    values: [{ value: 'Summer', share: 1 }],
    perProfile: { count: ONCE },
  })
  expect((await property('gift')).values).toEqual([
    { value: false, share: 0.8 },
    { value: true, share: 0.2 },
  ])
  expect(await property('due')).toMatchObject({
    values: [],
    dates: { min: '2025-05-01T00:00:00.000Z', max: '2025-05-05T00:00:00.000Z' },
  })
  const { types, values } = await property('tags', { limit: 3 })
  expect([types, values]).toEqual([
    { json: 5 },
    [
      { value: 'new', share: 1 },
      { value: 0, share: 0.2 },
      { value: 1, share: 0.2 },
    ],
  ])
  expect(await property('none')).toEqual({
    sampled: 5,
    types: {},
    values: [],
    perProfile: { count: ONCE },
  })
})

test('values are searched for without regard to case', async () => {
  const { values } = await property('ship.city', { search: "O'bÉ" })
  expect(values).toEqual([{ value: "O'Bér", share: 0.4 }])
})

test('of a trait each profile counts once, with what it has now', async () => {
  expect(await plan()).toEqual({
    sampled: 4,
    types: { text: 2, number: 1 },
    values: [
      { value: 'pro', share: 2 / 3 },
      { value: 7, share: 1 / 3 },
    ],
    numbers: expect.objectContaining({ min: 7, max: 7 }),
  })
  await mergeIn(bench.workspace, { 1: 0 })
  expect(await plan()).toMatchObject({ sampled: 3, values: [{ value: 7, share: 0.5 }, { value: 'pro' }] })
  expect(await plan('city')).toMatchObject({ types: {}, values: [] })
})
