import { rm } from 'node:fs/promises'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { LogEntry } from '../../test/support/agreement.ts'
import { mergeIn } from '../../test/support/merges.ts'
import { randomLog } from '../../test/support/random-log.ts'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { readCatalogue } from '../catalogue/index.ts'
import { exportMembers, exportSegment } from '../export/index.ts'
import { searchProfiles } from '../profiles/search.ts'
import { showProfile } from '../profiles/show.ts'
import { applyDefinitions } from '../segments/index.ts'
import { backup } from '../workspace/backup.ts'
import { openWorkspace } from '../workspace/index.ts'
import { restore } from '../workspace/restore.ts'
import { readTotals } from '../workspace/totals.ts'
import { sizesOverTime } from './backtest.ts'
import { readChanges } from './changes.ts'
import { evaluateSegments } from './evaluate.ts'
import { explainMembership } from './explain.ts'
import { allMembers, segmentMembers } from './members.ts'
import { loadTargets } from './targets.ts'
import { verify } from './verify.ts'

let test: TestWorkspace
beforeEach(async () => {
  test = await openTestWorkspace('2025-06-01T00:00:00Z')
})
afterEach(() => test.close())

const apply = (text: string) => applyDefinitions(test.workspace, [{ name: 'test.yaml', text }])
const merge = (survivors: Record<number, number>) => mergeIn(test.workspace, survivors)
const members = async (name: string) => {
  const page = await segmentMembers(test.workspace, name)
  return page.members.map(({ profileId, identities }) => [profileId, ...identities.map(({ value }) => value)])
}
const evaluateAt = async (at: string) => {
  test.at(at)
  await evaluateSegments(test.workspace)
}
const log = async (profile: number, segment: string) => {
  const changes = await readChanges(test.workspace, profile, segment)
  return changes.map(({ entered, cause }) => `${entered ? 'in' : 'out'} ${cause}`)
}
const all = async <T>(pieces: AsyncIterable<T>) => {
  const found: T[] = []
  for await (const piece of pieces) found.push(piece)
  return found
}
const differences = async () => (await verify(test.workspace)).differences

const SEGMENTS = `
segment: buyers
when: {event: order}
---
segment: visitors
when: {event: visit}
---
segment: both
when: {all: [{event: order}, {event: visit}]}
`
const LOG: readonly LogEntry[] = [
  { profile: 1, at: '2025-05-20T00:00:00Z', event: 'order' },
  { profile: 2, at: '2025-05-25T00:00:00Z', event: 'visit' },
  { profile: 3, at: '2025-05-25T00:00:00Z', event: 'visit' },
]

it('moves a merged profile with the cause identity, and back when it is unmerged', async () => {
  await test.add(LOG)
  await apply(SEGMENTS)
  await evaluateAt('2025-06-02T00:00:00Z')
  test.at('2025-06-03T00:00:00Z')
  await merge({ 2: 1 })
  expect(await members('visitors')).toEqual([
    [1, 'p-1', 'p-2'],
    [3, 'p-3'],
  ])
  expect(await differences()).toBe(0)
  await evaluateAt('2025-06-04T00:00:00Z')
  expect(await members('visitors')).toEqual([
    [1, 'p-1', 'p-2'],
    [3, 'p-3'],
  ])
  expect(await members('both')).toEqual([[1, 'p-1', 'p-2']])
  expect(await differences()).toBe(0)
  expect(await log(1, 'both')).toEqual(['in identity'])
  expect(await log(2, 'visitors')).toEqual(['out identity', 'in definition'])

  test.at('2025-06-05T00:00:00Z')
  await merge({ 2: 2 })
  await evaluateAt('2025-06-06T00:00:00Z')
  expect(await members('visitors')).toEqual([
    [2, 'p-2'],
    [3, 'p-3'],
  ])
  expect(await members('both')).toEqual([])
  expect(await log(1, 'both')).toEqual(['out identity', 'in identity'])
  expect(await log(1, 'buyers')).toEqual(['in definition'])
  expect(await log(2, 'visitors')).toEqual(['in identity', 'out identity', 'in definition'])
  expect(await differences()).toBe(0)
})

