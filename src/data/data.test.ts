import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { applyDefinitions } from '../segments/index.ts'
import { readFreshness, readNameDetails, readVolume, usesOfName } from './index.ts'

const NOW = Date.parse('2025-06-01T12:00:00Z')
const DEFINITIONS = `
segment: buyers
title: Bought
when: {event: order, where: {property: total, moreThan: 5}}
---
segment: gold
when: {trait: plan, is: gold}
---
metric: revenue
event: order
sum: total
`

let bench: TestWorkspace
beforeAll(async () => {
  bench = await openTestWorkspace(NOW)
})
afterAll(() => bench.close())

test('an empty workspace has no instants, and days without records', async () => {
  const { workspace } = bench
  expect(await readFreshness(workspace)).toEqual({ events: { records: 0 }, traits: { records: 0 } })
  expect(await readVolume(workspace, { owner: 'event', days: 2 })).toMatchObject([
    { at: Date.parse('2025-05-31T00:00:00Z'), records: 0 },
    { at: Date.parse('2025-06-01T00:00:00Z'), records: 0 },
  ])
  expect(await readNameDetails(workspace, { owner: 'event', name: 'order' })).toBeUndefined()
})

test('records of a name: volume, values, what looks wrong, examples', async () => {
  const twice = { profile: 1, at: '2025-06-01T10:00:00Z', event: 'order', properties: { total: 3 } }
  await bench.add([
    {
      profile: 0,
      at: '2025-05-31T23:30:00Z',
      event: 'order',
      properties: { total: 9.5, currency: 'EUR', due: '2025-07-01', ship: { city: 'Oslo' } },
    },
    { profile: 0, at: '2025-06-01T09:00:00Z', event: 'order', properties: { total: '9', currency: 'EUR' } },
    twice,
    twice,
    { profile: 1, at: '2025-06-03T00:00:00Z', event: 'order', properties: { total: 1 } },
    { profile: 1, at: '2025-06-01T08:00:00Z', event: 'visit', properties: {} },
    { profile: 1, at: '2025-06-01T08:00:00Z', trait: 'plan', value: 'gold' },
  ])
  const details = await readNameDetails(bench.workspace, { owner: 'event', name: 'order' })
  expect(details).toMatchObject({ records: 5, profiles: 2, future: 1, sampled: 5, duplicates: 1 })
  expect(details?.latestAt).toBe(Date.parse('2025-06-03T00:00:00Z'))
  expect(details?.days).toHaveLength(90)
  expect(details?.days.slice(-2).map(({ records }) => records)).toEqual([1, 3])
  const facts = Object.fromEntries(details!.values.map(({ path, types }) => [path, types]))
  expect(facts.total).toEqual([
    { type: 'number', records: 4, distinct: 3, future: 0 },
    { type: 'text', records: 1, distinct: 1, future: 0 },
  ])
  expect(facts.currency).toMatchObject([{ records: 2, distinct: 1 }])
  expect(facts.due?.find(({ type }) => type === 'date')).toMatchObject({ future: 1 })
  expect(details?.examples[0]).toEqual({
    at: twice.at && Date.parse(twice.at),
    profileId: 1,
    value: { total: 3 },
  })
  expect(details?.examples).toHaveLength(4)
})

test('days are those of the workspace', async () => {
  await bench.workspace.changeSettings({ timeZone: 'Europe/Oslo' })
  const days = await readVolume(bench.workspace, { owner: 'event', name: 'order', days: 2 })
  expect(days).toEqual([
    { at: Date.parse('2025-05-30T22:00:00Z'), records: 0 },
    { at: Date.parse('2025-05-31T22:00:00Z'), records: 4 },
  ])
  await bench.workspace.changeSettings({ timeZone: 'UTC' })
})

test('of many records whole blocks of profiles are looked at', async () => {
  await bench.add(
    [0, 1_500, 2_500, 3_500].map((profile) => ({ profile, at: NOW, event: 'login', properties: { a: 1 } })),
  )
  const details = await readNameDetails(bench.workspace, { owner: 'event', name: 'login' }, 2)
  expect(details).toMatchObject({ records: 4, sampled: 2, values: [{ types: [{ records: 2 }] }] })
})

test('a trait has its values under the empty path, and what comes last is fresh', async () => {
  const details = await readNameDetails(bench.workspace, { owner: 'trait', name: 'plan' })
  expect(details).toMatchObject({
    records: 1,
    values: [{ path: '', types: [{ type: 'text' }] }],
    examples: [{ value: 'gold' }],
  })
  expect(await readFreshness(bench.workspace)).toMatchObject({
    events: { latestAt: NOW, receivedAt: NOW },
    traits: { records: 1 },
  })
})

test('a name is used by the definitions that say it', async () => {
  await applyDefinitions(bench.workspace, [{ name: 'a.yaml', text: DEFINITIONS }])
  expect(await usesOfName(bench.workspace, 'event', 'order')).toEqual([
    { kind: 'segment', name: 'buyers', title: 'Bought' },
    { kind: 'metric', name: 'revenue', title: 'revenue' },
  ])
  expect(await usesOfName(bench.workspace, 'trait', 'plan')).toMatchObject([{ name: 'gold' }])
  expect(await usesOfName(bench.workspace, 'trait', 'order')).toEqual([])
})
