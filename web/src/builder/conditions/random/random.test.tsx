import { expect, test } from 'vitest'
import { type Case, press, type, writtenAfter } from '../testing/open-form'

test.each<Case>([
  [
    'how large the share is',
    { random: { percent: 50 } },
    [type('Percent', '12.5')],
    { random: { percent: 12.5 } },
  ],
  [
    'another draw',
    { random: { percent: 50 } },
    [press('another draw'), type('Word that the share is drawn with', 'spring')],
    { random: { percent: 50, salt: 'spring' } },
  ],
  [
    'an empty word for a draw',
    { random: { percent: 50, salt: 's' } },
    [type('Word that the share is drawn with', '')],
    { random: { percent: 50, salt: '' } },
  ],
  [
    'the usual draw',
    { random: { percent: 50, salt: 's' } },
    [press('Remove the word')],
    { random: { percent: 50 } },
  ],
])('the form writes %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toStrictEqual(after)
})
