import { useQueryClient } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { describe, expect, test } from 'vitest'
import { type Session, useUser } from '../api/session'
import { type Answer, type Answers, NEVER, Refusal, sent } from '../testing/answers'
import { show, USER } from '../testing/show'
import { SessionGate } from './SessionGate'

const PASSWORD = 'correct horse battery'
const SIGNED_IN: Session = { user: USER, permissions: ['segments:read'], setUp: null }
const NOBODY: Session = { user: null, permissions: [], setUp: null }

function Page() {
  return <p>Only for {useUser()?.name}</p>
}

/** As a browser that has just begun: it does not know who is signed in. */
function Newcomer({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  useState(() => client.removeQueries({ queryKey: ['session'] }))
  return children
}

/** Somebody comes to an address, and the server answers who they are. */
const come = (session: Answer, answers: Answers = {}) =>
  show(
    <Newcomer>
      <SessionGate>
        <Page />
      </SessionGate>
    </Newcomer>,
    { at: '/segments/buyers?tab=members', answers: { 'GET /session': session, ...answers } },
  )

const heading = (name: string) => screen.findByRole('heading', { level: 1, name })
const input = (name: string) => screen.getByLabelText<HTMLInputElement>(name)

test('whoever is signed in sees the page', async () => {
  come(SIGNED_IN)
  expect(await screen.findByText('Only for Ada')).toBeDefined()
})

test('nothing is shown before it is known who it is', () => {
  const { container } = come(NEVER)
  expect(container.textContent).toBe('')
})

test('a server that does not answer is said to, and asked again', async () => {
  let times = 0
  const { user } = come(() =>
    times++ === 0 ? new Refusal(502, { message: 'Away.', mend: 'Wait.' }) : SIGNED_IN,
  )
  await heading('Satsuma does not answer')
  expect(screen.getByRole('alert').textContent).toBe('Away.Wait.')
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Only for Ada')).toBeDefined()
})

describe('signing in', () => {
  async function enter({ user }: ReturnType<typeof come>) {
    await heading('Sign in')
    await user.type(input('E-mail address'), 'ada@x.no')
    await user.click(input('Password'))
    await user.paste(PASSWORD)
    await user.keyboard('{Enter}')
  }

  test('by keyboard shows what was asked for, at its address', async () => {
    const page = come(NOBODY, { 'POST /session': SIGNED_IN })
    await enter(page)
    expect(await screen.findByText('Only for Ada')).toBeDefined()
    expect(page.where()).toBe('/segments/buyers?tab=members')
    expect(sent(page.asked)).toEqual([['POST /session', { email: 'ada@x.no', password: PASSWORD }]])
  })

  test('shows nothing that somebody else knew', async () => {
    const page = come(NOBODY, { 'POST /session': SIGNED_IN })
    page.client.setQueryData(['profiles', 'ada'], { name: 'Secret' })
    await enter(page)
    await screen.findByText('Only for Ada')
    expect(page.client.getQueryData(['profiles', 'ada'])).toBeUndefined()
  })

  test('that is refused says so, and keeps what was typed', async () => {
    const refusal = new Refusal(401, { message: 'These do not belong together.', mend: 'Try again.' })
    const page = come(NOBODY, { 'POST /session': refusal })
    await enter(page)
    expect((await screen.findByRole('alert')).textContent).toBe('These do not belong together.Try again.')
    expect(input('E-mail address').value).toBe('ada@x.no')
    expect(screen.queryByText(/Only for/)).toBeNull()
  })

  test('asks for both, and sends nothing before', async () => {
    const { user, asked } = come(NOBODY)
    await heading('Sign in')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    await user.type(input('E-mail address'), 'ada')
    await user.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(sent(asked)).toEqual([])
    expect(document.title).toBe('Sign in · Satsuma')
  })

  test('shows the password to whoever wants to see it', async () => {
    const { user } = come(NOBODY)
    await heading('Sign in')
    expect(input('Password').type).toBe('password')
    await user.click(screen.getByRole('button', { name: 'Show or hide the password', hidden: true }))
    expect(input('Password').type).toBe('text')
  })

  test('tells password managers what its fields are', async () => {
    come(NOBODY)
    await heading('Sign in')
    expect(input('E-mail address').autocomplete).toBe('username')
    expect(input('Password').autocomplete).toBe('current-password')
  })
})

describe('the first visit of all', () => {
  const first = (tokenRequired: boolean): Session => ({ ...NOBODY, setUp: { tokenRequired } })

  async function fill({ user }: ReturnType<typeof come>) {
    await heading('Welcome to Satsuma')
    await user.type(input('Your name'), 'Ada')
    await user.type(input('E-mail address'), 'ada@x.no')
    await user.click(input('Password'))
    await user.paste(PASSWORD)
  }

  test('creates the administrator, who sees what was asked for', async () => {
    const page = come(first(false), { 'POST /setup': SIGNED_IN })
    await fill(page)
    expect(screen.queryByLabelText('Set-up token')).toBeNull()
    await page.user.click(screen.getByRole('button', { name: 'Create the administrator' }))
    expect(await screen.findByText('Only for Ada')).toBeDefined()
    expect(sent(page.asked)).toEqual([
      ['POST /setup', { name: 'Ada', email: 'ada@x.no', password: PASSWORD }],
    ])
  })

  test('asks for the token where one is needed, and says where it is', async () => {
    const page = come(first(true), { 'POST /setup': SIGNED_IN })
    await fill(page)
    expect(screen.getByText('Satsuma printed it in its terminal when it started.')).toBeDefined()
    await page.user.click(screen.getByRole('button', { name: 'Create the administrator' }))
    expect(sent(page.asked)).toEqual([])
    await page.user.type(input('Set-up token'), 't-17')
    await page.user.keyboard('{Enter}')
    await screen.findByText('Only for Ada')
    expect(sent(page.asked)[0]?.[1]).toMatchObject({ token: 't-17' })
  })

  test('says why somebody was not let in', async () => {
    const refusal = new Refusal(409, { message: 'Somebody was first.', mend: 'Sign in.' })
    const page = come(first(false), { 'POST /setup': refusal })
    await fill(page)
    await page.user.keyboard('{Enter}')
    expect((await screen.findByRole('alert')).textContent).toBe('Somebody was first.Sign in.')
  })

  test('wants a password that is not too short', async () => {
    come(first(false))
    await heading('Welcome to Satsuma')
    expect(input('Password').minLength).toBe(12)
    expect(input('Password').autocomplete).toBe('new-password')
    expect(screen.getByText(/At least 12 characters/)).toBeDefined()
  })
})
