import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Explanation } from '../api/segments'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { aChange, anExplanation, condition } from './testing/explanations'
import { Verdict } from './Verdict'

const tell = (more: Partial<Explanation> = {}) =>
  show(<Verdict explanation={anExplanation(more)} timeZone="UTC" />, { known: [knownStatus()] }).container

test('who is in is told with when that ends, and why', () => {
  const told = tell()
  const [verdict, next] = told.querySelectorAll('p')
  expect(verdict?.textContent).toBe('Yes: ada@example.org is in.')
  expect(next?.textContent).toBe('Leaves on 1 Apr 2026, 12:00 if nothing else happens.')
  expect(screen.getByRole('listitem').textContent).toContain('did order_completed in the last 30 days')
})

test('who is not in is told with when time alone brings them in', () => {
  const told = tell({ member: false, because: condition('did not order', { holds: false }) })
  expect(told.textContent).toContain('No: ada@example.org is not in.')
  expect(told.textContent).toContain('Enters on 1 Apr 2026, 12:00 if nothing else happens.')
})

test.each(['paused', 'archived'] as const)(
  'in what is %s nobody is, and the rule is told all the same',
  (status) => {
    const told = tell({ member: false, status })
    expect(told.textContent).toContain(`Nobody is in it while it is ${status}`)
    expect(told.textContent).toContain('Yes: did order_completed')
  },
)

test('a profile is called by its name where its traits give one', () => {
  const traits = { first_name: { value: 'Ada', since: 0 }, last_name: { value: 'Lovelace', since: 0 } }
  expect(tell({ traits }).textContent).toContain('Yes: Ada Lovelace is in.')
})

test('a profile without identities is called by its number', () => {
  expect(tell({ identities: [] }).textContent).toContain('Profile 7 is in.')
})

test('when it was in is folded away', () => {
  const log = [aChange('2026-03-01T10:00:00Z', true)]
  tell({ log })
  const history = screen.getByText('When it was in, and what changed that').closest('details')
  expect(history?.open).toBe(false)
  expect(history?.textContent).toContain('Entered 1 Mar 2026, 10:00: new data came')
})

test('without a history there is nothing to unfold', () => {
  expect(tell().querySelector('details')).toBeNull()
})