it('names a merge before new records and the passing of time, and an edited definition before a merge', async () => {
  await test.add(LOG)
  await apply(SEGMENTS)
  await evaluateAt('2025-06-02T00:00:00Z')
  test.at('2025-06-03T00:00:00Z')
  await merge({ 2: 1 })
  await test.add([
    { profile: 2, at: '2025-06-02T12:00:00Z', event: 'order' },
    { profile: 3, at: '2025-06-02T12:00:00Z', event: 'order' },
  ])
  await apply('{segment: visitors, when: {event: visit, in: {last: 1 year}}}')
  await evaluateAt('2025-06-04T00:00:00Z')
  expect(await log(1, 'both')).toEqual(['in identity'])
  expect(await log(3, 'both')).toEqual(['in data'])
  expect(await log(2, 'visitors')).toEqual(['out definition', 'in definition'])
})

it('finds a merged profile by each of its identities and numbers, and counts it once', async () => {
  await test.add(LOG)
  await test.workspace.analytical.insert('identities', [
    { namespace: 'email', value: 'p-1', profile_id: 2, first_at: '2025-05-25 00:00:00' },
  ])
  await apply(SEGMENTS)
  const shown = (identity: string) => showProfile(test.workspace, identity)
  await expect(shown('p-1')).rejects.toMatchObject({ code: 'command/identity-ambiguous' })
  await merge({ 2: 1 })
  for (const written of ['p-1', 'p-2', 'user_id:p-2', 'profile_id:1', 'profile_id:2']) {
    expect(await shown(written)).toMatchObject({
      profileId: 1,
      firstAt: Date.parse('2025-05-20T00:00:00Z'),
      identities: [{ value: 'p-1' }, { value: 'p-1' }, { value: 'p-2' }],
      events: { order: { count: 1 }, visit: { count: 1 } },
    })
  }
  for (const unknown of ['profile_id:9', 'profile_id:x', 'profile_id:9999999999']) {
    await expect(shown(unknown)).rejects.toMatchObject({ code: 'command/profile-not-found' })
  }
  const found = await searchProfiles(test.workspace, 'p-')
  expect(found.map(({ profileId, value }) => [profileId, value])).toEqual([
    [1, 'p-1'],
    [1, 'p-1'],
    [1, 'p-2'],
    [3, 'p-3'],
  ])
  expect(await readTotals(test.workspace)).toMatchObject({ profiles: 2, events: 3 })
  const catalogue = await readCatalogue(test.workspace)
  expect(catalogue.events).toMatchObject([
    { name: 'visit', profiles: 2 },
    { name: 'order', profiles: 1 },
  ])
  await merge({ 3: 1 })
  expect((await readCatalogue(test.workspace)).events[0]).toMatchObject({ name: 'visit', profiles: 1 })
})

it('takes the latest value of a trait by when it occurred, whichever number it came under', async () => {
  await test.add([
    { profile: 1, at: '2025-05-03T00:00:00Z', trait: 'plan', value: 'pro' },
    { profile: 2, at: '2025-05-04T00:00:00Z', trait: 'plan', value: 'team' },
    { profile: 3, at: '2025-05-02T00:00:00Z', trait: 'plan', value: 'free' },
    { profile: 2, at: '2025-05-05T00:00:00Z', trait: 'city', value: null },
    { profile: 3, at: '2025-05-04T00:00:00Z', trait: 'city', value: 'Rom' },
  ])
  await merge({ 2: 1, 3: 1 })
  await apply('{segment: everybody, when: {all: []}}')
  const traitsAt = async (at: string) => {
    const options = { traits: ['plan', 'city'], asOf: Date.parse(at) }
    const pages = await all(exportMembers(test.workspace, 'everybody', options))
    return pages.flat().map(({ profileId, traits }) => [profileId, traits])
  }
  expect(await traitsAt('2025-05-03T12:00:00Z')).toEqual([[1, { plan: 'pro' }]])
  expect(await traitsAt('2025-05-04T12:00:00Z')).toEqual([[1, { plan: 'team', city: 'Rom' }]])
  expect(await traitsAt('2025-05-05T12:00:00Z')).toEqual([[1, { plan: 'team' }]])
  const { traits } = await showProfile(test.workspace, 'p-3')
  expect(traits).toEqual({ plan: { value: 'team', since: Date.parse('2025-05-04T00:00:00Z') } })
})

