import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { readSetting, writeSetting } from '../control/index.ts'
import { typeWords } from './catalogue.ts'
import { catalogueAtHand, readCatalogue, recentCatalogue } from './index.ts'
import { scanCatalogue } from './read.ts'

const AT = '2025-05-01T00:00:00Z'

let bench: TestWorkspace
beforeAll(async () => {
  bench = await openTestWorkspace()
})
afterAll(() => bench.close())

test('of an empty workspace is empty', async () => {
  expect(await readCatalogue(bench.workspace)).toEqual({ events: [], traits: [] })
})

test('counts events, properties and traits by type', async () => {
  const order = { total: 9.5, ship: { city: 'Oslo' }, items: [1], gift: true, on: '2025-01-02' }
  await bench.add([
    { profile: 0, at: AT, event: 'order', properties: order },
    { profile: 0, at: AT, event: 'order', properties: { total: '9.50' } },
    { profile: 1, at: AT, event: 'order', properties: {} },
    { profile: 1, at: AT, event: 'visit', properties: {} },
    { profile: 0, at: AT, trait: 'plan', value: 'pro' },
    { profile: 1, at: AT, trait: 'plan', value: 5 },
    { profile: 1, at: AT, trait: 'address', value: { city: 'Oslo' } },
  ])
  expect(await readCatalogue(bench.workspace)).toEqual({
    events: [
      {
        name: 'order',
        records: 3,
        profiles: 2,
        sampled: 3,
        values: [
          { path: 'gift', types: { flag: 1 } },
          { path: 'items', types: { json: 1 } },
          { path: 'on', types: { date: 1, text: 1 } },
          { path: 'ship.city', types: { text: 1 } },
          { path: 'total', types: { number: 1, text: 1 } },
        ],
      },
      { name: 'visit', records: 1, profiles: 1, sampled: 1, values: [] },
    ],
    traits: [
      {
        name: 'plan',
        records: 2,
        profiles: 2,
        sampled: 2,
        values: [{ path: '', types: { number: 1, text: 1 } }],
      },
      {
        name: 'address',
        records: 1,
        profiles: 1,
        sampled: 1,
        values: [{ path: 'city', types: { text: 1 } }],
      },
    ],
  })
})

test('is kept until the data changes', async () => {
  const { control } = bench.workspace
  const kept = await readSetting<{ catalogue: object }>(control, 'catalogue', { catalogue: {} })
  await writeSetting(control, 'catalogue', { ...kept, catalogue: 'as it was kept' })
  expect(await readCatalogue(bench.workspace)).toBe('as it was kept')
  await bench.add([{ profile: 1, at: AT, event: 'visit', properties: {} }])
  expect(await readCatalogue(bench.workspace)).toMatchObject({ events: [{ name: 'order' }, { records: 2 }] })
})

test('is told without a scan where a scan takes long, and scanned behind the answer', async () => {
  const { control } = bench.workspace
  const kept = await readSetting<{ version: string }>(control, 'catalogue', { version: '' })
  const before = { ...kept, version: `${kept.version}-before`, tookMs: 60_000 }
  const old = { events: [{ name: 'some minutes old' }], traits: [] }
  await writeSetting(control, 'catalogue', { ...before, catalogue: old })
  expect(await catalogueAtHand(bench.workspace)).toEqual(old)
  expect(await recentCatalogue(bench.workspace)).toEqual(old)
  await expect.poll(() => readSetting(control, 'catalogue', {})).toMatchObject({ version: kept.version })
  await writeSetting(control, 'catalogue', null)
  expect(await catalogueAtHand(bench.workspace)).toBeUndefined()
  expect(await recentCatalogue(bench.workspace)).toMatchObject({ events: [{ name: 'order' }, {}] })
})

test('of a workspace that was empty when it was scanned is not told once there is data', async () => {
  const { control } = bench.workspace
  const kept = await readSetting<{ version: string }>(control, 'catalogue', { version: '' })
  const empty = { version: `${kept.version}-before`, tookMs: 60_000, catalogue: { events: [], traits: [] } }
  await writeSetting(control, 'catalogue', empty)
  expect(await recentCatalogue(bench.workspace)).toMatchObject({ events: [{ name: 'order' }, {}] })
})

test('of many records looks at whole blocks of profiles, and counts names in full', async () => {
  const visits = [1_500, 2_500, 2_501, 3_500].map((profile) => ({ profile, at: AT, event: 'visit' }))
  await bench.add(visits.map((visit) => ({ ...visit, properties: { path: '/' } })))
  const { events } = await scanCatalogue(bench.workspace.analytical, 3)
  expect(events).toMatchObject([
    { name: 'visit', records: 6, sampled: 4, values: [{ path: 'path', types: { text: 2 } }] },
    { name: 'order', records: 3, sampled: 3 },
  ])
})

test('a date is a text too, which is said where some are none', () => {
  expect(typeWords({ text: 2, date: 2 })).toBe('a date')
  expect(typeWords({ text: 2, date: 1, number: 1 })).toBe('text, a number, a date')
})
