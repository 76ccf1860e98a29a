import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openTestWorkspace, type TestWorkspace } from '../../test/support/workspace.ts'
import { findModel, listDefinitions } from '../control/index.ts'
import { evaluateSegments } from '../membership/evaluate.ts'
import { segmentMembers } from '../membership/members.ts'
import { verify } from '../membership/verify.ts'
import { applyDefinitions, removeDefinition } from '../segments/index.ts'
import { identifier, sql } from '../store/sql.ts'
import { settleModelRuns } from '../workspace/model-runs.ts'
import { applyModels } from './apply.ts'
import { listModels, modelHistory, showModel, showRun } from './list.ts'
import { chooseMethod, type Methods } from './methods.ts'
import { type RefreshOptions, refreshModel } from './refresh.ts'
import { removeModel } from './remove.ts'
import { saveSegmentations } from './segmentations.ts'
import { countOrders, type Gate } from './testing/count-orders.ts'

let bench: TestWorkspace
let gate: Gate | undefined
const methods = [countOrders(() => gate)] as unknown as Methods

beforeAll(async () => {
  bench = await openTestWorkspace()
})
beforeEach(async () => {
  gate = undefined
  await forgetEverything()
  bench.at('2025-06-01T00:00:00Z')
  await bench.add([
    ...[1, 2, 3, 3, 3].map((profile) => ({ profile, at: '2025-05-01T00:00:00Z', event: 'order' })),
    { profile: 4, at: '2025-05-01T00:00:00Z', event: 'visit' },
  ])
  await apply('{model: counts, method: count-orders, title: How often}')
})
afterAll(() => bench.close())

async function forgetEverything(): Promise<void> {
  const { analytical, control } = bench.workspace
  for (const table of [
    'events',
    'trait_changes',
    'profiles',
    'identities',
    'membership_sets',
    'membership_changes',
  ])
    await analytical.command(sql`TRUNCATE TABLE ${identifier(table)}`)
  for (const table of [
    'models',
    'definitions',
    'definition_versions',
    'segment_states',
    'size_points',
    'evaluations',
  ] as const)
    await control.db.deleteFrom(table).execute()
}

const apply = (text: string) => applyModels(bench.workspace, [{ name: 'models.yaml', text }], { methods })
const refresh = (options: Partial<RefreshOptions> = {}) =>
  refreshModel(bench.workspace, 'counts', { startedBy: 'ada', methods, ...options })

/** Changes of traits of models: profile, trait, value, day it is of. */
async function written() {
  const rows = await bench.workspace.analytical.query<{ row: string }>(
    sql`SELECT concat(toString(profile_id), ' ', substring(trait, 7), ' ', multiIf(notEmpty(number), toString(number['']), notEmpty(text), text[''], '-'), ' ', toString(toDate(occurred_at))) AS row
      FROM trait_changes WHERE startsWith(trait, 'model:') ORDER BY occurred_at, profile_id, trait`,
  )
  return rows.map(({ row }) => row)
}

