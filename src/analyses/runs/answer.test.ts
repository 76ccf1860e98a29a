import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorkspace, SMALL_NOW, type SmallWorkspace } from '../../../test/support/small-workspace.ts'
import { findAnalysisRun } from '../../control/index.ts'
import { applyDefinitions } from '../../segments/index.ts'
import { sql } from '../../store/sql.ts'
import { ANALYSES } from '../index.ts'
import { ANSWERS_FOR_MS, answer, jobThatAnswered } from './answer.ts'
import { dataVersion } from './data-version.ts'
import { findObstacles } from './obstacle.ts'
import { findAnalysis, readQuestion } from './question.ts'

let small: SmallWorkspace
beforeAll(async () => {
  small = await openSmallWorkspace()
})
afterAll(() => small.close())

const context = (id: string) => ({ id, signal: new AbortController().signal, progress: () => {} })
const cohorts = readQuestion(ANALYSES, { method: 'cohorts', options: {} })

test('what an analysis found is kept, and answers the same question while the data stay', async () => {
  const { workspace, setNow } = small
  expect(await jobThatAnswered(workspace, cohorts)).toBeUndefined()
  const { run, outcome } = await answer(workspace, cohorts, 'ada', context('j-1'))
  expect(outcome).toBe('result')
  expect(await findAnalysisRun(workspace.control, run)).toMatchObject({
    ...{ method: 'cohorts', asOf: SMALL_NOW, startedBy: 'ada', job: 'j-1' },
    options: { unit: 'month' },
    headline: { inEachLanguage: { en: expect.stringMatching(/^\d/), de: expect.stringMatching(/^\d/) } },
    report: {
      inEachLanguage: {
        en: { title: 'Cohorts of this workspace', language: 'en' },
        de: { title: 'Kohorten in diesem Arbeitsbereich', language: 'de' },
      },
    },
  })
  expect(await jobThatAnswered(workspace, cohorts)).toBe('j-1')
  setNow(SMALL_NOW + ANSWERS_FOR_MS + 1)
  expect(await jobThatAnswered(workspace, cohorts)).toBeUndefined()
  setNow(SMALL_NOW)
})

test('it is asked anew once a definition or a record is another', async () => {
  const { workspace } = small
  await applyDefinitions(workspace, [
    { name: 'more.yaml', text: 'segment: pro\nwhen: {trait: plan, is: pro}' },
  ])
  expect(await jobThatAnswered(workspace, cohorts)).toBeUndefined()
  await answer(workspace, cohorts, 'ada', context('j-2'))
  expect(await jobThatAnswered(workspace, cohorts)).toBe('j-2')
  const [event] = await workspace.analytical.query<object>(sql`SELECT * FROM events LIMIT 1`)
  await workspace.analytical.insert('events', [{ ...event, event_id: '77' }])
  expect(await jobThatAnswered(workspace, cohorts)).toBeUndefined()
})

test('it is asked anew once the product computes as another version does', async () => {
  const { workspace } = small
  const asked = { ...cohorts, seed: 9 }
  const { run } = await answer(workspace, asked, 'ada', context('j-9'))
  expect(await jobThatAnswered(workspace, asked)).toBe('j-9')
  await workspace.control.db
    .updateTable('analysis_runs')
    .set({ data_version: await dataVersion(workspace, '0.0.1') })
    .where('id', '=', run)
    .execute()
  expect(await jobThatAnswered(workspace, asked)).toBeUndefined()
})

test('data that give no result are an answer, too', async () => {
  const { workspace } = small
  const early = { ...cohorts, asOf: Date.UTC(2000, 0) }
  const { run, outcome } = await answer(workspace, early, 'ada', context('j-3'))
  expect(outcome).toBe('insufficient-data')
  const kept = await findAnalysisRun(workspace.control, run)
  expect(kept).toMatchObject({
    reason: expect.any(String),
    report: { inEachLanguage: { en: { insufficient: {} } } },
  })
  expect(kept?.result).toBeUndefined()
})

test('what stands in the way of an analysis is told before it is asked', async () => {
  const obstacle = async (name: string) =>
    (await findObstacles(small.workspace))(findAnalysis(ANALYSES, name))
  expect(await obstacle('rfm')).toBeUndefined()
  await small.close()
  small = await openSmallWorkspace({ empty: true })
  expect(await obstacle('surveys')).toMatch(/nothing in this workspace/)
})
