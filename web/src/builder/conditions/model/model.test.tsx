import { expect, test } from 'vitest'
import {
  type Case,
  choose,
  enter,
  field,
  firstWordsOf,
  offered,
  openForm,
  type,
  writtenAfter,
} from '../testing/open-form'

const CHURN = { model: 'churn/probability', atLeast: 0.5 } as const

test.each<Case>([
  [
    'what a model says',
    { model: '', atLeast: 0.5 },
    [type('Model and what it says', 'churn/probability')],
    CHURN,
  ],
  ['how probable it is', CHURN, [type('Value', '.75')], { ...CHURN, atLeast: 0.75 }],
  [
    'between which probabilities',
    CHURN,
    [choose('Comparison', 'is between'), type('Value: from', '0.2'), type('Value: to', '0.4')],
    { model: CHURN.model, between: [0.2, 0.4] },
  ],
  [
    'names that it gives',
    { model: 'stage/name', exists: true },
    [choose('Comparison', 'is one of'), enter('Value', 'loyal')],
    { model: 'stage/name', oneOf: ['loyal'] },
  ],
])('the form writes %s', (_, before, deeds, after) => {
  expect(writtenAfter(before, deeds)).toEqual(after)
})

test('what models say is offered by what they say it in', async () => {
  const { user } = openForm(CHURN)
  expect(firstWordsOf('Comparison')).toContain('is at least')
  await user.clear(field('Model and what it says'))
  expect(offered()).toEqual(['churn/probability15', 'stage/name12'])
})