describe('a refresh', () => {
  it('writes what the method says of each profile, of the instant that it looked at, and the next only what changed', async () => {
    const first = await refresh()
    expect(first).toMatchObject({ status: 'done', profiles: 3, changes: 6, segmentations: ['counts_group'] })
    expect(await written()).toEqual([
      '1 counts/group Seldom 2025-06-01',
      '1 counts/orders 1 2025-06-01',
      '2 counts/group Seldom 2025-06-01',
      '2 counts/orders 1 2025-06-01',
      '3 counts/group Often & gladly 2025-06-01',
      '3 counts/orders 3 2025-06-01',
    ])
    bench.at('2025-06-02T00:00:00Z')
    await bench.add([{ profile: 2, at: '2025-06-01T12:00:00Z', event: 'order' }])
    expect(await refresh()).toMatchObject({ changes: 1, segmentations: [] })
    expect((await written()).slice(6)).toEqual(['2 counts/orders 2 2025-06-02'])
    bench.at('2025-06-03T00:00:00Z')
    expect(await refresh()).toMatchObject({ changes: 0, profiles: 3 })
    expect(await written()).toHaveLength(7)
  })

  it('has its values in segments, as of each instant, in batch and by profile; who is out of it has none', async () => {
    await applyDefinitions(bench.workspace, [
      {
        name: 's.yaml',
        text: '- {segment: often, when: {model: counts/group, is: Often & gladly}}\n- {segment: two, when: {model: counts/orders, atLeast: 2}}',
      },
    ])
    await refresh()
    await evaluateSegments(bench.workspace)
    bench.at('2025-06-02T00:00:00Z')
    await bench.add([{ profile: 2, at: '2025-06-01T12:00:00Z', event: 'order' }])
    await refresh()
    await evaluateSegments(bench.workspace)
    const members = async (name: string, asOf?: string) =>
      (
        await segmentMembers(bench.workspace, name, {
          limit: 10,
          ...(asOf && { asOf: Date.parse(asOf) }),
        })
      ).members.map(({ profileId }) => profileId)
    expect(await members('two')).toEqual([2, 3])
    expect(await members('two', '2025-06-01T18:00:00Z')).toEqual([3])
    expect(await members('two', '2025-05-31T18:00:00Z')).toEqual([])
    expect(await members('counts_group/often-gladly')).toEqual([3])
    expect(await members('counts_group/seldom')).toEqual([1, 2])
    expect(await members('counts_group/not-rated')).toEqual([4])
    expect(await verify(bench.workspace)).toMatchObject({ differences: 0 })
  })

  it('writes the outputs that are named; those that are not any more end, and so do other kinds of values', async () => {
    await refresh()
    await apply('{model: counts, method: count-orders, outputs: [group]}')
    bench.at('2025-06-02T00:00:00Z')
    expect(await refresh()).toMatchObject({ changes: 3 })
    expect((await written()).slice(6)).toEqual([1, 2, 3].map((n) => `${n} counts/orders - 2025-06-02`))
  })

  it('looks at no more than there was at its instant, and only ever at later ones', async () => {
    expect(await refresh({ asOf: Date.parse('2025-04-01T00:00:00Z') })).toMatchObject({ profiles: 0 })
    expect(await refresh({ asOf: Date.parse('2025-05-02T00:00:00Z') })).toMatchObject({ changes: 6 })
    await expect(refresh({ asOf: Date.parse('2025-05-01T00:00:00Z') })).rejects.toMatchObject({
      code: 'models/as-of-not-later',
    })
    await expect(refresh({ asOf: Date.parse('2025-07-01T00:00:00Z') })).rejects.toMatchObject({
      code: 'models/as-of-ahead',
    })
    await removeDefinition(bench.workspace, 'segmentation', 'counts_group')
    await removeModel(bench.workspace, 'counts')
    await apply('{model: counts, method: count-orders}')
    await expect(refresh({ asOf: Date.parse('2025-05-20T00:00:00Z') })).rejects.toMatchObject({
      code: 'models/as-of-not-later',
    })
  })

  it('without enough data says why, and what was known stays', async () => {
    await refresh()
    await apply('{model: counts, method: count-orders, with: {atLeast: 9}}')
    bench.at('2025-06-02T00:00:00Z')
    const summary = await refresh()
    expect(summary).toMatchObject({
      status: 'insufficient-data',
      changes: 0,
      reason: 'There are 3 customers.',
    })
    expect(await written()).toHaveLength(6)
    const run = await showRun(bench.workspace, 'counts', summary.run)
    expect(run).toMatchObject({ version: 2, report: { insufficient: { remedies: ['Sell more.'] } } })
    expect((await listModels(bench.workspace))[0]).toMatchObject({
      lastRun: { status: 'insufficient-data' },
      current: { version: 1, status: 'done' },
    })
  })

  it('keeps what it found: result, report, options, who asked', async () => {
    const { run } = await refresh()
    expect(await showRun(bench.workspace, 'counts', run)).toMatchObject({
      status: 'done',
      startedBy: 'ada',
      options: {},
      profiles: 3,
      changes: 6,
      result: { customers: 3 },
      report: {
        title: 'Number of orders of this workspace',
        findings: [{ sentence: '3 customers ordered.' }],
      },
    })
    await expect(showRun(bench.workspace, 'counts', 99)).rejects.toMatchObject({
      code: 'models/run-not-found',
    })
  })

  it('that fails says why', async () => {
    let fail = (_: Error) => {}
    const passed = new Promise<void>((_, reject) => {
      fail = reject
    })
    gate = { reached: () => fail(new RangeError('no numbers')), passed }
    await expect(refresh()).rejects.toThrow('no numbers')
    expect(await modelHistory(bench.workspace, 'counts', { limit: 9 })).toMatchObject([
      { status: 'failed', reason: 'no numbers' },
    ])
  })

  it('that is cancelled leaves nothing, and says whether somebody or the end of the process did it', async () => {
    for (const isStopping of [false, true]) {
      const stop = new AbortController()
      gate = { reached: () => stop.abort(), passed: new Promise(() => undefined) }
      await expect(refresh({ signal: stop.signal, isStopping: () => isStopping })).rejects.toThrow()
    }
    const runs = await modelHistory(bench.workspace, 'counts', { limit: 9 })
    expect(runs.map(({ status }) => status)).toEqual(['interrupted', 'cancelled'])
    expect(await written()).toEqual([])
  })

  it('waits for the one that runs', async () => {
    let open = () => {}
    const reached = new Promise<void>((tell) => {
      gate = { reached: tell, passed: new Promise<void>((pass) => (open = pass)) }
    })
    const first = refresh()
    await reached
    gate = undefined
    const second = refresh()
    expect(await modelHistory(bench.workspace, 'counts', { limit: 9 })).toHaveLength(1)
    open()
    expect((await first).changes).toBe(6)
    await expect(second).rejects.toMatchObject({ code: 'models/as-of-not-later' })
  })
})

