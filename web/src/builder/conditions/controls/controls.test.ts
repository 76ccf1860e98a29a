import { expect, test } from 'vitest'
import { newCondition } from '../kinds'
import { readYaml, yamlLine } from '../read-yaml'
import { isUnfinished } from '../unfinished'
import { beginning } from './beginning'
import { readNumber, saidNumber, typedNumber } from './number-text'

test.each([
  ['3', 3],
  [' 0.5 ', 0.5],
  ['.5', 0.5],
  ['12.', 12],
  ['-4', -4],
  ['−4', -4],
  ['', undefined],
  ['-', undefined],
  ['1e5', undefined],
  ['1,5', undefined],
  ['three', undefined],
])('%j is read as %j', (text, number) => {
  expect(readNumber(text)).toBe(number)
})

test.each([0, 1, -4, 0.1, 1234567, 0.000_001])('the number %d is typed and read again', (number) => {
  expect(readNumber(typedNumber(number))).toBe(number)
})

test('a number within a sentence has its groups', () => {
  expect(saidNumber(1_234_567.5)).toBe('1,234,567.5')
})

test('a condition is unfinished while something in it is empty', () => {
  expect(isUnfinished(newCondition('event'))).toBe(true)
  expect(isUnfinished({ sequence: [{ event: 'a' }, { not: { event: '' } }] })).toBe(true)
  expect(isUnfinished({ random: { percent: 50 } })).toBe(false)
})

test('YAML that is not read says where', () => {
  expect(readYaml('a: 1')).toEqual({ data: { a: 1 } })
  expect(readYaml('a: [1')).toMatchObject({ message: expect.stringMatching(/^Line \d/) })
  expect(yamlLine({ is: ['a', 1] })).toBe('{ is: [ a, 1 ] }')
})

test('words at the beginning of a sentence are capitalised', () => {
  expect(beginning('number of days with')).toBe('Number of days with')
})