it('sees no merge while it reads, and the merge once nobody reads: an export that is given up reads no more', async () => {
  await test.add(LOG)
  await apply(SEGMENTS)
  await evaluateAt('2025-06-02T00:00:00Z')
  const visitors = allMembers(test.workspace, 'visitors')
  await visitors.next()
  const text = exportSegment(test.workspace, 'visitors')
  await text.next()
  await merge({ 2: 1 })
  expect(await members('visitors')).toEqual([
    [2, 'p-2'],
    [3, 'p-3'],
  ])
  await evaluateAt('2025-06-03T00:00:00Z')
  expect(await members('both')).toEqual([])
  await visitors.return(undefined)
  await text.return(undefined)
  expect(await members('visitors')).toEqual([
    [1, 'p-1', 'p-2'],
    [3, 'p-3'],
  ])
  await evaluateAt('2025-06-04T00:00:00Z')
  expect(await log(1, 'both')).toEqual(['in identity'])
  expect(await differences()).toBe(0)
})

it('keeps merges in a backup', async () => {
  await test.add(LOG)
  await apply(SEGMENTS)
  await merge({ 2: 1 })
  await evaluateAt('2025-06-02T00:00:00Z')
  const [file, dataDir] = [`${test.workspace.dataDir}.backup`, `${test.workspace.dataDir}.restored`]
  try {
    await backup(test.workspace, file)
    await test.workspace.close()
    await restore(file, dataDir)
    const restored = await openWorkspace({ dataDir, clock: test.workspace.clock })
    expect(await showProfile(restored, 'p-2')).toMatchObject({
      profileId: 1,
      segments: ['both', 'buyers', 'visitors'],
    })
    expect(await verify(restored)).toMatchObject({ profiles: 2, differences: 0 })
    await restored.close()
  } finally {
    await rm(file, { force: true })
    await rm(dataDir, { recursive: true, force: true })
  }
})

const PROFILES = 6
const INSTANTS = ['2025-03-28T00:00:00Z', '2025-04-03T00:00:00Z', '2025-06-01T00:00:00Z'].map(Date.parse)

/** Everything visible of a workspace but its change log, which tells what happened, and when it was evaluated. */
async function everythingVisible() {
  const { workspace } = test
  const targets = await loadTargets(workspace)
  const seen: unknown[] = [await sizesOverTime(workspace, targets, INSTANTS)]
  for (const { id } of targets) {
    for (const asOf of INSTANTS) seen.push(await segmentMembers(workspace, id, { asOf }))
    const { asOf, ...stored } = await segmentMembers(workspace, id)
    seen.push(stored, await all(exportSegment(workspace, id, { traits: ['t'] })))
  }
  for (let profile = 0; profile < PROFILES; profile++) {
    const { changes, ...shown } = await showProfile(workspace, `p-${profile}`)
    seen.push(shown)
    for (const at of INSTANTS) {
      const { log: entries, ...explained } = await explainMembership(workspace, 'busy', `p-${profile}`, at)
      seen.push(explained)
    }
  }
  return seen
}

const MERGED_SEGMENTS = `
segment: busy
when: {any: [{event: a, atLeast: 2}, {trait: t, exists: true}]}
---
segment: late
when: {not: {event: b, in: {last: 10 days}}}
---
segment: drawn
when: {random: {percent: 50}}
`

/** The smallest number that one is merged into, by way of others. */
function rootOf(picked: readonly number[], number: number): number {
  const next = Math.min(picked[number]!, number)
  return next === number ? number : rootOf(picked, next)
}

it.each([1, 2])('merge and unmerge leave everything as it was, at every instant: random log %i', async () => {
  const numbers = Array.from({ length: PROFILES }, (_, number) => number)
  const picks = fc
    .array(fc.nat(PROFILES - 1), { minLength: PROFILES, maxLength: PROFILES })
    .filter((picked) => picked.some((pick, number) => pick < number))
  const restores = fc.asyncProperty(randomLog(PROFILES), picks, async (records, picked) => {
    await apply(MERGED_SEGMENTS)
    await test.add(records(Date.parse('2025-03-24T23:00:00Z')))
    await evaluateAt('2025-06-02T00:00:00Z')
    const before = await everythingVisible()
    await merge(Object.fromEntries(numbers.map((number) => [number, rootOf(picked, number)])))
    await evaluateAt('2025-06-03T00:00:00Z')
    expect(await everythingVisible()).not.toEqual(before)
    expect(await differences()).toBe(0)
    await merge(Object.fromEntries(numbers.map((number) => [number, number])))
    await evaluateAt('2025-06-04T00:00:00Z')
    expect(await everythingVisible()).toEqual(before)
  })
  await fc.assert(restores, { numRuns: 1, endOnFailure: true })
})
