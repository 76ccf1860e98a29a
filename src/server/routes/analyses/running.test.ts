import { expect, test } from 'vitest'
import { ANALYSES } from '../../../analyses/index.ts'
import { readQuestion } from '../../../analyses/runs/index.ts'
import { fail } from '../../../errors/index.ts'
import type { Job } from '../../../jobs/index.ts'
import { RunningQuestions } from './running.ts'

const question = (scores: number) => readQuestion(ANALYSES, { method: 'rfm', options: { scores } })

test('who asks what is being answered gets the same job, until it is over', async () => {
  const watchers = new Map<string, (job: Job) => void>()
  const watch = (id: string, watcher: (job: Job) => void) => {
    watchers.set(id, watcher)
    return () => {}
  }
  const questions = new RunningQuestions({ watch })
  let begun = 0
  const begin = async () => ({ id: String(++begun) }) as Job
  const ask = async (scores: number) => (await questions.jobOf(question(scores), begin)).id
  expect(await Promise.all([ask(3), ask(3), ask(4)])).toEqual(['1', '1', '2'])
  watchers.get('1')?.({ id: '1', finishedAt: 5 } as Job)
  expect([await ask(3), await ask(4)]).toEqual(['3', '2'])
})

test('a question that could not be taken up can be asked again', async () => {
  const questions = new RunningQuestions({ watch: () => () => {} })
  const refused = async () => fail('jobs/busy', { kind: 'analysis', most: 20 })
  await expect(questions.jobOf(question(3), refused)).rejects.toMatchObject({ code: 'jobs/busy' })
  expect(await questions.jobOf(question(3), async () => ({ id: 'a' }) as Job)).toEqual({ id: 'a' })
})
