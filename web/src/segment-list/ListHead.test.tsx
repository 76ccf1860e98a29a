import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { SegmentMeasures } from '../api/measures'
import { wordsIn } from '../testing/reading'
import { show } from '../testing/show'
import { knownStatus } from '../testing/status'
import { ListHead } from './ListHead'

const PURCHASES = { event: 'order_completed', amount: ['price', 'quantity'] }
const CHURN = { name: 'risk', title: 'Who will leave', asOf: 1 }

function told(more: object): string {
  const measuring = { segments: [], measuring: false, asOf: 1, ...more } as unknown as SegmentMeasures
  show(<ListHead view="segments" measuring={measuring} />, { known: [knownStatus()] })
  return wordsIn(screen.getByRole('heading', { level: 1 }).nextElementSibling)
}

test.each<[string, object, string]>([
  [
    'both',
    { purchases: PURCHASES, churn: CHURN },
    'Value is the price × quantity of order_completed in the last 365 days. Churn risk is the mean of “Who will leave”.',
  ],
  [
    'no model of churn',
    { purchases: PURCHASES },
    'Value is the price × quantity of order_completed in the last 365 days. Churn risk needs a model of churn.',
  ],
  [
    'no purchases',
    { churn: CHURN },
    'No purchases with an amount were found in the data, so values are not known. Churn risk is the mean of “Who will leave”.',
  ],
  ['nothing yet', { measuring: true, asOf: undefined }, 'What segments are worth is being computed.'],
  [
    'trouble',
    { trouble: 'The disk is full.' },
    'What segments are worth could not be computed: The disk is full.',
  ],
])('says what values are made of: %s', (_, more, words) => {
  expect(told(more)).toBe(words)
})

test('leads to a model of churn where there is none', () => {
  told({ purchases: PURCHASES })
  expect(screen.getByRole('link', { name: 'a model of churn' }).getAttribute('href')).toBe('/analyses/churn')
})
