import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { type Answers, NEVER, Refusal } from '../testing/answers'
import { show } from '../testing/show'
import { anExplanation } from './testing/explanations'
import { WhyPanel } from './WhyPanel'

const EXPLAIN = 'GET /segments/plan%2Fpro/explain'
const UNKNOWN = new Refusal(404, { message: 'No profile is known as "c-999".', mend: 'See its spelling.' })

function Panel({ first, onIdentity }: { readonly first: string; readonly onIdentity: (to: string) => void }) {
  const [identity, setIdentity] = useState(first)
  const change = (to: string) => {
    onIdentity(to)
    setIdentity(to)
  }
  return <WhyPanel id="plan/pro" identity={identity} onIdentity={change} timeZone="UTC" />
}

const open = (first: string, answers: Answers = {}) => {
  const onIdentity = vi.fn()
  return { ...show(<Panel first={first} onIdentity={onIdentity} />, { answers }), onIdentity }
}
const field = () => screen.getByLabelText<HTMLInputElement>('Identity of a profile')

test('without somebody it says how to ask, and asks nothing', () => {
  const { asked } = open('')
  expect(screen.getByText(/^Write an identity, or choose/)).toBeDefined()
  expect(asked).toEqual([])
})

test('whoever is written is explained, without spaces around, by keyboard alone', async () => {
  const { user, asked, onIdentity } = open('', { [EXPLAIN]: anExplanation() })
  await user.type(field(), '  ada+1@example.org {Enter}')
  expect(onIdentity.mock.calls).toEqual([['ada+1@example.org']])
  expect(await screen.findByText('ada@example.org')).toBeDefined()
  expect(asked.map(({ query }) => query.get('identity'))).toEqual(['ada+1@example.org'])
  expect(screen.queryByText(/^Write an identity/)).toBeNull()
})

test('another one takes the place of the first', async () => {
  const { user, asked } = open('c-1', { [EXPLAIN]: anExplanation() })
  await screen.findByText('ada@example.org')
  await user.clear(field())
  await user.type(field(), 'c-2')
  await user.click(screen.getByRole('button', { name: 'Explain' }))
  expect(field().value).toBe('c-2')
  expect(asked.map(({ query }) => query.get('identity'))).toEqual(['c-1', 'c-2'])
})

test('nobody is explained once the field is emptied', async () => {
  const { user } = open('c-1', { [EXPLAIN]: anExplanation() })
  await screen.findByText('ada@example.org')
  await user.clear(field())
  await user.keyboard('{Enter}')
  expect(screen.getByText(/^Write an identity/)).toBeDefined()
  expect(screen.queryByText('ada@example.org')).toBeNull()
})

test('who is not known is said not to be, and can be asked for again', async () => {
  let known = false
  const { user } = open('c-999', { [EXPLAIN]: () => (known ? anExplanation() : UNKNOWN) })
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('No profile is known as "c-999".')
  expect(alert.textContent).toContain('See its spelling.')
  known = true
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('ada@example.org')).toBeDefined()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('while it is looked at nothing is said yet', () => {
  open('c-1', { [EXPLAIN]: NEVER })
  expect(screen.queryByText(/^Write an identity/)).toBeNull()
  expect(screen.queryByText(/ is in\.$/)).toBeNull()
  expect(field().value).toBe('c-1')
})
