import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { type Answers, NEVER, Refusal } from '../testing/answers'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { SegmentPage } from './SegmentPage'
import { aPart, aSegment } from './testing/segments'

const MEMBERS = { size: 0, found: 0, members: [], next: null }
const OVERVIEW = {
  'GET /segment-measures': { measuring: false, segments: [] },
  'GET /catalogue': { events: [], traits: [] },
  'GET /segments/buyers/members': MEMBERS,
  'GET /segments/plan%2Fpro/members': MEMBERS,
}
const open = (at: string, answers: Answers) =>
  show(<SegmentPage />, {
    ...{ at, route: '/segments/*', known: [knownStatus()] },
    answers: { ...OVERVIEW, ...answers },
  })
const views = () => screen.getByRole('navigation', { name: 'What to see of this segment' })

test('opens with how large it is, who is in it, and why', async () => {
  open('/segments/buyers', { 'GET /segments/buyers': aSegment() })
  expect(await screen.findByText('Nobody is in it at present.')).toBeDefined()
  expect(document.title).toBe('Bought lately · Satsuma')
  const titles = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
  expect(titles).toEqual(['Size over time', 'Members', 'Why is this profile in or out?'])
  expect(views().querySelector('[aria-current=page]')?.textContent).toBe('Overview')
})

test('a part is asked for by its whole name', async () => {
  const { asked } = open('/segments/plan/pro', { 'GET /segments/plan%2Fpro': aPart() })
  expect(await screen.findByRole('heading', { level: 1, name: 'Pro' })).toBeDefined()
  await screen.findByText('Nobody is in it at present.')
  expect(asked.map(({ what }) => what)).toContain('GET /segments/plan%2Fpro/members')
})

test('each view has an address, which keeps how far back one looks and nothing else', async () => {
  open('/segments/buyers?range=week&search=ada', { 'GET /segments/buyers': aSegment() })
  await screen.findByText('Nobody is in it at present.')
  const links = [...views().querySelectorAll('a')]
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Overview', '/segments/buyers?range=week'],
    ['Movements', '/segments/buyers?view=movements&range=week'],
    ['Insights', '/segments/buyers?view=insights&range=week'],
    ['Definition', '/segments/buyers?view=definition&range=week'],
    ['Use it', '/segments/buyers?view=use&range=week'],
  ])
})

test('movements are counted from when somebody reaches for them, and once', async () => {
  const answers = {
    'GET /segments/buyers': aSegment(),
    'GET /segments/buyers/flows': NEVER,
    'GET /segments/buyers/movements': NEVER,
  }
  const { user, asked } = open('/segments/buyers', answers)
  await screen.findByText('Nobody is in it at present.')
  const flows = () =>
    asked.filter(({ what }) => what.endsWith('/flows')).map(({ query }) => query.get('days'))
  expect(flows()).toEqual([])
  await user.hover(screen.getByRole('link', { name: 'Movements' }))
  await expect.poll(flows).toEqual(['30'])
  await user.click(screen.getByRole('link', { name: 'Movements' }))
  await screen.findByRole('heading', { name: 'Where members come from, and where they go' })
  expect(flows()).toEqual(['30'])
})

test('another view takes the place of the first, below the same head', async () => {
  const { user, where } = open('/segments/buyers', { 'GET /segments/buyers': aSegment() })
  await screen.findByText('Nobody is in it at present.')
  const scrolled = vi.spyOn(Element.prototype, 'scrollTo')
  await user.click(screen.getByRole('link', { name: 'Use it' }))
  expect(await screen.findByRole('heading', { level: 2, name: 'Download the members' })).toBeDefined()
  expect(where()).toBe('/segments/buyers?view=use')
  expect(scrolled.mock.contexts).toContain(views())
  expect(screen.getByRole('heading', { level: 1, name: 'Bought lately' })).toBeDefined()
  expect(screen.queryByText('Nobody is in it at present.')).toBeNull()
})

test.each([
  [
    'movements',
    'Came and went',
    { 'GET /segments/buyers/flows': NEVER, 'GET /segments/buyers/movements': NEVER },
  ],
  ['insights', 'Persona', { 'GET /analyses/runs': { runs: [], next: null } }],
  [
    'definition',
    'Versions',
    { 'GET /segments/buyers/uses': NEVER, 'GET /definitions/segment/buyers/versions': NEVER },
  ],
  ['use', 'From a program', {}],
] as const)('its address opens the view %s', async (view, title, answers) => {
  open(`/segments/buyers?view=${view}`, { 'GET /segments/buyers': aSegment(), ...answers })
  expect(await screen.findByRole('heading', { level: 2, name: title })).toBeDefined()
  expect(views().querySelector('[aria-current=page]')?.getAttribute('href')).toContain(`view=${view}`)
})

test('who is asked about in the address is explained', async () => {
  const explained = 'GET /segments/buyers/explain'
  const { asked, user, where } = open('/segments/buyers?profile=c-1', {
    'GET /segments/buyers': aSegment(),
    [explained]: new Refusal(404, { message: 'No profile is known as "c-1".' }),
  })
  expect((await screen.findByRole('alert')).textContent).toContain('No profile is known as "c-1".')
  expect(asked.find(({ what }) => what === explained)?.query.get('identity')).toBe('c-1')
  await user.clear(screen.getByLabelText('Identity of a profile'))
  await user.keyboard('{Enter}')
  expect(where()).toBe('/segments/buyers')
})

test('one that is not there has a page that says so', async () => {
  const unknown = new Refusal(404, { message: 'There is no segment "byers".', mend: 'Is it "buyers"?' })
  open('/segments/byers', { 'GET /segments/byers': unknown })
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no segment "byers".' })).toBeDefined()
  expect(screen.getByText('Is it "buyers"?')).toBeDefined()
})

test('while it is read there is the shape of it', () => {
  open('/segments/buyers', { 'GET /segments/buyers': NEVER })
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})