describe('a run that a killed process left', () => {
  const left = async (change: object) => {
    const { run } = await refresh()
    const { control, analytical } = bench.workspace
    await control.db
      .updateTable('model_runs')
      .set({ finished_at: null, ...change })
      .where('id', '=', run)
      .execute()
    await settleModelRuns(analytical, control, 7)
    return showRun(bench.workspace, 'counts', run)
  }

  it('is done where its values are seen, or where none changed', async () => {
    expect(await left({ status: 'publishing' })).toMatchObject({ status: 'done', finishedAt: 7, changes: 6 })
    bench.at('2025-06-02T00:00:00Z')
    expect(await left({ status: 'publishing' })).toMatchObject({ status: 'done', changes: 0 })
  })

  it('is interrupted where they are not, or where it was not so far', async () => {
    expect(await left({ status: 'publishing', received_at: 1 })).toMatchObject({ status: 'interrupted' })
    bench.at('2025-06-02T00:00:00Z')
    expect(await left({ status: 'running' })).toMatchObject({ status: 'interrupted', finishedAt: 7 })
  })
})

describe('the segmentation of a model', () => {
  it('is saved once, and left to its users then', async () => {
    await refresh()
    const stored = async () =>
      (await listDefinitions(bench.workspace.control, 'segmentation')).map(({ body }) => body)
    expect(await stored()).toEqual([
      {
        segmentation: 'counts_group',
        title: 'How often: Group',
        description: 'Who orders often.',
        parts: [
          { name: 'seldom', title: 'Seldom', when: { model: 'counts/group', is: 'Seldom' } },
          {
            name: 'often-gladly',
            title: 'Often & gladly',
            when: { model: 'counts/group', is: 'Often & gladly' },
          },
        ],
        rest: { name: 'not-rated', title: 'Not rated' },
      },
    ])
    await removeDefinition(bench.workspace, 'segmentation', 'counts_group')
    bench.at('2025-06-02T00:00:00Z')
    await refresh()
    expect(await stored()).toEqual([])
  })

  it('is called after the method where the model has no title', async () => {
    await apply('{model: untitled, method: count-orders}')
    await refreshModel(bench.workspace, 'untitled', { startedBy: 'ada', methods })
    const [saved] = await listDefinitions(bench.workspace.control, 'segmentation')
    expect(saved?.body).toMatchObject({ segmentation: 'untitled_group', title: 'Number of orders: Group' })
  })

  it('does not say the title twice that its output begins with', async () => {
    await apply('{model: short, method: count-orders, title: Gro}')
    await refreshModel(bench.workspace, 'short', { startedBy: 'ada', methods })
    const [saved] = await listDefinitions(bench.workspace.control, 'segmentation')
    expect(saved?.body).toMatchObject({ segmentation: 'short_group', title: 'Group' })
  })

  it('is saved of few parts only: nobody looks at many beside each other', async () => {
    const { workspace } = bench
    const model = (await findModel(workspace.control, 'counts'))!
    const method = chooseMethod(methods, model)
    const saving = (count: number) => {
      const names = Array.from({ length: count }, (_, part) => `Part ${part}`)
      const group = { kind: 'parts', names, codes: new Uint8Array(0) } as const
      return saveSegmentations(
        workspace,
        { model, method },
        { profiles: new Uint32Array(0), columns: { group } },
      )
    }
    expect(await saving(25)).toEqual([])
    expect(await saving(24)).toEqual(['counts_group'])
  })

  it('that is somebody’s own stays as it is', async () => {
    const own = '{segmentation: counts_group, parts: [{name: a, when: {event: order}}], rest: {name: b}}'
    await applyDefinitions(bench.workspace, [{ name: 'own.yaml', text: own }])
    expect((await refresh()).segmentations).toEqual([])
    expect(await listDefinitions(bench.workspace.control, 'segmentation')).toMatchObject([{ version: 1 }])
  })
})

describe('removing a model', () => {
  it('is refused while definitions refer to it; then its values end, and what it said of the past stays', async () => {
    await refresh()
    await expect(removeModel(bench.workspace, 'counts')).rejects.toThrow(
      'The model "counts" is still used by segmentation "counts_group".',
    )
    await removeDefinition(bench.workspace, 'segmentation', 'counts_group')
    bench.at('2025-06-05T00:00:00Z')
    expect(await removeModel(bench.workspace, 'counts')).toBe(6)
    expect((await written()).slice(6)).toContain('3 counts/orders - 2025-06-05')
    expect(await listModels(bench.workspace)).toEqual([])
    await expect(showModel(bench.workspace, 'counts')).rejects.toMatchObject({ code: 'command/not-found' })
    await expect(refresh()).rejects.toMatchObject({ code: 'command/not-found' })
  })
})

// The last, as merges are not taken back.
it('a refresh sees merged profiles as one, and says what it says of their survivor', async () => {
  await refresh()
  const { control, survivors } = bench.workspace
  await control.db
    .insertInto('identity_merges')
    .values({
      id: 1,
      at: 1,
      number: 2,
      previous: 2,
      survivor: 1,
      cause: 'link',
      by: null,
      message_id: null,
      call: null,
    })
    .execute()
  await survivors.publish()
  bench.at('2025-06-02T00:00:00Z')
  expect(await refresh()).toMatchObject({ profiles: 2, changes: 1 })
  expect((await written()).at(-1)).toBe('1 counts/orders 2 2025-06-02')
})
