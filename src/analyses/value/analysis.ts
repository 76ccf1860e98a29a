import { insufficientData, type Outcome } from '../../stats/index.ts'
import type { Analysis, Found, Output, Task } from '../analysis.ts'
import { findPurchases, firstPurchaseAt } from '../purchases/index.ts'
import { valueOfBuyers } from './buyers.ts'
import { type ValueOptions, valueOptions } from './options.ts'
import { valueReport } from './report.ts'
import type { ValueResult } from './result.ts'
import { valueOfSubscribers } from './subscribers.ts'

const number = (name: string, title: string, description: string): Output => ({
  name,
  title,
  description,
  kind: 'numbers',
})

const VALUES: readonly Output[] = [
  number(
    'probability_alive',
    'Probability of being active',
    'How likely this customer will buy again at all.',
  ),
  number('expected_purchases', 'Expected purchases', 'Purchases that are expected within the horizon.'),
  number(
    'value',
    'Value',
    'What the customer is expected to bring within the horizon, after margin and discount.',
  ),
  number('value_low', 'Value, lower bound', 'The lower end of the 95% interval of the expected value.'),
  number('value_high', 'Value, upper bound', 'The upper end of the 95% interval of the expected value.'),
]

const OF_BUYERS: readonly Output[] = [
  number('expected_amount', 'Expected amount', 'What a purchase of this customer is expected to be.'),
  number(
    'win_back',
    'Value to win back',
    'What is missing because the customer may have left: the value of one surely active less the value.',
  ),
]

/** What customers will bring. */
export const value: Analysis<typeof valueOptions, ValueResult> = {
  name: 'value',
  title: 'Customer value',
  summary:
    'What each customer will probably bring in the next year: how likely they still buy, how often and for how much.',
  reads: 'purchases',
  options: valueOptions,
  remedies: [
    'Bring in a longer history: it takes customers who bought more than once.',
    'State which column or property is the amount: --amount.',
    'Check that a customer has the same id in all purchases.',
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: valueReport,
  outputs: ({ contract }) => (contract === undefined ? [...VALUES, ...OF_BUYERS] : VALUES),
}

async function run(task: Task<ValueOptions>): Promise<Outcome<Found<ValueResult>>> {
  const { workspace, options, asOf, signal } = task
  const purchases = await findPurchases(workspace, options.purchases)
  if (purchases === undefined) return insufficientData('There are no purchases.')
  const firstPurchase = await firstPurchaseAt(workspace, purchases, asOf, signal)
  if (firstPurchase === undefined) return insufficientData('Nobody has bought anything by this instant.')
  const found = { purchases, firstPurchase }
  return options.contract === undefined
    ? valueOfBuyers(task, found)
    : valueOfSubscribers(task, found, options.contract)
}
