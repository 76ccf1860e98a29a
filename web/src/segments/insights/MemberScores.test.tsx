import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { MemberScore, MemberScores as Scored, ScoredGroup } from '../../api/segment-relations'
import { NEVER, Refusal } from '../../testing/answers'
import { rowsIn } from '../../testing/reading'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { at } from '../testing/segments'
import { MemberScores } from './MemberScores'

const output = (more: Partial<MemberScore> = {}): MemberScore => ({
  ...{ name: 'churn/probability', trait: '', title: 'Probability to leave', description: 'Within 90 days' },
  ...{ kind: 'numbers', members: group({}), everybody: group({}) },
  ...more,
})
const group = (more: Partial<ScoredGroup>): ScoredGroup => ({ profiles: 1, ...more })
const churn = (...outputs: readonly MemberScore[]): Scored => ({
  ...{ model: 'churn', title: 'Who leaves', method: 'prediction', asOf: at('2026-03-01T10:00:00Z') },
  outputs,
})

const open = (answer: unknown) =>
  show(<MemberScores id="plan/pro" />, {
    answers: { 'GET /segments/plan%2Fpro/scores': answer },
    known: [knownStatus()],
  })
const table = () => screen.findByRole('table', { name: /of the members and of everybody$/ })

test('numbers of the members stand beside those of everybody', async () => {
  const members = group({ profiles: 31, mean: 0.5, quartiles: [0.25, 0.4, 0.75] })
  const everybody = group({ profiles: 1_200, mean: 0.1, quartiles: [0.05, 0.08, 0.12] })
  open({ scores: [churn(output({ members, everybody }))] })
  expect(rowsIn(await table())).toEqual([
    ['Mean', '50.0%', '10.0%'],
    ['Half are below', '40.0%', '8.0%'],
    ['The middle half', '25.0% to 75.0%', '5.0% to 12.0%'],
    ['', 'of 31 profiles', 'of 1,200 profiles'],
  ])
  expect(screen.getByRole('region', { name: 'Who leaves' }).textContent).toContain('as of 1 Mar 2026, 10:00')
})

test('a number that is not known is no zero', async () => {
  open({ scores: [churn(output({ members: group({}), everybody: group({ profiles: 1 }) }))] })
  expect(rowsIn(await table()).slice(0, 3)).toEqual([
    ['Mean', '–', '–'],
    ['Half are below', '–', '–'],
    ['The middle half', '– to –', '– to –'],
  ])
})

test('parts are shares of the members beside those of everybody, the others counted', async () => {
  const part = (name: string, profiles: number) => ({ name, profiles })
  const many = Array.from({ length: 9 }, (_, index) => part(`p-${index}`, 1))
  const members = group({ profiles: 10, parts: [part('Champions', 5), ...many] })
  const everybody = group({ profiles: 100, parts: [part('Champions', 10)] })
  open({ scores: [churn(output({ kind: 'parts', title: 'Group', members, everybody }))] })
  const rows = rowsIn(await table())
  expect(rows).toHaveLength(8)
  expect(rows[0]).toEqual(['Champions', '', '50.0%', '10.0%'])
  expect(rows[1]).toEqual(['p-0', '', '10.0%', '0.0%'])
  expect(screen.getByText('2 more parts')).toBeDefined()
})

test('a model that says nothing of the members says so', async () => {
  open({ scores: [churn(output({ members: group({ profiles: 0 }) }))] })
  expect(await screen.findByText('It says nothing of the members.')).toBeDefined()
})

test('without models there is a way to set one up', async () => {
  open({ scores: [] })
  expect(await screen.findByText(/^No model has run yet/)).toBeDefined()
  expect(screen.getByRole('link', { name: 'Set up a model' }).getAttribute('href')).toBe('/models')
})

test('scores that cannot be had say why; while they are read there is their shape', async () => {
  const { unmount } = open(new Refusal(500, { message: 'It broke.' }))
  expect((await screen.findByRole('alert')).textContent).toContain('It broke.')
  unmount()
  open(NEVER)
  expect(screen.getByRole('status', { name: 'Loading' })).toBeDefined()
})
