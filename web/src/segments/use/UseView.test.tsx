import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../../testing/show'
import { aPart, aSegment } from '../testing/segments'
import { UseView } from './UseView'

const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href')

const trait = (name: string) => ({ name, values: [{ path: '' }] })
const withTraits = (...names: readonly string[]) => ({
  may: ['data:export'] as const,
  answers: { 'GET /catalogue': { events: [], traits: names.map(trait) } },
})

test('members are downloaded as a file of either kind, with what they are addressed by, or what is wanted', async () => {
  const { user } = show(<UseView segment={aPart()} />, withTraits('plan', 'email', 'first_name'))
  const file = '/api/v1/segments/plan%2Fpro/members'
  await waitFor(() => expect(link('Download CSV')).toBe(`${file}.csv?traits=first_name%2Cemail`))
  const besides = screen.getByRole('combobox', { name: 'Besides identities' })
  await user.selectOptions(besides, 'all traits')
  expect(link('Download CSV')).toBe(`${file}.csv?traits=all`)
  expect(link('Download JSON Lines')).toBe(`${file}.jsonl?traits=all`)
  await user.selectOptions(besides, 'nothing')
  expect(link('Download CSV')).toBe(`${file}.csv`)
  expect(link('Download JSON Lines')).toBe(`${file}.jsonl`)
  expect(screen.getByRole('link', { name: 'Download CSV' }).hasAttribute('download')).toBe(true)
})

test('where nobody has a name nor an address, a file has the identities alone', async () => {
  const { asked } = show(<UseView segment={aPart()} />, withTraits('plan'))
  await waitFor(() => expect(asked.map(({ what }) => what)).toEqual(['GET /catalogue']))
  expect(link('Download CSV')).toBe('/api/v1/segments/plan%2Fpro/members.csv')
})

test('who may not take data along is told who may', () => {
  show(<UseView segment={aSegment()} />)
  expect(screen.getByText('You may not take data along. An editor can.')).toBeDefined()
  expect(screen.queryByRole('link', { name: /^Download/ })).toBeNull()
  expect(screen.queryByRole('combobox')).toBeNull()
})

test.each([
  ['Members, page by page', 'http://localhost:3000/api/v1/segments/plan%2Fpro/members'],
  ['In TypeScript', 'id: "plan/pro"'],
  ['On the command line', "satsuma export 'plan/pro'"],
  ['As it changes', 'http://localhost:3000/v1/changes?segment=plan%2Fpro'],
  ['On a page of your site', 'segments.includes("plan/pro")'],
])('%s: lines for this installation that can be copied', (title, text) => {
  show(<UseView segment={aPart()} />)
  const lines = screen.getByRole('region', { name: title })
  expect(lines.textContent?.replaceAll(window.location.origin, 'http://localhost:3000')).toContain(text)
  expect(lines.tabIndex).toBe(0)
  expect(screen.getByRole('button', { name: `Copy ${title}` })).toBeDefined()
})

const linksOfPrograms = () =>
  within(screen.getByRole('region', { name: 'From a program' }))
    .getAllByRole('link')
    .map((one) => [one.textContent, one.getAttribute('href')])

test('pages that would refuse who looks are named, not linked', () => {
  show(<UseView segment={aSegment()} />)
  expect(linksOfPrograms()).toEqual([['reference', '/api/docs']])
  expect(screen.getByText(/with an API key/)).toBeDefined()
})

test('what a program needs is one link away', () => {
  show(<UseView segment={aSegment()} />, { may: ['keys:manage', 'webhooks:manage'] })
  expect(linksOfPrograms()).toEqual([
    ['API key', '/settings/keys'],
    ['reference', '/api/docs'],
    ['webhook', '/settings/webhooks'],
  ])
})
