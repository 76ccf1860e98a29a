import { expect, test } from 'vitest'
import { type Case, choose, type, writtenAfter } from '../testing/open-form'

test.each<Case>([
  ['the list', { list: '' }, [type('Uploaded list', 'press')], { list: 'press' }],
  [
    'who is not on it',
    { list: 'press' },
    [choose('In it or not', 'Is not on')],
    { list: 'press', is: 'notIn' },
  ],
  [
    'who is on it again',
    { list: 'press', is: 'notIn' },
    [choose('In it or not', 'Is on')],
    { list: 'press' },
  ],
])('the form writes %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toStrictEqual(after)
})
