import { expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { mistakeIn } from './mistake'

const read = (text: string) => mistakeIn(parseDocument(text, { logLevel: 'silent' }))

test.each([
  ['when: {all: [', 'This is not indented as it must be, or a bracket is not closed', 1],
  ['a: 1\na: 2', 'Each name stands only once here', 2],
  ['a: "x', 'A quote, colon, comma or dash is missing here', 1],
  ['a:\n\t- b', 'Tabs are not allowed as indentation', 2],
  ['a: @b', 'A text that begins with this sign stands in quotes', 1],
  ['a: "\\q"', 'There is no such escape sequence', 1],
  [
    'a: b: c',
    'A name stands on one line with the colon after it, and what is nested below begins on the next',
    1,
  ],
])('%j is told in words', (text, message, line) => {
  expect(read(text)).toEqual({ message, line })
})

test('what is YAML has no mistake', () => {
  expect(read('a: [1, {b: c}] # and a comment')).toBeUndefined()
})
