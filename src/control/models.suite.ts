import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ControlStore } from './control-store.ts'
import {
  beginModelRun,
  type ControlTarget,
  endModelRun,
  findModel,
  findModelRun,
  finishModelRun,
  latestModelRuns,
  listModelRuns,
  listModels,
  noteSegmentationIn,
  openControlStore,
  publishModelRun,
  REPORTS_KEPT,
  RUNS_KEPT,
  removeModel,
  type SaveModel,
  type Starter,
  saveModelIn,
  unfinishedModelRuns,
} from './index.ts'

/** What every implementation of the control store must do with models and their runs. */
export function modelTablesSuite(target: () => Promise<ControlTarget>): void {
  const at = 1_800_000_000_123
  let control: ControlStore

  beforeAll(async () => {
    control = await openControlStore(await target())
  })
  afterAll(() => control.close())

  const model = (name: string, change: Partial<SaveModel> = {}): SaveModel => ({
    name,
    method: 'rfm',
    options: { scores: 5 },
    seed: 1,
    outputs: undefined,
    schedule: { every: 'day', at: 4 },
    title: "Kunden's “RFM”",
    at,
    ...change,
  })
  const save = (name: string, change?: Partial<SaveModel>) =>
    control.transaction((db) => saveModelIn(db, model(name, change)))
  const begin = async (name: string, startedBy: Starter = 'ada') =>
    beginModelRun(control, (await findModel(control, name))!, { startedBy, asOf: at, startedAt: at })

  test('a model has another version when its method, options or seed change, and only then', async () => {
    const saved = await save('versions', { expectedVersion: 0 })
    expect(saved).toEqual({
      ...model('versions'),
      at: undefined,
      version: 1,
      createdAt: at,
      updatedAt: at,
      segmentations: [],
    })
    expect(await save('versions', { title: undefined, schedule: 'manual', at: at + 1 })).toMatchObject({
      version: 1,
      title: undefined,
      schedule: 'manual',
      updatedAt: at,
    })
    expect(await save('versions', { options: { scores: 4 }, at: at + 2 })).toMatchObject({
      version: 2,
      createdAt: at,
      updatedAt: at + 2,
    })
    expect(await save('versions', { options: { scores: 4 }, seed: 2 })).toMatchObject({ version: 3 })
    expect(await save('versions', { method: 'churn' })).toMatchObject({ version: 4 })
    expect(await save('versions', { method: 'churn', outputs: ['group'] })).toMatchObject({
      version: 5,
      outputs: ['group'],
    })
    await expect(save('versions', { expectedVersion: 4 })).rejects.toMatchObject({
      code: 'store/version-conflict',
    })
    expect((await findModel(control, 'versions'))?.method).toBe('churn')
  })

  test('models saved at the same time get versions one after the other; lists are by name', async () => {
    const scores = Array.from({ length: 8 }, (_, n) => n + 3)
    await Promise.all(scores.map((n) => save('race', { options: { scores: n } })))
    expect((await findModel(control, 'race'))?.version).toBe(8)
    await save('B-is-not-a-name')
    expect((await listModels(control)).map(({ name }) => name)).toEqual([
      'B-is-not-a-name',
      'race',
      'versions',
    ])
  })

  test('the segmentations that were saved for a model are noted, and stay with its other versions', async () => {
    await save('noted')
    await control.transaction((db) => noteSegmentationIn(db, 'noted', 'noted_group'))
    await control.transaction((db) => noteSegmentationIn(db, 'nobody', 'x'))
    expect(await save('noted', { seed: 7 })).toMatchObject({ segmentations: ['noted_group'] })
  })

  test('a run keeps what it found before its values are seen, and is done afterwards', async () => {
    await save('runs')
    const id = await begin('runs')
    expect(await unfinishedModelRuns(control)).toEqual([
      { id, model: 'runs', status: 'running', receivedAt: undefined },
    ])
    const found = { result: { k: [0.1, 1e-300] }, report: { title: 'é 日本' } }
    await publishModelRun(control, id, { ...found, profiles: 9, changes: 4, receivedAt: at + 3 })
    expect(await unfinishedModelRuns(control)).toEqual([
      { id, model: 'runs', status: 'publishing', receivedAt: at + 3 },
    ])
    await finishModelRun(control, id, at + 5)
    expect(await findModelRun(control, 'runs', id)).toEqual({
      id,
      model: 'runs',
      version: 1,
      method: 'rfm',
      options: { scores: 5 },
      seed: 1,
      startedBy: 'ada',
      asOf: at,
      startedAt: at,
      finishedAt: at + 5,
      status: 'done',
      profiles: 9,
      changes: 4,
      reason: undefined,
      ...found,
    })
    expect(await findModelRun(control, 'race', id)).toBeUndefined()
  })

  test('a run that gives no values says why; the newest run of each model is found, and the newest that is done', async () => {
    await save('ends')
    const done = await begin('ends')
    await finishModelRun(control, done, at + 1)
    const failed = await begin('ends')
    await endModelRun(control, failed, { status: 'failed', finishedAt: at + 2, reason: 'no event' })
    const thin = await begin('ends', { trigger: 'schedule' })
    await endModelRun(control, thin, {
      status: 'insufficient-data',
      finishedAt: at + 3,
      reason: 'two customers',
      report: { insufficient: 1 },
    })
    expect((await latestModelRuns(control)).get('ends')).toMatchObject({
      id: thin,
      reason: 'two customers',
      startedBy: { trigger: 'schedule' },
    })
    expect((await latestModelRuns(control, 'done')).get('ends')?.id).toBe(done)
    expect((await findModelRun(control, 'ends', thin))?.report).toEqual({ insufficient: 1 })
    const page = await listModelRuns(control, 'ends', { limit: 2 })
    expect(page.map(({ id, status }) => [id, status])).toEqual([
      [thin, 'insufficient-data'],
      [failed, 'failed'],
    ])
    const rest = await listModelRuns(control, 'ends', { limit: 2, before: failed })
    expect(rest.map(({ id }) => id)).toEqual([done])
  })

  test('of older runs what they found is forgotten, and of still older ones that they were', async () => {
    await save('many')
    const ids: number[] = []
    for (let run = 0; run < REPORTS_KEPT + 2; run += 1) {
      const id = await begin('many')
      await publishModelRun(control, id, { result: run, report: run, profiles: 1, changes: 0 })
      await finishModelRun(control, id, at)
      ids.push(id)
    }
    const kept = await Promise.all(ids.map(async (id) => (await findModelRun(control, 'many', id))?.report))
    expect(kept.slice(0, 3)).toEqual([undefined, undefined, 2])
    const template = await control.db.selectFrom('model_runs').selectAll().where('id', '=', ids[0]!).execute()
    const copies = Array.from({ length: RUNS_KEPT }, (_, n) => ({ ...template[0]!, id: 1_000_000 + n }))
    await control.db.insertInto('model_runs').values(copies).execute()
    await endModelRun(control, 1_000_000, { status: 'failed', finishedAt: at })
    const left = await listModelRuns(control, 'many', { limit: 2_000 })
    expect([left.length, left.at(-1)?.id]).toEqual([RUNS_KEPT, 1_000_000])
  })

  test('with a model its runs are removed', async () => {
    await save('gone')
    const id = await begin('gone')
    expect(await removeModel(control, 'gone')).toBe(true)
    expect(await removeModel(control, 'gone')).toBe(false)
    expect(await findModelRun(control, 'gone', id)).toBeUndefined()
    expect(await findModel(control, 'gone')).toBeUndefined()
  })
}
