import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { ModelScores, ProfileScore, Reason } from '../../api/profiles'
import { type Answers, NEVER, Refusal } from '../../testing/answers'
import { itemsIn, wordsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { aTraitChange, at, ofAda } from '../testing/profiles'
import { Scores } from './Scores'

const asOf = at('2026-03-01T10:00:00Z')
const score = (more: Partial<ProfileScore> = {}): ProfileScore => ({
  ...{ name: 'churn/probability', trait: 'model:churn/probability', title: 'Probability to leave' },
  ...{ description: 'Within 90 days', kind: 'numbers', value: 0.123, since: asOf },
  ...more,
})
const churn = (more: Partial<ModelScores> = {}): ModelScores => ({
  ...{ model: 'churn', title: 'Who leaves', method: 'prediction', asOf, explains: true },
  ...{ outputs: [score()] },
  ...more,
})
const open = (scores: readonly ModelScores[], answers: Answers = {}) =>
  show(<Scores identity="profile_id:7" />, {
    answers: { [ofAda('/scores')]: { scores }, ...answers },
    known: [knownStatus()],
  })
const REASONS = ofAda('/scores/churn/reasons')
const reasons = (...list: readonly (readonly [words: string, moves: number])[]) => ({
  ...{ model: 'churn', run: 1, asOf },
  reasons: list.map(([words, moves]): Reason => ({ words, moves, title: `title of ${words}` })),
})

test('each model says when it looked, and what it says', async () => {
  const outputs = [score(), score({ name: 'churn/band', title: 'Band', kind: 'parts', value: 'high' })]
  open([churn({ outputs })])
  const model = await screen.findByRole('region', { name: 'Who leaves' })
  expect(within(model).getByRole('link', { name: 'Who leaves' }).getAttribute('href')).toBe('/models/churn')
  expect(wordsIn(model)).toContain('as of 1 Mar 2026, 10:00')
  expect(itemsIn(model)).toEqual([
    expect.stringMatching(/^Probability to leave ?12\.3%/),
    expect.stringMatching(/^Band ?high/),
  ])
})

test.each<[string, readonly ModelScores[]]>([
  ['there is no model', []],
  ['none has run', [{ ...churn(), asOf: undefined } as unknown as ModelScores]],
])('where %s there is a way to set one up', async (_, scores) => {
  open(scores)
  expect(await screen.findByText(/^No model says anything of this profile yet/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Set up a model' }).getAttribute('href')).toBe('/models')
})

test('a model that says nothing of this profile says so, and gives no reasons', async () => {
  const { value: _, ...silent } = score()
  open([churn({ outputs: [silent] })])
  expect(await screen.findByText('says nothing of this profile')).toBeDefined()
  expect(screen.queryByText(/^Why/)).toBeNull()
})

test('how a score changed is asked of its trait', async () => {
  const changes = [aTraitChange(1, '2026-02-01T10:00:00Z', 'model:churn/probability', 0.4)]
  const { user, asked } = open([churn()], { [ofAda('/trait-changes')]: { changes, next: null } })
  await user.click(await screen.findByText(/^since/))
  expect(await screen.findByText('0.4')).toBeDefined()
  expect(asked.at(-1)?.query.get('trait')).toBe('model:churn/probability')
})

test('why it says so is computed when somebody asks, the strongest first', async () => {
  const { user, asked } = open([churn()], {
    [REASONS]: reasons(['has not ordered for 60 days', Math.log(2.5)], ['is on the pro plan', Math.log(0.4)]),
  })
  const why = await screen.findByText(/^Why/)
  expect(wordsIn(why)).toBe('Why Who leaves says so?')
  expect(asked.map(({ what }) => what)).not.toContain(REASONS)
  await user.click(why)
  const list = await screen.findByRole('list', { name: 'What moves it, the strongest first' })
  expect(itemsIn(list)).toEqual([
    expect.stringMatching(/^has not ordered for 60 days ?2\.5 times the odds$/),
    expect.stringMatching(/^is on the pro plan ?0\.4 of the odds$/),
  ])
})

test('many reasons are shown when somebody wants all of them', async () => {
  const many = Array.from({ length: 9 }, (_, index) => [`reason ${index}`, 1] as const)
  const { user } = open([churn()], { [REASONS]: reasons(...many) })
  await user.click(await screen.findByText(/^Why/))
  const list = await screen.findByRole('list', { name: /^What moves it/ })
  expect(itemsIn(list)).toHaveLength(6)
  await user.click(screen.getByRole('button', { name: 'Show all 9' }))
  expect(itemsIn(list)).toHaveLength(9)
})

test('where nothing moves it, that is said', async () => {
  const { user } = open([churn()], { [REASONS]: reasons(['nothing', 0]) })
  await user.click(await screen.findByText(/^Why/))
  expect(await screen.findByText('Nothing in particular.')).toBeDefined()
})

test('reasons that cannot be had say why', async () => {
  const { user } = open([churn()], { [REASONS]: new Refusal(409, { message: 'The model runs.' }) })
  await user.click(await screen.findByText(/^Why/))
  expect((await screen.findByRole('alert')).textContent).toContain('The model runs.')
})

test('a model that explains nothing offers no reasons', async () => {
  open([churn({ explains: false })])
  await screen.findByText('12.3%')
  expect(screen.queryByText(/^Why/)).toBeNull()
})

test('scores that cannot be had say why; while they are read there is their shape', async () => {
  const { unmount } = open([], { [ofAda('/scores')]: new Refusal(500, { message: 'It broke.' }) })
  expect((await screen.findByRole('alert')).textContent).toContain('It broke.')
  unmount()
  open([], { [ofAda('/scores')]: NEVER })
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})
