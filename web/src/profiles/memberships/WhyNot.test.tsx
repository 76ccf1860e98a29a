import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { anExplanation, condition } from '../../explain/testing/explanations'
import { type Answers, NEVER, Refusal } from '../../testing/answers'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { BUYERS, knownSegments, PRO } from '../testing/profiles'
import { WhyNot } from './WhyNot'

const EXPLAIN = 'GET /segments/plan%2Fpro/explain'
const out = anExplanation({ member: false, because: condition('plan is "pro"', { holds: false }) })
const open = (at: string, answers: Answers = {}) =>
  show(<WhyNot identity="profile_id:7" segments={['buyers']} />, {
    ...{ at, answers },
    known: [knownStatus(), knownSegments(BUYERS, PRO, { id: 'lost', title: 'Lost' })],
  })
const choice = () => screen.getByRole<HTMLSelectElement>('combobox', { name: /is not in$/ })

test('offers the segments that it is not in; a part after its segmentation', () => {
  const { asked } = open('/profiles/7')
  expect([...choice().options].map(({ text }) => text)).toEqual(['Choose a segment', 'Plan: Pro', 'Lost'])
  expect(asked).toEqual([])
})

test('explains the one that is chosen, and the address keeps it beside what else it says', async () => {
  const { user, asked, where } = open('/profiles/7?show=events', { [EXPLAIN]: out })
  await user.selectOptions(choice(), 'Plan: Pro')
  expect(await screen.findByText('plan is "pro"')).toBeDefined()
  expect(where()).toBe('/profiles/7?show=events&not=plan%2Fpro')
  expect(asked.map(({ query }) => query.get('identity'))).toEqual(['profile_id:7'])
})

test('an address that names one opens with it, and none takes it away', async () => {
  const { user, where } = open('/profiles/7?not=plan/pro', { [EXPLAIN]: out })
  expect(await screen.findByText('plan is "pro"')).toBeDefined()
  expect(choice().value).toBe('plan/pro')
  await user.selectOptions(choice(), 'Choose a segment')
  expect(screen.queryByText('plan is "pro"')).toBeNull()
  expect(where()).toBe('/profiles/7')
})

test('while it is looked at, nothing is said', () => {
  open('/profiles/7?not=plan/pro', { [EXPLAIN]: NEVER })
  expect(screen.queryByText(/is not in\./)).toBeNull()
})

test('what cannot be explained says why', async () => {
  open('/profiles/7?not=plan/pro', { [EXPLAIN]: new Refusal(404, { message: 'There is no such segment.' }) })
  expect((await screen.findByRole('alert')).textContent).toContain('There is no such segment.')
})
