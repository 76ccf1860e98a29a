import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mergeIn } from '../../test/support/merges.ts'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { latestEvaluation } from '../control/index.ts'
import { Identities, type Identity, mergesOf, rejoin, unmerge } from '../identity/index.ts'
import { isOneOfProfiles, numbersOf, PROFILE } from '../records/survivors.ts'
import { applyDefinitions } from '../segments/index.ts'
import { param, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { regroupedProfiles } from './changed-profiles.ts'
import { readChanges } from './changes.ts'
import { compactMerges } from './compact-merges.ts'
import { evaluateSegments } from './evaluate.ts'
import { keepCompact } from './keep-compact.ts'
import { segmentMembers } from './members.ts'
import { verify } from './verify.ts'

const START = Date.UTC(2025, 5, 1)
const HOUR = 3_600_000
const ALWAYS = { rows: 0, share: 0 }
const NUMBERS = Array.from({ length: 12 }, (_, number) => number)
/** They change often, so that some change more than once between two evaluations. */
const RESTLESS = NUMBERS.slice(-4)
/** These never do: whom others are merged into is nobody who is superseded. */
const SETTLED = NUMBERS.slice(0, -4)

let bench: TestWorkspace
beforeEach(async () => {
  bench = await openTestWorkspace(START)
})
afterEach(() => bench.close())

const compact = (rule = ALWAYS) => compactMerges(bench.workspace, rule)
const merge = (survivors: Record<number, number>) => mergeIn(bench.workspace, survivors)

/** Each number has something of its own, and segments tell who has it. */
async function fill(): Promise<void> {
  const at = START - HOUR
  await bench.add(NUMBERS.map((profile) => ({ profile, at, event: `thing ${profile}` })))
  const text = RESTLESS.map((n) => `{segment: had-${n}, when: {event: thing ${n}}}`).join('\n---\n')
  await applyDefinitions(bench.workspace, [{ name: 'a.yaml', text }])
}

async function evaluate(): Promise<void> {
  bench.at(bench.workspace.clock() + HOUR)
  await evaluateSegments(bench.workspace)
}

async function rowsOf({ analytical }: Workspace): Promise<number> {
  const [row] = await analytical.query<{ rows: string }>(sql`SELECT count() AS rows FROM profile_merges`)
  return Number(row!.rows)
}

/** All that is read of who is whom. */
async function seen({ analytical, control, survivors }: Workspace) {
  const mergesSeen = (await latestEvaluation(control))?.mergesSeen ?? 0
  return survivors.readMerged(async () => {
    const records = [0, ...RESTLESS].map((n) =>
      analytical.query(sql`SELECT event FROM events WHERE ${isOneOfProfiles([n])} ORDER BY event`),
    )
    const members = RESTLESS.map(async (n) => {
      const page = await segmentMembers(bench.workspace, `had-${n}`)
      return page.members.map(({ profileId }) => profileId)
    })
    return {
      dictionary: await analytical.query(
        sql`SELECT profile_id, ${PROFILE} AS survivor FROM (SELECT arrayJoin(${param(NUMBERS, 'Array(UInt32)')}) AS profile_id)`,
      ),
      numbers: await Promise.all(NUMBERS.map((number) => numbersOf(analytical, number))),
      records: await Promise.all(records),
      members: await Promise.all(members),
      regrouped: [...(await regroupedProfiles(analytical, mergesSeen, NUMBERS.length))],
    }
  })
}

const step = fc.oneof(
  {
    arbitrary: fc.tuple(
      fc.constant('merge' as const),
      fc.constantFrom(...RESTLESS),
      fc.constantFrom(...SETTLED, 'itself' as const),
    ),
    weight: 5,
  },
  { arbitrary: fc.constant(['evaluate'] as const), weight: 1 },
  { arbitrary: fc.constant(['compact'] as const), weight: 2 },
)

/** However little there was to remove before. */
const MUCH_TO_REMOVE = [
  ...([4, 3, 2, 1] as const).map((survivor) => ['merge', 8, survivor] as const),
  ['evaluate'],
  ['compact'],
  ['evaluate'],
] as const

describe('compacting the log of merges', () => {
  it.each([1, 2])(
    'changes nothing that is read, whatever was merged, unmerged and evaluated before: random steps %i',
    async () => {
      await fill()
      await evaluate()
      let removed = 0
      const steps = fc.array(step, { minLength: 20, maxLength: 20 })
      await fc.assert(
        fc.asyncProperty(steps, async (drawn) => {
          for (const [what, from, to] of [...drawn, ...MUCH_TO_REMOVE]) {
            if (what === 'evaluate') await evaluate()
            else if (what === 'merge') await merge({ [from]: to === 'itself' ? from : to })
            else {
              const before = await seen(bench.workspace)
              removed += await compact()
              expect(await seen(bench.workspace)).toEqual(before)
            }
          }
          expect((await verify(bench.workspace)).differences).toBe(0)
        }),
        { numRuns: 1, endOnFailure: true },
      )
      expect(removed).toBeGreaterThan(2)
    },
  )

  it('leaves what the next evaluation is told of: its changes have the cause identity', async () => {
    await fill()
    await merge({ 8: 4 })
    await merge({ 8: 3 })
    await evaluate()
    await merge({ 8: 2 })
    await merge({ 8: 1 })
    expect(await compact()).toBe(1)
    expect(await rowsOf(bench.workspace)).toBe(3)
    await evaluate()
    const log = async (profile: number) => {
      const changes = await readChanges(bench.workspace, profile, 'had-8')
      return changes.map(({ entered, cause }) => `${entered ? 'in' : 'out'} ${cause}`)
    }
    expect(await log(3)).toEqual(['out identity', 'in definition'])
    expect(await log(1)).toEqual(['in identity'])
    expect(await compact()).toBe(2)
    expect(await rowsOf(bench.workspace)).toBe(1)
  })

  it('leaves what readers need who came before a merge', async () => {
    const { analytical, survivors } = bench.workspace
    await merge({ 5: 1 })
    await survivors.readMerged(async () => {
      await merge({ 5: 5 })
      await merge({ 5: 2 })
      expect(await compact()).toBe(0)
      expect(await numbersOf(analytical, 1)).toEqual([1, 5])
    })
    expect(await compact()).toBe(2)
    await survivors.readMerged(async () => {
      expect(await numbersOf(analytical, 1)).toEqual([1])
      expect(await numbersOf(analytical, 2)).toEqual([2, 5])
    })
  })

  it('waits until the rows to remove are many, and most of all', async () => {
    for (const survivor of [3, 2, 1]) await merge({ 4: survivor, 5: survivor })
    expect(await compact({ rows: 4, share: 0.5 })).toBe(0)
    expect(await compact({ rows: 3, share: 0.7 })).toBe(0)
    expect(await rowsOf(bench.workspace)).toBe(6)
    expect(await compact({ rows: 3, share: 0.5 })).toBe(4)
    expect(await compact()).toBe(0)
    expect(await rowsOf(bench.workspace)).toBe(2)
  })

  it('leaves the history of profiles, and what can be undone', async () => {
    const { workspace } = bench
    const user: Identity = { namespace: 'user_id', value: 'u' }
    const browser: Identity = { namespace: 'anonymous_id', value: 'a' }
    const identities = await Identities.open(workspace)
    const call = { identities: [user, browser] as const, at: START, messageId: 'm', call: 'identify' }
    const [profile] = await workspace.writes.take((at) => identities.resolve([call], at))
    const order = { by: 'ada', reason: 'two people' }
    await unmerge(workspace, user, browser, order)
    await rejoin(workspace, user, browser, order)
    const causes = async () => (await mergesOf(workspace, profile!)).map(({ cause }) => cause)
    expect(await causes()).toEqual(['link', 'separation', 'rejoin'])
    const own = async () => workspace.survivors.readMerged(() => numbersOf(workspace.analytical, profile!))
    expect(await own()).toHaveLength(2)
    expect(await compact()).toBe(2)
    expect(await causes()).toEqual(['link', 'separation', 'rejoin'])
    expect(await own()).toHaveLength(2)
    await unmerge(workspace, user, browser, order)
    expect(await own()).toEqual([profile])
    expect(await rowsOf(workspace)).toBe(2)
  })
})

describe('in the background', () => {
  it('the log is compacted every ten minutes; a failure is told, and the next time it is tried again', async () => {
    const { analytical } = bench.workspace
    const command = analytical.command.bind(analytical)
    for (const survivor of [3, 2, 1]) await merge({ 4: survivor })
    const stop = new AbortController()
    const doings = [
      async () => {
        analytical.command = () => Promise.reject(new TypeError('broken'))
      },
      async () => {
        expect(await rowsOf(bench.workspace)).toBe(3)
        analytical.command = command
      },
      async () => stop.abort(),
    ]
    const waited: number[] = []
    const failures: unknown[] = []
    const pause = async (ms: number) => {
      waited.push(ms)
      await doings.shift()!()
    }
    const onFailure = (error: unknown) => failures.push(error)
    await keepCompact(bench.workspace, { signal: stop.signal, pause, onFailure, rule: ALWAYS })
    expect(await rowsOf(bench.workspace)).toBe(1)
    expect(waited).toEqual([600_000, 600_000, 600_000])
    expect(failures).toEqual([expect.objectContaining({ message: 'broken' })])
  })
})
