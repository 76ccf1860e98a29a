import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../testing/show'
import { SettingsPage } from './SettingsPage'

const page = (
  <SettingsPage
    title="Keys"
    intro="What keys are."
    permission="keys:manage"
    action={<button type="button">Create</button>}
  >
    <p>All keys</p>
  </SettingsPage>
)

const sections = () =>
  within(screen.getByRole('navigation', { name: 'Settings' }))
    .getAllByRole('link')
    .map(({ textContent }) => textContent)

test('whoever may reads it, with what can be done', () => {
  show(page, { at: '/settings/keys', may: ['keys:manage'] })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Keys')
  expect(screen.getByText('All keys')).toBeDefined()
  expect(screen.getByRole('button', { name: 'Create' })).toBeDefined()
  expect(document.title).toBe('Keys · Satsuma')
})

test('whoever came by the address alone reads that they may not, and where else to go', async () => {
  const { user, where } = show(page, { at: '/settings/keys', may: [] })
  expect(screen.getByRole('heading', { name: 'You may not see this' })).toBeDefined()
  expect(screen.queryByText('All keys')).toBeNull()
  expect(screen.queryByRole('button')).toBeNull()
  await user.click(screen.getByRole('link', { name: 'Go to the home page' }))
  expect(where()).toBe('/')
})

test.each([
  [[], ['Your account']],
  [['settings:read'], ['Workspace', 'Identities', 'Your account']],
  [
    ['settings:read', 'users:manage', 'keys:manage', 'webhooks:manage', 'audit:read'],
    ['Workspace', 'Members', 'Identities', 'Keys', 'Webhooks', 'Audit log', 'Your account'],
  ],
])('with %j the ways are %j', (may, expected) => {
  show(page, { at: '/settings/keys', may })
  expect(sections()).toEqual(expected)
})

test.each([
  ['/settings', 'Workspace'],
  ['/settings/identities', 'Identities'],
  ['/settings/webhooks/wh-1', 'Webhooks'],
])('at %s one is at %s alone', (at, expected) => {
  show(page, { at, may: ['settings:read', 'keys:manage', 'webhooks:manage'] })
  const current = screen.getAllByRole('link', { current: 'page' })
  expect(current.map(({ textContent }) => textContent)).toEqual([expected])
})
