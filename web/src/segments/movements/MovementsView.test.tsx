import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Movers, SegmentFlows } from '../../api/segment-relations'
import { type Answers, type Asked, NEVER, Refusal } from '../../testing/answers'
import { itemsIn, rowsIn, wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { aSegment, at } from '../testing/segments'
import { MovementsView } from './MovementsView'

const FLOWS = 'GET /segments/buyers/flows'
const MOVEMENTS = 'GET /segments/buyers/movements'
const movers = (more: Partial<Movers> = {}): Movers => ({
  ...{ profiles: 0, newcomers: 0, elsewhere: 0, flows: [] },
  ...more,
})
const flows = (more: Partial<SegmentFlows> = {}): SegmentFlows => ({
  ...{ from: 0, to: 1, cameFrom: movers(), wentTo: movers(), looked: 40, profiles: 40 },
  ...more,
})
const flow = (segment: string, profiles: number, expected = 0) => ({ segment, profiles, expected })

const open = (answers: Answers, at = '/segments/buyers?view=movements') =>
  show(<MovementsView segment={aSegment()} />, {
    at,
    answers: { [FLOWS]: flows(), [MOVEMENTS]: { movements: [], next: null }, ...answers },
    known: [knownStatus(), [['segments'], { segments: [{ id: 'lost', title: 'Lost' }] }]],
  })
const side = (name: string) => screen.findByRole('region', { name })

test('members came from other segments, each with its share and how unusual that is', async () => {
  const cameFrom = movers({
    ...{ profiles: 30, newcomers: 5, elsewhere: 1 },
    flows: [flow('lost', 15, 3), flow('plan/pro', 3, 3)],
  })
  open({ [FLOWS]: flows({ cameFrom }) })
  const from = await side('Came from')
  expect(wordsIn(from)).toContain('30 came 5 were not known before · 1 left no other segment')
  expect(itemsIn(from)).toEqual([
    'Lost15 profiles, 50.0% 5× as often as others',
    'plan/pro3 profiles, 10.0% as often as others',
  ])
  expect(within(from).getByRole('link', { name: 'Lost' }).getAttribute('href')).toBe('/segments/lost')
})

test.each([
  ['Came from', flows({ cameFrom: movers({ profiles: 1, flows: [flow('lost', 1)] }) }), '1 came'],
  [
    'Went to',
    flows({ wentTo: movers({ profiles: 1_200, elsewhere: 2 }) }),
    '1,200 left 2 entered no other segment',
  ],
  ['Came from', flows(), 'Nobody came'],
  ['Went to', flows(), 'Nobody left'],
  ['Came from', flows({ cameFrom: movers({ profiles: 3 }) }), 'Of them nobody left another segment.'],
  ['Went to', flows({ wentTo: movers({ profiles: 3 }) }), 'Of them nobody entered another segment.'],
])('%s: %j', async (name, found, text) => {
  open({ [FLOWS]: found })
  expect(wordsIn(await side(name))).toContain(text)
})

test('many other segments are shown when somebody wants all of them', async () => {
  const many = Array.from({ length: 9 }, (_, index) => flow(`s-${index}`, 9 - index))
  const { user } = open({ [FLOWS]: flows({ cameFrom: movers({ profiles: 9, flows: many }) }) })
  const from = await side('Came from')
  expect(itemsIn(from)).toHaveLength(6)
  await user.click(within(from).getByRole('button', { name: 'Show all 9' }))
  expect(itemsIn(from)).toHaveLength(9)
})

test('what was counted in a sample says of how many', async () => {
  open({ [FLOWS]: flows({ looked: 20_000, profiles: 1_000_000 }) })
  expect(await screen.findByText('Counted in a sample of 20,000 of 1,000,000 profiles.')).toBeDefined()
})

test('the period is a month until another is chosen, which the address keeps', async () => {
  const { user, where, asked } = open({})
  await side('Came from')
  const period = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Within' })
  expect(period.value).toBe('month')
  await user.selectOptions(period, 'Last 7 days')
  expect(where()).toBe('/segments/buyers?view=movements&range=week')
  const days = asked.filter(({ what }) => what === FLOWS).map(({ query }) => query.get('days'))
  expect(days).toEqual(['30', '7'])
})

test('while another period is counted, what is known stays and says so', async () => {
  const answers = {
    [FLOWS]: ({ query }: Asked) =>
      query.get('days') === '30' ? flows({ cameFrom: movers({ profiles: 30 }) }) : NEVER,
  }
  const { user } = open(answers)
  const from = await side('Came from')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Within' }), 'Last year')
  expect(wordsIn(from)).toContain('30 came')
  expect(from.closest('[aria-busy]')?.getAttribute('aria-busy')).toBe('true')
})

test('who came and went at each evaluation, for what cause', async () => {
  const movement = { at: at('2026-03-10T09:00:00Z'), cause: 'data', entered: 1_200, exited: 0 }
  open({
    [MOVEMENTS]: { movements: [movement, { ...movement, cause: 'time', entered: 0, exited: 7 }], next: null },
  })
  const table = await screen.findByRole('table', {
    name: 'Entries and exits by evaluation, the latest first',
  })
  expect(rowsIn(table)).toEqual([
    ['10 Mar 2026, 09:00', 'new data', '1,200', '0'],
    ['10 Mar 2026, 09:00', 'time passed', '0', '7'],
  ])
})

test('earlier evaluations are read when somebody wants them', async () => {
  const movement = (day: number) => ({ at: Date.UTC(2026, 2, day), cause: 'data', entered: day, exited: 0 })
  const answers = {
    [MOVEMENTS]: ({ query }: Asked) =>
      query.get('after') === null
        ? { movements: [movement(10)], next: 'then' }
        : { movements: [movement(9)], next: null },
  }
  const { user, asked } = open(answers)
  await user.click(await screen.findByRole('button', { name: 'Show more evaluations' }))
  await expect.poll(() => rowsIn(screen.getByRole('table')).map((row) => row[2])).toEqual(['10', '9'])
  const queries = asked.filter(({ what }) => what === MOVEMENTS).map(({ query }) => Object.fromEntries(query))
  expect(queries).toEqual([{ limit: '12' }, { limit: '12', after: 'then' }])
})

test('where nobody moved that is said', async () => {
  open({})
  expect(await screen.findByText('Nobody came or went since it was first evaluated.')).toBeDefined()
})

test('each of both says why it cannot be had, and leaves the other alone', async () => {
  open({ [FLOWS]: new Refusal(500, { message: 'It broke.' }) })
  expect(await screen.findByText('Nobody came or went since it was first evaluated.')).toBeDefined()
  expect((await screen.findByRole('alert')).textContent).toContain('It broke.')
})
