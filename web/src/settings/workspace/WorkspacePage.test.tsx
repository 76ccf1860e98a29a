import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Settings } from '../../api/settings'
import { NEVER, Refusal, sent } from '../../testing/answers'
import { show } from '../../testing/show'
import { WorkspacePage } from './WorkspacePage'

const STORED: Settings = { timeZone: 'Europe/Oslo', weekStartsOn: 1, currency: 'NOK' }
const MAY = ['settings:read', 'settings:write']
const saves = { 'GET /settings': STORED, 'PATCH /settings': ({ body }: { readonly body: unknown }) => body }

const field = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name })
const save = () => screen.getByRole('button', { name: 'Save' })

test('what is stored is chosen', async () => {
  show(<WorkspacePage />, { may: MAY, answers: { 'GET /settings': STORED } })
  await screen.findByRole('button', { name: 'Save' })
  expect(field('Time zone').value).toBe('Europe/Oslo')
  expect(field('A week begins on').selectedOptions[0]?.text).toBe('Monday')
  expect(field('Currency').selectedOptions[0]?.text).toMatch(/^NOK · Norwegian Kron/)
})

test('a week has seven days, from Monday on, and there are currencies and none', async () => {
  show(<WorkspacePage />, { may: MAY, answers: { 'GET /settings': { ...STORED, currency: null } } })
  await screen.findByRole('button', { name: 'Save' })
  const days = within(field('A week begins on')).getAllByRole('option')
  expect(days.map(({ textContent }) => textContent)).toEqual([
    ...['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ])
  expect(field('Currency').selectedOptions[0]?.text).toBe('Not said: numbers without a symbol')
  const currencies = within(field('Currency'))
    .getAllByRole('option')
    .map(({ textContent }) => textContent)
  expect(currencies).toContain('EUR · Euro')
  expect(currencies.length).toBeGreaterThan(100)
})

test('all three are saved together, and the workspace is asked how it is', async () => {
  const { user, asked, client } = show(<WorkspacePage />, { may: MAY, answers: saves })
  await screen.findByRole('button', { name: 'Save' })
  client.setQueryData(['status'], { timeZone: 'Europe/Oslo' })
  await user.selectOptions(field('Time zone'), 'Asia/Tokyo')
  await user.selectOptions(field('A week begins on'), 'Sunday')
  await user.selectOptions(field('Currency'), 'JPY')
  await user.click(save())
  expect((await screen.findByText('Saved')).getAttribute('role')).toBe('status')
  expect(sent(asked)).toEqual([
    ['PATCH /settings', { timeZone: 'Asia/Tokyo', weekStartsOn: 7, currency: 'JPY' }],
  ])
  expect(client.getQueryState(['status'])?.isInvalidated).toBe(true)
})

test('no currency is sent as none', async () => {
  const { user, asked } = show(<WorkspacePage />, { may: MAY, answers: saves })
  await screen.findByRole('button', { name: 'Save' })
  await user.selectOptions(field('Currency'), '')
  await user.click(save())
  await screen.findByText('Saved')
  expect(sent(asked)).toEqual([['PATCH /settings', { ...STORED, currency: null }]])
})

test('what was saved is not said of what is changed since', async () => {
  const { user } = show(<WorkspacePage />, { may: MAY, answers: saves })
  await user.click(await screen.findByRole('button', { name: 'Save' }))
  await screen.findByText('Saved')
  await user.selectOptions(field('Time zone'), 'UTC')
  expect(screen.queryByText('Saved')).toBeNull()
})

test('a refusal says why and what to do, and what was chosen stays', async () => {
  const refusal = new Refusal(400, { message: 'There is no such time zone.', mend: 'Choose another.' })
  const answers = { 'GET /settings': STORED, 'PATCH /settings': refusal }
  const { user } = show(<WorkspacePage />, { may: MAY, answers })
  await screen.findByRole('button', { name: 'Save' })
  await user.selectOptions(field('Time zone'), 'Asia/Tokyo')
  await user.click(save())
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toBe('There is no such time zone.Choose another.')
  expect(field('Time zone').value).toBe('Asia/Tokyo')
  expect(screen.queryByText('Saved')).toBeNull()
})

test('whoever may only look sees it and can change nothing', async () => {
  show(<WorkspacePage />, { may: ['settings:read'], answers: { 'GET /settings': STORED } })
  const zone = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Time zone' })
  for (const one of [zone, field('A week begins on'), field('Currency')]) expect(one.disabled).toBe(true)
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull()
})

test('until it is there its place is kept', () => {
  show(<WorkspacePage />, { may: MAY, answers: { 'GET /settings': NEVER } })
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
  expect(screen.queryByRole('combobox')).toBeNull()
})

test('where it cannot be read that is said, and tried again', async () => {
  let answers = 0
  const broken = () => (answers++ === 0 ? new Refusal(503, { message: 'The store is away.' }) : STORED)
  const { user } = show(<WorkspacePage />, { may: MAY, answers: { 'GET /settings': broken } })
  expect((await screen.findByRole('alert')).textContent).toContain('The store is away.')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByRole('combobox', { name: 'Time zone' })).toBeDefined()
})
