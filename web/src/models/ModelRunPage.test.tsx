import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { GALLERY } from '../../../src/reports/testing/gallery.ts'
import { type Answer, NEVER, Refusal } from '../testing/answers'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { ModelRunPage } from './ModelRunPage'
import { modelRun } from './testing/models'

const open = (run: Answer, id = '7') =>
  show(<ModelRunPage />, {
    at: `/models/best/runs/${id}`,
    route: '/models/:name/runs/:run',
    answers: { 'GET /models/best/runs/7': run },
    known: [knownStatus()],
    may: ['models:read'],
  })

test('shows the report of a run, how it went, and the way back', async () => {
  open({ ...modelRun(), report: { ...GALLERY, title: 'RFM of the shop' } })
  await screen.findByRole('heading', { level: 1, name: 'RFM of the shop' })
  expect(screen.getByText(/^done ·/).textContent).toBe('done · 1 Nov 2026, 09:00')
  expect(screen.getByText(GALLERY.findings[0]!.sentence)).toBeDefined()
  expect(screen.getByRole('link', { name: 'best' }).getAttribute('href')).toBe('/models/best')
})

test('a run without a report says why, and for how long reports are kept', async () => {
  open(modelRun({ status: 'insufficient-data', reason: 'Nobody bought.' }))
  await screen.findByRole('heading', { level: 1, name: 'A run of best' })
  expect(screen.getByText('Nobody bought.')).toBeDefined()
  expect(screen.getByText(/reports of the latest 30 are kept/)).toBeDefined()
})

test('a title that would turn its line round is written out', async () => {
  open({ ...modelRun(), report: { ...GALLERY, title: '\u202Eevil' } })
  await screen.findByRole('heading', { level: 1, name: '\\u202Eevil' })
})

test('has its shape until it is there', () => {
  open(NEVER)
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})

test('an address that names none leads nowhere, and nobody is asked', () => {
  const { asked } = open(NEVER, 'x')
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('There is nothing here')
  expect(asked).toEqual([])
})

test('a run that is none says so', async () => {
  open(new Refusal(404, { message: 'There is no run 7.' }))
  await screen.findByRole('heading', { level: 1, name: 'There is no run 7.' })
})
