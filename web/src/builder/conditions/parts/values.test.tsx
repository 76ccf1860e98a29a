import { screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { NEVER, Refusal } from '../../../testing/answers'
import type { Setting } from '../../../testing/show'
import { buttons, field, offered, openForm } from '../testing/open-form'
import { SHOP, SHOP_ANSWERS } from '../testing/shop'
import { listedScalars } from './ScalarsBox'

/** The shop, where values are answered otherwise. */
const valued = (answer: unknown): Setting => ({
  ...SHOP,
  answers: { ...SHOP_ANSWERS, 'GET /catalogue/values': answer },
})

test('values are asked for once somebody is there, and offered with their shares', async () => {
  const { user, asked, written } = openForm({ trait: 'plan', is: '' })
  expect(asked).toEqual([])
  await user.click(field('Value'))
  await screen.findByRole('option', { name: /^pro/ })
  expect(offered()).toEqual(['free60.0%', 'pro30.0%', 'team10.0%'])
  await user.click(screen.getByRole('option', { name: /^pro/ }))
  expect(written()).toEqual({ trait: 'plan', is: 'pro' })
})

test('what is typed is looked for in all the data, and is as good as what is found', async () => {
  const { user, asked, written } = openForm({ trait: 'plan', is: '' })
  await user.type(field('Value'), 'te')
  await waitFor(() => expect(asked.map(({ query }) => query.get('search'))).toContain('te'))
  await waitFor(() => expect(offered()).toEqual(['team10.0%']))
  await user.tab()
  expect(written()).toEqual({ trait: 'plan', is: 'te' })
  expect(screen.queryByText('not in the data')).toBeNull()
})

test.each<[what: string, condition: object, note: string]>([
  ['a trait', { trait: 'age', atLeast: 18 }, 'usually 18 to 71.2'],
  ['a property', { event: 'order', where: { property: 'total', atLeast: 1 } }, 'usually 12 to 80'],
  ['a measure of one event each', { event: 'order', mean: 'total', atLeast: 5 }, 'usually 12 to 80'],
])('numbers of %s say what they usually are', async (_, condition, note) => {
  openForm({ ...condition })
  expect(await screen.findByText(note)).toBeDefined()
})

const IN = { in: { last: '30 days' } }

test.each<[what: string, condition: object, note: string]>([
  ['how often', { event: 'order', atLeast: 3 }, 'usually 1 to 9'],
  ['a total', { event: 'order', sum: 'total', atLeast: 300 }, 'usually 22.4 to 12,300'],
  ['those of a time', { event: 'order', atLeast: 3, ...IN }, 'usually 1 to 9 over all time'],
])('%s is said as profiles usually have it', async (_, condition, note) => {
  openForm({ ...condition })
  expect(await screen.findByText(note)).toBeDefined()
})

test('what is usual stands after what is counted', async () => {
  openForm({ event: 'order', atLeast: 3 })
  expect((await screen.findByText('usually 1 to 9')).parentElement?.textContent).toBe('timesusually 1 to 9')
})

test.each<[what: string, condition: object]>([
  ['of several events', { event: ['order', 'visit'], atLeast: 3 }],
  ['of those with a property', { event: 'order', atLeast: 3, where: { property: 'channel', exists: true } }],
  ['of no property yet', { event: 'order', sum: '', atLeast: 3 }],
])('what is usual is not asked %s', (_, condition) => {
  const { asked } = openForm({ ...condition })
  expect(asked).toEqual([])
})

test.each<[state: string, setting: Setting]>([
  ['while they load', valued(NEVER)],
  ['where there are none', valued({ sampled: 0, types: {}, values: [] })],
  ['where they cannot be had', valued(new Refusal(503))],
])('values can be typed %s', async (_, setting) => {
  const { user, written } = openForm({ trait: 'plan', oneOf: [] }, setting)
  await user.type(field('Value'), 'pro{Enter}team{Enter}')
  expect(written()).toEqual({ trait: 'plan', oneOf: ['pro', 'team'] })
  expect(offered()).toEqual([])
})

const EMPTY: Setting = {
  answers: {
    ...SHOP_ANSWERS,
    'GET /catalogue': { events: [], traits: [] },
    'GET /segments': { segments: [], next: null },
  },
}
const FAILING: Setting = {
  answers: {
    ...SHOP_ANSWERS,
    'GET /catalogue': new Refusal(503),
    'GET /segments': new Refusal(503),
    'GET /definitions': new Refusal(503),
  },
}
const LOADING: Setting = {
  answers: { ...SHOP_ANSWERS, 'GET /catalogue': NEVER, 'GET /segments': NEVER, 'GET /definitions': NEVER },
}

test.each<[state: string, setting: Setting, isUnknown: boolean]>([
  ['an empty catalogue', EMPTY, true],
  ['a catalogue that cannot be had', FAILING, false],
  ['a catalogue that loads', LOADING, false],
])('names can be typed over %s', async (_, setting, isUnknown) => {
  const { user, written } = openForm({ event: '' }, setting)
  await user.type(field('Event'), 'order')
  await user.tab()
  expect(written()).toEqual({ event: 'order' })
  await waitFor(() => expect(screen.queryByText('not in the data') !== null).toBe(isUnknown))
})

test.each([
  { segment: 'lapsed' },
  { segmentation: 'stage', part: 'new' },
  { metric: 'spend', atLeast: 1 },
  { list: 'press' },
  { model: 'churn/probability', atLeast: 0.5 },
  { population: { trait: 'age' }, top: '10%' },
])('a form of %j opens over a catalogue that cannot be had', (condition) => {
  const { written } = openForm(condition, FAILING)
  expect(buttons('Done')).toHaveLength(1)
  expect(written()).toEqual(condition)
})

test('a list of numbers takes numbers only', async () => {
  const { user, written } = openForm({ trait: 'age', oneOf: [] })
  await user.type(field('Value: numbers'), '18{Enter}2.5{Enter}many{Enter}18{Enter}')
  expect(written()).toEqual({ trait: 'age', oneOf: [18, 2.5] })
})

test('a list that no control can hold is YAML in its place', () => {
  openForm({ trait: 'plan', oneOf: ['pro', 5] })
  expect(field('Value').tagName).toBe('TEXTAREA')
})

const many = (count: number) => Array.from({ length: count }, (_, index) => `v${index}`)

test.each<[what: string, values: unknown, isHeld: boolean]>([
  ['nothing yet', [], true],
  ['texts', ['pro', 'team'], true],
  ['numbers', [1, 2.5], true],
  ['two hundred texts', many(200), true],
  ['more', many(201), false],
  ['texts and numbers', ['pro', 5], false],
  ['flags', [true, false], false],
  ['a text twice', ['pro', 'pro'], false],
  ['nothing among texts', ['pro', null], false],
  ['no list', 'pro', false],
])('%s in a control for several values', (_, values, isHeld) => {
  expect(listedScalars(values)).toBe(isHeld)
})
