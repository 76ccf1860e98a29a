import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Analysis } from '../api/analyses'
import { ApiError, type Problem } from '../api/client'
import { firstOptions, GROUPS, grouped, requiredOptions, wordsOf } from './methods'
import { methodPath, optionsIn, withOptions } from './paths'
import { saidOptions, sayOptions } from './RunHead'
import { optionProblems } from './use-question'

const analysis = (name: string) => ({ name, title: 'Title', summary: 'Summary.' }) as Analysis

test('analyses are grouped by what they are about; those that are not known come last with their own words', () => {
  const groups = grouped([analysis('new-method'), analysis('cohorts'), analysis('rfm')])
  expect(groups.map(({ analyses }) => analyses.map(({ name }) => name))).toEqual([
    ...[['rfm'], ['cohorts'], ['new-method']],
  ])
  expect(wordsOf(analysis('new-method'))).toEqual({ title: 'Title', answers: 'Summary.' })
  expect(wordsOf(analysis('churn')).title).toBe('Who will leave')
})

test('every analysis has words, and shows some of its options at first', () => {
  for (const name of Object.values(GROUPS).flat()) {
    expect(wordsOf(analysis(name)).answers).not.toBe('Summary.')
    expect(firstOptions(name, []).length).toBeGreaterThan(0)
  }
  expect(firstOptions('new-method', ['a', 'b', 'c', 'd', 'e'])).toEqual(['a', 'b', 'c', 'd'])
  expect([requiredOptions('personas'), requiredOptions('rfm')]).toEqual([['segment'], []])
})

test('a question is in its address, and whatever else is there asks nothing', () => {
  const options = { scores: 4, groups: [{ name: 'Best & last' }] }
  expect(optionsIn(withOptions(options))).toEqual(options)
  expect(methodPath('rfm')).toBe('/analyses/rfm')
  expect(String(withOptions({}, '2026-03-01'))).toBe('asOf=2026-03-01')
  expect(optionsIn(new URL(methodPath('rfm', options), 'http://x').searchParams)).toEqual(options)
  for (const text of ['with={', 'with=[1]', 'with=null', 'with=3', ''])
    expect(optionsIn(new URLSearchParams(text))).toEqual({})
})

test('whatever is asked comes back from its address', () => {
  const options = fc.dictionary(
    fc.string(),
    fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string())),
  )
  fc.assert(
    fc.property(options, (asked) => {
      const { searchParams } = new URL(methodPath('rfm', asked), 'http://x')
      expect(optionsIn(searchParams)).toEqual(asked)
    }),
  )
})

test('what is not as usual is what was said', () => {
  const schema = { properties: { scores: { default: 5 }, without: { default: [] } } }
  const options = { scores: 5, without: [], window: 30 }
  expect(saidOptions({ options }, schema)).toEqual({ window: 30 })
  expect(saidOptions({ options: {} }, undefined)).toEqual({})
  expect(sayOptions({ unit: 'week', steps: ['a', 'b'] })).toBe('Length of a period: week, Steps: ["a","b"]')
  expect(sayOptions({ definition: 'x'.repeat(500) })).toMatch(/^Definition: x+…$/)
  expect(sayOptions({ event: '\u202Eevil' })).toBe('Event: \\u202Eevil')
})

test('problems of options stand at their options', () => {
  const problem = (path: Problem['path'], message: string) => ({ code: 'c', path, message, mend: 'Mend it.' })
  const problems = [
    problem(['options', 'scores'], 'Too many.'),
    problem(['options', 'scores'], 'Odd.'),
    problem(['body'], 'No.'),
  ]
  expect(optionProblems(new ApiError(400, problems[0]!, problems))).toEqual({ scores: 'Too many. Mend it.' })
  expect(optionProblems(new Error('x'))).toEqual({})
})
