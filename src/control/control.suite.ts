import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { speaking, tell } from '../language/index.ts'
import type { ControlStore } from './control-store.ts'
import {
  abandonRunningEvaluations,
  allocate,
  beginEvaluation,
  beginImport,
  type ControlTarget,
  changeDefinitionStatus,
  commitEvaluation,
  copySizePointsIn,
  definitionHistory,
  failEvaluation,
  failImport,
  findDefinition,
  findDoneImport,
  findSegmentState,
  finishImport,
  forgetNewIdentities,
  interruptRunningImports,
  keepNewIdentitiesIn,
  latestEvaluation,
  latestImportId,
  listDefinitions,
  listImports,
  openControlStore,
  readCounter,
  readNewIdentities,
  readSetting,
  removeDefinition,
  saveDefinition,
  saveSizePoints,
  segmentStates,
  sizeChanges,
  sizePoints,
  sizePointsOf,
  starterOf,
  writeSetting,
} from './index.ts'
import { addSavers } from './savers-migration.ts'
import { addTriggers } from './triggers-migration.ts'

/** What every implementation of the control store must do. `target` names an empty database. */
export function controlStoreSuite(target: () => Promise<ControlTarget>): void {
  const at = 1_800_000_000_123
  let place: ControlTarget
  let control: ControlStore

  beforeAll(async () => {
    place = await target()
    control = await openControlStore(place)
  })
  afterAll(() => control.close())

  test('settings hold any JSON value', async () => {
    expect(await readSetting(control, 'timeZone', 'UTC')).toBe('UTC')
    await writeSetting(control, 'timeZone', 'Europe/Zürich\'s "x"')
    await writeSetting(control, 'weekStartsOn', 1)
    await writeSetting(control, 'weekStartsOn', { day: 7 })
    expect(await readSetting(control, 'timeZone', 'UTC')).toBe('Europe/Zürich\'s "x"')
    expect(await readSetting(control, 'weekStartsOn', null)).toEqual({ day: 7 })
  })

  test('counters give every number once, also to callers at the same time', async () => {
    expect(await allocate(control, 'profile', 10)).toBe(0)
    const firsts = await Promise.all(Array.from({ length: 40 }, () => allocate(control, 'profile', 5)))
    expect(firsts.sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => 10 + index * 5))
    expect(await readCounter(control, 'profile')).toBe(210)
    await allocate(control, 'large', 9_007_199_254_740_000)
    expect(await allocate(control, 'large', 1)).toBe(9_007_199_254_740_000)
    expect(await readCounter(control, 'unused')).toBe(0)
  })

  test('a definition gets a new version only when it changed', async () => {
    const save = (body: unknown, expectedVersion?: number) =>
      saveDefinition(control, {
        kind: 'segment',
        name: 'vip',
        body,
        at,
        ...(expectedVersion !== undefined && { expectedVersion }),
      })
    expect(await save({ all: [] }, 0)).toMatchObject({ version: 1, body: { all: [] }, createdAt: at })
    expect(await save({ all: [] })).toMatchObject({ version: 1 })
    expect(await save({ any: [] }, 1)).toMatchObject({ version: 2 })
    await expect(save({ all: [1] }, 1)).rejects.toMatchObject({ code: 'store/version-conflict' })
    const history = await definitionHistory(control, 'segment', 'vip')
    expect(history.map(({ version, body }) => [version, body])).toEqual([
      [1, { all: [] }],
      [2, { any: [] }],
    ])
  })

  test('a version says who saved it, and not who saved the same again; older ones do not know', async () => {
    const save = (body: unknown, by?: string) =>
      saveDefinition(control, { kind: 'segment', name: 'whose', body, at, ...(by !== undefined && { by }) })
    await save(1)
    await save(2, 'ada@example.org')
    await save(2, 'command line')
    expect(await definitionHistory(control, 'segment', 'whose')).toEqual([
      { version: 1, body: 1, createdAt: at },
      { version: 2, body: 2, createdAt: at, savedBy: 'ada@example.org' },
    ])
  })

  test('comments are kept with their version, and change without another one', async () => {
    const of = { kind: 'segment', name: 'noted', at } as const
    const first = await saveDefinition(control, { ...of, body: 1, source: '# one\n1' })
    expect(first).toMatchObject({ version: 1, source: '# one\n1' })
    await saveDefinition(control, { ...of, body: 2, source: '# two\n2' })
    const noted = await saveDefinition(control, { ...of, body: 2, source: '# 2\n2', at: at + 1 })
    expect(noted).toMatchObject({ version: 2, source: '# 2\n2', updatedAt: at })
    expect(await findDefinition(control, 'segment', 'noted')).toEqual(noted)
    const history = () => definitionHistory(control, 'segment', 'noted')
    expect((await history()).map(({ source }) => source)).toEqual(['# one\n1', '# 2\n2'])
    await saveDefinition(control, { ...of, body: 2 })
    expect(await findDefinition(control, 'segment', 'noted')).not.toHaveProperty('source')
    expect((await history()).map(({ source }) => source)).toEqual(['# one\n1', undefined])
  })

  test('the status of a definition changes and nothing else of it; another version keeps it, a new start does not', async () => {
    const of = { kind: 'segment', name: 'season' } as const
    const saved = await saveDefinition(control, { ...of, body: 1, at })
    expect(saved.status).toBe('active')
    const to = (status: 'active' | 'paused' | 'archived') =>
      changeDefinitionStatus(control, { ...of, next: () => status })
    expect(await to('paused')).toEqual({ ...saved, status: 'paused' })
    const edited = await saveDefinition(control, { ...of, body: 2, at: at + 1 })
    expect(edited).toMatchObject({ version: 2, status: 'paused' })
    const refuse = () => {
      throw new RangeError('no')
    }
    await expect(changeDefinitionStatus(control, { ...of, next: refuse })).rejects.toThrow('no')
    expect(await findDefinition(control, 'segment', 'season')).toEqual(edited)
    await to('archived')
    await removeDefinition(control, 'segment', 'season')
    expect(await to('paused')).toBeUndefined()
    expect(await saveDefinition(control, { ...of, body: 2, at })).toMatchObject({ status: 'active' })
  })

  test('new identities are read in the order of their numbers until they are forgotten', async () => {
    const identity = (number: number, value = `v${number}`) => ({
      namespace: 'crm',
      value,
      number,
      firstAt: at,
    })
    await keepNewIdentitiesIn(control.db, [])
    await keepNewIdentitiesIn(control.db, [identity(7), identity(8, "é '\u{1F600}")])
    await keepNewIdentitiesIn(control.db, [identity(3)])
    expect(await readNewIdentities(control.db, 1)).toEqual([{ first: 3, identities: [identity(3)] }])
    await forgetNewIdentities(control.db, 3)
    const left = { first: 7, identities: [identity(7), identity(8, "é '\u{1F600}")] }
    expect(await readNewIdentities(control.db, 9)).toEqual([left])
    await forgetNewIdentities(control.db, 7)
    expect(await readNewIdentities(control.db, 9)).toEqual([])
  })

  test('definitions saved at the same time get versions one after the other', async () => {
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        saveDefinition(control, { kind: 'metric', name: 'spend', body: { index }, at }),
      ),
    )
    expect((await definitionHistory(control, 'metric', 'spend')).map(({ version }) => version)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ])
  })

  test('definitions are listed by kind and name, found and removed; a removed name goes on counting', async () => {
    for (const name of ['b', 'a', 'Z']) {
      await saveDefinition(control, { kind: 'segmentation', name, body: name, at })
    }
    const names = async () => (await listDefinitions(control, 'segmentation')).map(({ name }) => name)
    expect(await names()).toEqual(['Z', 'a', 'b'])
    expect(await removeDefinition(control, 'segmentation', 'a')).toBe(true)
    expect(await removeDefinition(control, 'segmentation', 'a')).toBe(false)
    expect(await names()).toEqual(['Z', 'b'])
    expect(await findDefinition(control, 'segmentation', 'a')).toBeUndefined()
    const again = await saveDefinition(control, { kind: 'segmentation', name: 'a', body: 'new', at })
    expect(again.version).toBe(2)
    expect(await findDefinition(control, 'segmentation', 'a')).toEqual(again)
  })

  test('readers see an evaluation only when it is committed, all of it at once', async () => {
    const id = await beginEvaluation(control, { asOf: at, startedAt: at + 1, mergesSeen: 7 })
    expect(await latestEvaluation(control)).toBeUndefined()
    expect(await segmentStates(control)).toEqual([])
    const states = [
      { segmentId: 'vip', version: 2, size: 10, thresholdsAsOf: at - 5 },
      { segmentId: 'all', version: 1, size: 3_000_000_000 },
    ]
    const broken = [...states, { segmentId: 'vip', version: 2, size: null as unknown as number }]
    await expect(
      commitEvaluation(control, id, { finishedAt: at + 2, profiles: 12, states: broken }),
    ).rejects.toMatchObject({ code: 'store/query-failed' })
    expect(await segmentStates(control)).toEqual([])
    await commitEvaluation(control, id, { finishedAt: at + 2, profiles: 12, states })
    expect(await latestEvaluation(control)).toEqual({
      id,
      asOf: at,
      startedAt: at + 1,
      finishedAt: at + 2,
      status: 'done',
      profiles: 12,
      mergesSeen: 7,
      changesSeen: 0,
    })
    expect(await segmentStates(control)).toEqual([
      { segmentId: 'all', version: 1, evaluationId: id, asOf: at, mergesSeen: 7, size: 3_000_000_000 },
      {
        segmentId: 'vip',
        version: 2,
        evaluationId: id,
        asOf: at,
        mergesSeen: 7,
        size: 10,
        thresholdsAsOf: at - 5,
      },
    ])
    expect(await findSegmentState(control, 'vip')).toMatchObject({ size: 10, thresholdsAsOf: at - 5 })
    await expect(
      commitEvaluation(control, id, { finishedAt: at, profiles: 1, states: [] }),
    ).rejects.toMatchObject({
      code: 'store/query-failed',
    })
  })

  test('what an evaluation has no state of has none any more', async () => {
    const id = await beginEvaluation(control, { asOf: at + 9, startedAt: at + 9, mergesSeen: 7 })
    const states = [{ segmentId: 'all', version: 1, size: 11 }]
    await commitEvaluation(control, id, { finishedAt: at + 10, profiles: 12, states })
    expect((await segmentStates(control)).map(({ segmentId, size }) => [segmentId, size])).toEqual([
      ['all', 11],
    ])
  })

  test('sizes over time are kept by version, one point an instant', async () => {
    const point = (day: number, size: number) => ({
      segmentId: 'vip',
      version: 7,
      at: day * 86_400_000,
      size,
    })
    await saveSizePoints(control, [point(2, 5), point(1, 4)])
    await saveSizePoints(control, [point(2, 6)])
    expect(await sizePoints(control, 'vip', 7)).toEqual([point(1, 4), point(2, 6)])
    expect(await sizePoints(control, 'vip', 2)).toHaveLength(1)
  })

  test('who came and went between points is kept by version, and copied to one that means the same', async () => {
    const version = { segmentId: 'came', version: 1 }
    const change = (day: number, entered: number) => ({ since: day - 1, at: day, entered, exited: 1 })
    await saveSizePoints(
      control,
      [{ ...version, at: 2, size: 5 }],
      [change(3, 4), change(2, 9)].map((one) => ({ ...version, ...one })),
    )
    await saveSizePoints(control, [], [{ ...version, ...change(2, 5) }])
    expect(await sizeChanges(control, version, 0)).toEqual([change(2, 5), change(3, 4)])
    expect(await sizeChanges(control, version, 2)).toEqual([change(3, 4)])
    await control.transaction((db) => copySizePointsIn(db, { segmentId: 'came', from: 1, to: 2 }))
    expect(await sizeChanges(control, { ...version, version: 2 }, 0)).toEqual([change(2, 5), change(3, 4)])
    expect(await sizePoints(control, 'came', 2)).toEqual([{ ...version, version: 2, at: 2, size: 5 }])
  })

  test('sizes of many segments are read at once, of each its version, and of as late as wanted', async () => {
    const point = (segmentId: string, version: number, at: number) => ({ segmentId, version, at, size: at })
    await saveSizePoints(control, [
      ...[point('a', 1, 10), point('a', 2, 20), point('a', 2, 30)],
      ...[point('b', 1, 10), point('b', 1, 30), point('b', 2, 40)],
    ])
    const asked = [
      ...[
        { segmentId: 'a', version: 2 },
        { segmentId: 'b', version: 1 },
      ],
      // More than one statement asks for.
      ...Array.from({ length: 2_500 }, (_, index) => ({ segmentId: `unknown-${index}`, version: 1 })),
    ]
    const read = async (after?: number) => Object.fromEntries(await sizePointsOf(control, asked, after))
    expect(await read()).toEqual({
      a: [point('a', 2, 20), point('a', 2, 30)],
      b: [point('b', 1, 10), point('b', 1, 30)],
    })
    expect(await read(20)).toEqual({ a: [point('a', 2, 30)], b: [point('b', 1, 30)] })
    expect(await read(30)).toEqual({})
  })

  test('evaluations left running are abandoned, failed ones stay failed', async () => {
    const failed = await beginEvaluation(control, { asOf: at, startedAt: at, mergesSeen: 0 })
    await failEvaluation(control, failed, at)
    const left = [
      await beginEvaluation(control, { asOf: at, startedAt: at, mergesSeen: 0 }),
      await beginEvaluation(control, { asOf: at, startedAt: at, mergesSeen: 0 }),
    ]
    expect(await abandonRunningEvaluations(control, at)).toEqual(left)
    expect(await abandonRunningEvaluations(control, at)).toEqual([])
  })

  test('imports are found again by fingerprint once done', async () => {
    const start = { files: ["o'rders.csv"], fingerprint: 'f1', mapping: { customer: 'id' }, startedAt: at }
    const id = await beginImport(control, start)
    expect(await findDoneImport(control, 'f1')).toBeUndefined()
    const counts = { rows: 9, events: 8, traitChanges: 7, profiles: 6, rejected: 1 }
    await finishImport(control, id, { ...counts, finishedAt: at + 5 })
    const done = { ...start, ...counts, id, finishedAt: at + 5, status: 'done', error: undefined }
    expect(await findDoneImport(control, 'f1')).toEqual(done)
    const failed = await beginImport(control, start)
    await failImport(control, failed, { finishedAt: at, error: 'no room' })
    const left = await beginImport(control, start)
    expect(await interruptRunningImports(control, at)).toEqual([left])
    expect(await latestImportId(control)).toBe(left)
    expect((await listImports(control)).map(({ status, error }) => [status, error])).toEqual([
      ['interrupted', undefined],
      ['failed', 'no room'],
      ['done', undefined],
    ])
  })

  test('rows given as data come as they are, more of them than a statement takes values', async () => {
    const rows = [
      { n: 9_007_199_254_740_991, t: 'it\'s "quoted" \\ {p0} $1 日本 😀\n' },
      { n: null, t: null },
      { n: -1, t: '7' },
    ]
    const given = control.rows<{ n: number | null; t: string | null }>({ n: 'bigint', t: 'text' }, rows)
    expect((await sql`SELECT n, t FROM ${given} AS g`.execute(control.db)).rows).toEqual(rows)
    const many = control.rows<{ n: number }>(
      { n: 'bigint' },
      Array.from({ length: 70_000 }, (_, n) => ({ n })),
    )
    const [row] = (
      await sql<{ n: number }>`SELECT count(DISTINCT n) AS n FROM ${many} AS m`.execute(control.db)
    ).rows
    expect(row?.n).toBe(70_000)
  })

  test('a transaction that throws leaves nothing', async () => {
    const failing = control.transaction(async (db) => {
      await db.insertInto('settings').values({ name: 'gone', value: '1' }).execute()
      throw new RangeError('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    expect(await readSetting(control, 'gone', null)).toBeNull()
  })

  test('what began the work of before is known apart from names once the tables are brought up to date', async () => {
    for (const table of ['jobs', 'model_runs'] as const)
      await control.db.schema.alterTable(table).dropColumn('trigger').execute()
    const kept = { kind: 'refresh', title: 'x', started_at: at, status: 'done' } as const
    const starters = ['ada', 'command line', 'schedule', 'start']
    const rows = starters.map((started_by) => ({ id: started_by, started_by, ...kept }))
    await control.db
      .insertInto('jobs')
      .values(rows as never)
      .execute()
    await addTriggers(control.db)
    const found = await control.db
      .selectFrom('jobs')
      .select(['started_by', 'trigger'])
      .orderBy('id')
      .execute()
    expect(found.map(starterOf)).toEqual([
      'ada',
      { trigger: 'cli' },
      { trigger: 'schedule' },
      { trigger: 'start' },
    ])
  })

  test('what saved versions of before is said in its parts once the tables are brought up to date', async () => {
    const of = { kind: 'segment', name: 'savers', at } as const
    const savers = ['ada', 'command line', 'sample shop', 'model rfm']
    for (const by of savers) await saveDefinition(control, { ...of, body: by, by })
    await control.db.schema.alterTable('definition_versions').dropColumn('sentence').execute()
    await addSavers(control.db)
    const history = await definitionHistory(control, 'segment', 'savers')
    const said = () => history.map(({ savedBy }) => tell(savedBy!))
    expect(said()).toEqual(savers)
    expect(speaking('de', said)).toEqual(['ada', 'Kommandozeile', 'Beispielshop', 'Modell rfm'])
  })

  test('is opened again with its data; tables of a newer version are refused', async () => {
    const again = await openControlStore(place)
    expect(await readCounter(again, 'profile')).toBe(210)
    await sql`INSERT INTO kysely_migration (name, timestamp) VALUES ('0099-later', 'x')`.execute(again.db)
    await again.close()
    await expect(openControlStore(place)).rejects.toMatchObject({
      code: 'store/newer-version',
      message: expect.stringContaining('format 99'),
    })
  })
}
