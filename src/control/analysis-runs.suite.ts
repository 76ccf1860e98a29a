import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  ANALYSIS_BYTES_KEPT,
  ANALYSIS_KEPT_MS,
  ANALYSIS_RUNS_KEPT,
  type AnalysisRun,
  findAnalysisRun,
  findAnswer,
  keepAnalysisRun,
  listAnalysisRuns,
} from './analysis-runs.ts'
import type { ControlStore } from './control-store.ts'
import { type ControlTarget, openControlStore } from './index.ts'

/** What every implementation of the control store must do with runs of analyses. */
export function analysisRunsSuite(target: () => Promise<ControlTarget>): void {
  const at = 1_800_000_000_123
  let control: ControlStore

  beforeAll(async () => {
    control = await openControlStore(await target())
  })
  afterAll(() => control.close())

  const asked = { question: 'q', dataVersion: 'v1' }
  const run: Omit<AnalysisRun, 'id'> = {
    method: 'rfm',
    options: { scores: 4 },
    seed: 1,
    asOf: at,
    startedBy: 'ada@example.org',
    startedAt: at,
    finishedAt: at,
    job: 'j-1',
    outcome: 'result',
    reason: undefined,
    headline: 'Two of three bought again.',
  }
  const keep = (changed: Partial<AnalysisRun> = {}, report: unknown = { title: 'RFM' }) =>
    keepAnalysisRun(control, { ...run, ...asked, ...changed, result: { groups: 3 }, report })

  test('a run is found with what it found, and listed without, the newest first', async () => {
    const first = await keep()
    const second = await keep({ method: 'value', outcome: 'insufficient-data', reason: 'Nobody bought.' })
    expect(await findAnalysisRun(control, first)).toEqual({
      ...run,
      id: first,
      result: { groups: 3 },
      report: { title: 'RFM' },
    })
    expect(await findAnalysisRun(control, 9_999)).toBeUndefined()
    const ids = async (page: Parameters<typeof listAnalysisRuns>[1]) =>
      (await listAnalysisRuns(control, page)).map(({ id }) => id)
    expect(await ids({ limit: 10 })).toEqual([second, first])
    expect(await ids({ limit: 10, before: second })).toEqual([first])
    expect(await ids({ limit: 10, method: 'value' })).toEqual([second])
  })

  test('a question is answered by the newest run of the same data that is not too old', async () => {
    const id = await keep({ finishedAt: at + 5 })
    expect((await findAnswer(control, asked, at))?.id).toBe(id)
    expect(await findAnswer(control, asked, at + 6)).toBeUndefined()
    expect(await findAnswer(control, { ...asked, dataVersion: 'v2' }, at)).toBeUndefined()
    expect(await findAnswer(control, { ...asked, question: 'r' }, at)).toBeUndefined()
  })

  test('what is too old, too many or too large is forgotten, and the newest stays', async () => {
    const later = at + ANALYSIS_KEPT_MS + 10
    const newest = await keep({ finishedAt: later })
    expect((await listAnalysisRuns(control, { limit: 100 })).map(({ id }) => id)).toEqual([newest])
    const { bytes: _, ...row } = await control.db
      .selectFrom('analysis_runs')
      .selectAll()
      .executeTakeFirstOrThrow()
    const rows = (count: number, from: number, bytes: number) =>
      Array.from({ length: count }, (_, index) => ({ ...row, id: from + index, bytes }))
    await control.db
      .insertInto('analysis_runs')
      .values(rows(ANALYSIS_RUNS_KEPT, 1_000_000, 10))
      .execute()
    await control.db
      .updateTable('counters')
      .set({ value: 2_000_000 })
      .where('name', '=', 'analysis-run')
      .execute()
    await keep({ finishedAt: later })
    expect(await listAnalysisRuns(control, { limit: 1_000 })).toHaveLength(ANALYSIS_RUNS_KEPT)
    await control.db.updateTable('analysis_runs').set({ bytes: ANALYSIS_BYTES_KEPT }).execute()
    const last = await keep({ finishedAt: later })
    expect((await listAnalysisRuns(control, { limit: 100 })).map(({ id }) => id)).toEqual([last])
  })
}
