import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { type Answers, NEVER, Refusal, sent } from '../testing/answers'
import { factsIn } from '../testing/reading'
import { show } from '../testing/show'
import { AccountPage } from './AccountPage'

const open = (answers: Answers = {}) => show(<AccountPage />, { at: '/account', answers })
const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name)
const change = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Change the password' })

async function fill({ user }: ReturnType<typeof open>) {
  await user.type(input('Present password'), 'old')
  await user.click(input('New password'))
  await user.paste('another horse entirely')
}

test('it says who one is, and what one may', () => {
  const { container } = open()
  expect(factsIn(container)).toEqual({
    Name: 'Ada',
    'E-mail address': 'ada@example.com',
    Role: 'Administrator',
  })
  expect(document.title).toBe('Your account · Satsuma')
})

test('the password is changed, and the fields are empty again', async () => {
  const page = open({ 'PUT /password': undefined })
  await fill(page)
  await page.user.click(change())
  expect((await screen.findByRole('status')).textContent).toBe('Your password is changed.')
  expect(sent(page.asked)).toEqual([
    ['PUT /password', { password: 'old', newPassword: 'another horse entirely' }],
  ])
  expect([input('Present password').value, input('New password').value]).toEqual(['', ''])
})

test('a present password that is not right is said to, and what was typed stays', async () => {
  const refusal = new Refusal(403, { message: 'The present password is not right.', mend: 'Try again.' })
  const page = open({ 'PUT /password': refusal })
  await fill(page)
  await page.user.click(change())
  expect((await screen.findByRole('alert')).textContent).toContain('The present password is not right.')
  expect(input('New password').value).toBe('another horse entirely')
})

test('it is sent once, however often it is pressed', async () => {
  const page = open({ 'PUT /password': NEVER })
  await fill(page)
  await page.user.dblClick(change())
  expect(sent(page.asked)).toHaveLength(1)
})

test('password managers learn whose password it is', () => {
  const { container } = open()
  const hidden = container.querySelector<HTMLInputElement>('input[name=email]')
  expect(hidden?.value).toBe('ada@example.com')
})

test('one leaves on every machine, and nothing that one knew stays', async () => {
  const nobody = { user: null, permissions: [], setUp: null }
  const page = open({ 'DELETE /sessions': undefined, 'GET /session': nobody })
  page.client.setQueryData(['segments'], { segments: [] })
  await page.user.click(screen.getByRole('button', { name: 'Sign out everywhere' }))
  await expect.poll(() => page.client.getQueryData(['session'])).toEqual(nobody)
  expect(page.client.getQueryData(['segments'])).toBeUndefined()
  expect(sent(page.asked)).toEqual([['DELETE /sessions', undefined]])
})

test('whoever could not be signed out everywhere is told', async () => {
  const { user } = open({ 'DELETE /sessions': new Refusal(503, { message: 'Away.', mend: 'Wait.' }) })
  await user.click(screen.getByRole('button', { name: 'Sign out everywhere' }))
  expect((await screen.findByRole('alert')).textContent).toBe('Away.Wait.')
})

test('every language is offered by its own name, and the present one is chosen', () => {
  open()
  const choice = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' })
  expect([...choice.options].map(({ text }) => text)).toEqual(['English', 'Deutsch'])
  expect(choice.selectedOptions[0]?.text).toBe('English')
})
