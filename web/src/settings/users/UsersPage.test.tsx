import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { User } from '../../api/users'
import { type Answers, NEVER, Refusal, sent } from '../../testing/answers'
import { show, USER } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { UsersPage } from './UsersPage'

const ADA: User = { ...USER, createdAt: Date.parse('2026-03-01T09:00:00Z') }
const GRACE: User = {
  ...{ id: 'u2', email: 'grace@example.com', name: 'Grace', role: 'viewer' },
  createdAt: Date.parse('2026-03-02T23:30:00Z'),
}
const HOSTILE: User = { ...GRACE, id: 'u3', name: '<b>x</b> \u202Enimda', email: 'x@example.com' }
const SESSION = { user: USER, permissions: ['users:manage'], setUp: null }
const PASSWORD = 'a long pass phrase'

function open(answers: Answers = {}, users: readonly User[] = [ADA, GRACE]) {
  return show(<UsersPage />, {
    at: '/settings/users',
    may: ['users:manage'],
    answers: { 'GET /users': { users }, 'GET /session': SESSION, ...answers },
    known: [knownStatus({ timeZone: 'Europe/Oslo' })],
  })
}

const row = (name: RegExp) => screen.findByRole('row', { name })
const dialog = () => within(screen.getByRole('dialog'))

test('everybody is listed with their role and since when, and oneself is marked', async () => {
  open()
  expect((await row(/Grace/)).textContent).toMatch(/Grace grace@example\.comViewer3 Mar 2026, 00:30/)
  const own = await row(/Ada/)
  expect(own.textContent).toContain('Administrator')
  expect(within(own).getByText('you')).toBeDefined()
  expect(within(await row(/Grace/)).queryByText('you')).toBeNull()
})

test('until they are there their place is kept', () => {
  open({ 'GET /users': NEVER })
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})

test('where they cannot be read that is said', async () => {
  open({ 'GET /users': new Refusal(503, { message: 'The store is away.' }) })
  expect((await screen.findByRole('alert')).textContent).toContain('The store is away.')
})

test('whoever may not is not told who is there', () => {
  const { asked } = show(<UsersPage />, { may: ['settings:read'] })
  expect(screen.getByRole('heading', { name: 'You may not see this' })).toBeDefined()
  expect(screen.queryByRole('button', { name: 'Add a member' })).toBeNull()
  expect(asked).toEqual([])
})

async function fillNewMember({ user }: ReturnType<typeof open>) {
  await user.click(await screen.findByRole('button', { name: 'Add a member' }))
  await user.type(dialog().getByRole('textbox', { name: 'Name' }), 'Bo')
  await user.type(dialog().getByRole('textbox', { name: 'E-mail address' }), 'bo@x.no')
  await user.selectOptions(dialog().getByRole('combobox', { name: 'Role' }), 'Editor')
  await user.click(dialog().getByLabelText('First password'))
  await user.paste(PASSWORD)
}

test('a member is added with a role and a first password, and shows in the list', async () => {
  const users = [ADA]
  const page = open({
    'GET /users': () => ({ users: [...users] }),
    'POST /users': ({ body }: { readonly body: object }) => {
      users.push({ ...GRACE, ...body, id: 'u9' })
      return users.at(-1)
    },
  })
  await fillNewMember(page)
  await page.user.click(dialog().getByRole('button', { name: 'Add the member' }))
  expect((await row(/Bo/)).textContent).toContain('Editor')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(sent(page.asked)).toEqual([
    ['POST /users', { name: 'Bo', email: 'bo@x.no', role: 'editor', password: PASSWORD }],
  ])
})

