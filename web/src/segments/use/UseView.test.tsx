import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../../testing/show'
import { aPart, aSegment } from '../testing/segments'
import { UseView } from './UseView'

const link = (name: string) => screen.getByRole('link', { name }).getAttribute('href')

test('members are downloaded as a file of either kind, with traits when they are wanted', async () => {
  const { user, asked } = show(<UseView segment={aPart()} />, { may: ['data:export'] })
  expect(link('Download CSV')).toBe('/api/v1/segments/plan%2Fpro/members.csv')
  expect(link('Download JSON Lines')).toBe('/api/v1/segments/plan%2Fpro/members.jsonl')
  await user.click(screen.getByRole('checkbox', { name: 'with all traits' }))
  expect(link('Download CSV')).toBe('/api/v1/segments/plan%2Fpro/members.csv?traits=all')
  expect(link('Download JSON Lines')).toBe('/api/v1/segments/plan%2Fpro/members.jsonl?traits=all')
  expect(screen.getByRole('link', { name: 'Download CSV' }).hasAttribute('download')).toBe(true)
  // The browser reads the file, not the page.
  expect(asked).toEqual([])
})

test('who may not take data along is told who may', () => {
  show(<UseView segment={aSegment()} />)
  expect(screen.getByText('You may not take data along. An editor can.')).toBeDefined()
  expect(screen.queryByRole('link', { name: /^Download/ })).toBeNull()
  expect(screen.queryByRole('checkbox')).toBeNull()
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
