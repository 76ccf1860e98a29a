import { expect, test } from 'vitest'
import { type AnalysisJob, type AnalysisRun, statusOf } from './analyses'
import { newestAnswer } from './answers-question'

const run = (id: number, options: Record<string, unknown>) => ({ id, options }) as AnalysisRun

test('a question is answered by the newest run with its options', () => {
  const runs = [
    run(3, { scores: 4, groups: [{ name: 'Best' }] }),
    run(2, { scores: 5 }),
    run(1, { scores: 5 }),
  ]
  expect(newestAnswer(runs, { scores: 5 })?.id).toBe(2)
  expect(newestAnswer(runs, { groups: [{ name: 'Best' }] })?.id).toBe(3)
  expect(newestAnswer(runs, { groups: [{ name: 'Worst' }] })).toBeUndefined()
  expect(newestAnswer(runs, { window: undefined })?.id).toBe(3)
})

const job = (status: AnalysisJob['status']) => ({ status }) as AnalysisJob
const standing = { enabled: true, job: undefined, error: null, hasRun: false, kept: undefined }

test.each([
  ['nothing is asked', { enabled: false }, 'idle'],
  ['it was asked just now', {}, 'running'],
  ['it is worked on', { job: job('running') }, 'running'],
  ['what was found is on its way', { job: job('done') }, 'running'],
  ['what was found is here', { job: job('done'), hasRun: true }, 'done'],
  ['somebody cancelled it', { job: job('cancelled') }, 'failed'],
  ['it was refused', { error: new Error('no') }, 'failed'],
  ['nobody asked, and one may not', { kept: null }, 'forbidden'],
] as const)('how a question stands when %s', (_, changed, status) => {
  expect(statusOf({ ...standing, ...changed })).toBe(status)
})
