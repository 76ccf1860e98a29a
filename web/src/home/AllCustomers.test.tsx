import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { CustomerBase } from '../api/home'
import { type Answer, NEVER, Refusal } from '../testing/answers'
import { rowsIn, wordsIn } from '../testing/reading'
import { type Setting, show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { AllCustomers } from './AllCustomers'
import { BASE, STAGES } from './testing/news'

function picture(base: Answer = BASE, setting: Setting = {}) {
  return show(<AllCustomers />, { known: [knownStatus()], answers: { 'GET /home/base': base }, ...setting })
}

const { rows: _, ...ACROSS } = BASE
const ONE_ROW: CustomerBase = {
  ...ACROSS,
  cells: [[{ profiles: 1, value: 100 }], [{ profiles: 9, value: 0 }]],
}

const LOYAL_HIGH = 'Loyal · High: 3 profiles, 30.0% of all; €100 in a year, €33.33 each'
const parts = (label: string) =>
  within(screen.getByRole('region', { name: label }))
    .getAllByRole('link')
    .map((link) => link.querySelector('.unseen')?.textContent)

test('everybody is there: each part by name, size, share and worth; nobody is drawn where nobody is', async () => {
  picture()
  await screen.findByRole('region', { name: 'All customers by Life cycle and Tier' })
  expect(parts('All customers by Life cycle and Tier')).toEqual([
    LOYAL_HIGH,
    'Loyal · Low: 1 profile, 10.0% of all; €12.50 in a year, €12.50 each',
    'Lost · Low: 6 profiles, 60.0% of all; €0 in a year, €0 each',
  ])
})

test('one segmentation alone has a part a column', async () => {
  picture(ONE_ROW)
  await screen.findByRole('region', { name: 'All customers by Life cycle' })
  expect(parts('All customers by Life cycle')[0]).toMatch(/^Loyal: 1 profile, 10\.0% of all/)
})

test('a part leads to the builder, which begins with it', async () => {
  const { user, where } = picture()
  await user.click(await screen.findByRole('link', { name: LOYAL_HIGH }))
  const [path, definition = ''] = where().split('?definition=')
  expect(path).toBe('/build')
  expect(JSON.parse(Buffer.from(definition, 'base64url').toString())).toMatchObject({
    segment: 'loyal-high',
    when: {
      all: [
        { segmentation: 'stage', part: 'loyal' },
        { segmentation: 'tier', part: 'high' },
      ],
    },
  })
})

test('what is pointed at is told below, and by keyboard too', async () => {
  const { user } = picture()
  const part = await screen.findByRole('link', { name: LOYAL_HIGH })
  expect(screen.getByText(/Point at a part/)).toBeDefined()
  await user.hover(part)
  expect(screen.getAllByText(LOYAL_HIGH)).toHaveLength(2)
  expect(screen.queryByText(/Point at a part/)).toBeNull()
  await user.unhover(screen.getByRole('region', { name: 'All customers by Life cycle and Tier' }))
  part.focus()
  await waitFor(() => expect(screen.getAllByText(LOYAL_HIGH)).toHaveLength(2))
  part.blur()
  await screen.findByText(/Point at a part/)
})

test.each<[string, CustomerBase, string]>([
  ['what each spent', BASE, 'Spent in a year by each'],
  ['nothing yet', { ...BASE, cells: [[{ profiles: 2 }], []], measuring: true }, 'Values are being computed.'],
])('the colours say %s', async (_, base, words) => {
  picture(base)
  expect(await screen.findByText(words)).toBeDefined()
})

test('where nobody’s spending is known the colours say how many they are', async () => {
  picture({ ...BASE, cells: [[{ profiles: 2 }], []] })
  expect((await screen.findByTitle(/^What customers spend is not known/)).textContent).toBe('Profiles')
})

test('the same stands in a table, whose rows lead to the builder', async () => {
  const { user } = picture()
  await user.click(await screen.findByText('Show as a table'))
  const table = screen.getByRole('table')
  expect(rowsIn(table)).toEqual([
    ['Loyal · High', '3', '30.0%', '€100.00', '€33.33'],
    ['Loyal · Low', '1', '10.0%', '€12.50', '€12.50'],
    ['Lost · Low', '6', '60.0%', '€0.00', '€0.00'],
  ])
  expect(within(table).getAllByRole('link')[0]?.getAttribute('href')).toMatch(/^\/build\?definition=/)
})

test('the table has no money where none is known', async () => {
  const { user } = picture({ ...BASE, cells: [[{ profiles: 2 }], [{ profiles: 8 }]] })
  await user.click(await screen.findByText('Show as a table'))
  expect(screen.getAllByRole('columnheader').map(wordsIn)).toEqual(['Part', 'Profiles', 'Share'])
})

test('other segmentations are chosen, which the address keeps', async () => {
  const { user, asked, where } = picture(BASE, { at: '/?keep=1' })
  await user.selectOptions(await screen.findByLabelText('Up'), 'Nothing')
  expect(where()).toBe('/?keep=1&rows=none')
  await user.selectOptions(screen.getByLabelText('Across'), 'Tier')
  expect(where()).toBe('/?keep=1&rows=none&columns=tier')
  await waitFor(() => expect(asked.at(-1)?.query.toString()).toBe('columns=tier&rows=none'))
})

test('an address brings its segmentations back', async () => {
  const { asked } = picture(BASE, { at: '/?columns=stage&rows=tier' })
  await screen.findByLabelText('Up')
  expect(asked.map(({ query }) => query.toString())).toEqual(['columns=stage&rows=tier'])
  expect(within(screen.getByLabelText('Up')).getAllByRole('option').map(wordsIn)).toEqual(['Tier', 'Nothing'])
})

test('one segmentation leaves no choice', async () => {
  const segmentations = [{ name: STAGES.name, title: STAGES.title }]
  picture({ ...ONE_ROW, segmentations })
  await screen.findByRole('region', { name: 'All customers by Life cycle' })
  expect(screen.queryByLabelText('Across')).toBeNull()
})

test('without a segmentation it says what one would show, and begins one', async () => {
  const { user, where } = picture({ segmentations: [], cells: [], measuring: false })
  const proposed = await screen.findByRole('link', { name: 'Propose a life cycle' })
  expect(proposed.getAttribute('href')).toBe('/analyses/life-cycle')
  await user.click(screen.getByRole('link', { name: 'New segmentation' }))
  expect(where()).toBe('/build?kind=segmentation')
})

test('has its shape until it is there', () => {
  picture(NEVER)
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})

test('says why it is not there, and tries again', async () => {
  let refused = true
  const answer = () => (refused ? new Refusal(500, { message: 'The store is gone.' }) : BASE)
  const { user } = picture(answer)
  expect(wordsIn(await screen.findByRole('alert'))).toContain('The store is gone.')
  refused = false
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await screen.findByRole('region', { name: 'All customers by Life cycle and Tier' })
})
