import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { analysisOf } from '../analyses/testing/questions'
import { type Answer, NEVER, Refusal } from '../testing/answers'
import { rowsIn, wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { ModelsPage } from './ModelsPage'
import { modelOf, modelRun } from './testing/models'

const open = (models: Answer) =>
  show(<ModelsPage />, {
    at: '/models',
    answers: { 'GET /models': models, 'GET /analyses': { analyses: [analysisOf('rfm')] } },
    known: [knownStatus()],
    may: ['models:read'],
  })

test('each model says what it asks, when, how that went, and of how many it speaks', async () => {
  const startedAt = Date.now() - 3 * 3_600_000
  const run = modelRun({ startedAt })
  open({
    models: [
      modelOf({ lastRun: run, current: run }),
      modelOf({ name: 'risk', title: undefined as never, method: 'gone', schedule: 'manual' }),
      modelOf({ name: 'late', lastRun: modelRun({ startedAt, status: 'failed' }), current: run }),
    ],
  })
  await screen.findAllByText('Best, slipping, lost: RFM')
  expect(rowsIn(screen.getByRole('table', { name: 'Models' }))).toEqual([
    ['Our best best', 'Best, slipping, lost: RFM', 'every day at 4:00', 'done 3 hours ago', '12,345'],
    ['risk', 'gone', 'on demand', 'not yet', '–'],
    ['Our best late', 'Best, slipping, lost: RFM', 'every day at 4:00', 'failed 3 hours ago', '12,345'],
  ])
  expect(screen.getByRole('link', { name: 'risk' }).getAttribute('href')).toBe('/models/risk')
})

test('a title that would turn its line round is written out', async () => {
  open({ models: [modelOf({ title: '\u202Eevil' })] })
  expect(await screen.findByRole('link', { name: '\\u202Eevil' })).toBeDefined()
})

test('without a model it says how to get one', async () => {
  open({ models: [] })
  await screen.findByRole('heading', { name: 'No question is asked again by itself yet' })
  expect(screen.getByRole('link', { name: 'analyses' }).getAttribute('href')).toBe('/analyses')
})

test('has its shape until it is there', () => {
  open(NEVER)
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})

test('says why it is not there, and tries again', async () => {
  let refused = true
  const { user } = open(() => (refused ? new Refusal(500, { message: 'It broke.' }) : { models: [] }))
  expect(wordsIn(await screen.findByRole('alert'))).toContain('It broke.')
  refused = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('heading', { name: 'No question is asked again by itself yet' })
})
