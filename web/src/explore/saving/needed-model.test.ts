import { expect, test } from 'vitest'
import { defaultsOf, freeName, modelThatSays, unusual } from './needed-model'

const defaults = { scores: 5, cuts: 'quantile', period: 90 }
const model = (name: string, options: object, outputs?: string[]) =>
  ({ name, method: 'rfm', options, ...(outputs && { outputs }) }) as never
const needed = { method: 'rfm', options: { scores: 5, cuts: 'quantile', period: 90 }, outputs: ['group'] }

test('a model says the same where its options come to the same', () => {
  const same = model('kept', { period: 30 })
  expect(modelThatSays([model('other', { scores: 4 }), same], needed, defaults)).toBe(same)
  expect(modelThatSays([model('other', { scores: 4 })], needed, defaults)).toBeUndefined()
  expect(modelThatSays([model('few', {}, ['money'])], needed, defaults)).toBeUndefined()
  expect(modelThatSays([same], { ...needed, method: 'clusters' }, defaults)).toBeUndefined()
})

test('a new one has a name that is free and the options that are not as usual', () => {
  expect(freeName('rfm', [])).toBe('rfm')
  expect(freeName('rfm', [{ name: 'rfm' }, { name: 'rfm-2' }])).toBe('rfm-3')
  expect(unusual({ scores: 4, cuts: 'quantile', window: undefined }, defaults)).toEqual({ scores: 4 })
})

test('defaults are those of the schema', () => {
  expect(defaultsOf({ properties: { scores: { default: 5 }, window: {} } })).toEqual({ scores: 5 })
  expect(defaultsOf(undefined)).toEqual({})
})