test('a member whose address is taken is refused in the dialog, with all that was typed', async () => {
  const taken = new Refusal(409, { message: 'That address is taken.', mend: 'Change that member.' })
  const page = open({ 'POST /users': taken })
  await fillNewMember(page)
  await page.user.click(dialog().getByRole('button', { name: 'Add the member' }))
  expect((await dialog().findByRole('alert')).textContent).toBe('That address is taken.Change that member.')
  expect(dialog().getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Bo')
})

test('a new member can do the least unless somebody says otherwise', async () => {
  const { user } = open()
  await user.click(await screen.findByRole('button', { name: 'Add a member' }))
  const role = dialog().getByRole<HTMLSelectElement>('combobox', { name: 'Role' })
  expect(role.value).toBe('viewer')
  const choices = within(role).getAllByRole('option')
  expect(choices.map(({ textContent }) => textContent)).toEqual(['Viewer', 'Editor', 'Administrator'])
})

test.each(['Cancel', 'Close'])('%s adds nobody', async (name) => {
  const { user, asked } = open()
  await user.click(await screen.findByRole('button', { name: 'Add a member' }))
  await user.click(dialog().getByRole('button', { name }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(sent(asked)).toEqual([])
})

test('a name and a role are changed, and one’s own session is asked for again', async () => {
  const { user, asked } = open({ 'PATCH /users/u2': { ...GRACE, role: 'admin' } })
  await user.click(within(await row(/Grace/)).getByRole('button', { name: 'Change Grace' }))
  const name = dialog().getByRole<HTMLInputElement>('textbox', { name: 'Name' })
  expect(name.value).toBe('Grace')
  await user.clear(name)
  await user.type(name, 'G.')
  await user.selectOptions(dialog().getByRole('combobox', { name: 'Role' }), 'admin')
  await user.click(dialog().getByRole('button', { name: 'Save' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(sent(asked)).toEqual([['PATCH /users/u2', { name: 'G.', role: 'admin' }]])
  await expect.poll(() => asked.map(({ what }) => what)).toContain('GET /session')
})

test('a new password is sent for whom it is, and to nobody else', async () => {
  const { user, asked } = open({ 'PUT /users/u2/password': undefined })
  await user.click(await screen.findByRole('button', { name: 'New password for Grace' }))
  await user.click(dialog().getByLabelText('New password'))
  await user.paste(PASSWORD)
  await user.click(dialog().getByRole('button', { name: 'Set the password' }))
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(sent(asked)).toEqual([['PUT /users/u2/password', { password: PASSWORD }]])
})

test('before somebody is removed it says what that does; then they are gone', async () => {
  let users = [ADA, GRACE]
  const { user, asked } = open({
    'GET /users': () => ({ users }),
    'DELETE /users/u2': () => {
      users = [ADA]
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Remove Grace' }))
  expect(dialog().getByRole('heading').textContent).toBe('Remove Grace?')
  expect(dialog().getByText(/grace@example\.com is signed out everywhere/)).toBeDefined()
  expect(sent(asked)).toEqual([])
  await user.click(dialog().getByRole('button', { name: 'Remove the member' }))
  await expect.poll(() => screen.queryByRole('row', { name: /Grace/ })).toBeNull()
  expect(sent(asked)).toEqual([['DELETE /users/u2', undefined]])
})

test('the only administrator stays, and the dialog says why', async () => {
  const only = new Refusal(409, {
    message: 'Ada is the only administrator.',
    mend: 'Make another one first.',
  })
  const { user } = open({ 'DELETE /users/u1': only })
  await user.click(await screen.findByRole('button', { name: 'Remove Ada' }))
  await user.click(dialog().getByRole('button', { name: 'Remove the member' }))
  expect((await dialog().findByRole('alert')).textContent).toContain('the only administrator')
  expect(await row(/Ada/)).toBeDefined()
})

test('names of others are text, with what is hidden in them written out', async () => {
  const { user, container } = open({}, [ADA, HOSTILE])
  const shown = '<b>x</b> \\u202Enimda'
  expect((await row(/x@example\.com/)).textContent).toContain(shown)
  await user.click(within(await row(/x@example\.com/)).getByRole('button', { name: /^Remove/ }))
  expect(dialog().getByRole('heading').textContent).toBe(`Remove ${shown}?`)
  expect(container.querySelector('b')).toBeNull()
})
