import { sayLater } from '../../language/index.ts'
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
    sayLater`Probability of being active`,
    sayLater`How likely this customer will buy again at all.`,
  ),
  number(
    'expected_purchases',
    sayLater`Expected purchases`,
    sayLater`Purchases that are expected within the horizon.`,
  ),
  number(
    'value',
    sayLater`Value`,
    sayLater`What the customer is expected to bring within the horizon, after margin and discount.`,
  ),
  number(
    'value_low',
    sayLater`Value, lower bound`,
    sayLater`The lower end of the 95% interval of the expected value.`,
  ),
  number(
    'value_high',
    sayLater`Value, upper bound`,
    sayLater`The upper end of the 95% interval of the expected value.`,
  ),
]

const OF_BUYERS: readonly Output[] = [
  number(
    'expected_amount',
    sayLater`Expected amount`,
    sayLater`What a purchase of this customer is expected to be.`,
  ),
  number(
    'win_back',
    sayLater`Value to win back`,
    sayLater`What is missing because the customer may have left: the value of one surely active less the value.`,
  ),
]

/** What customers will bring. */
export const value: Analysis<typeof valueOptions, ValueResult> = {
  name: 'value',
  title: sayLater`Customer value`,
  summary: sayLater`What each customer will probably bring in the next year: how likely they still buy, how often and for how much.`,
  reads: 'purchases',
  options: valueOptions,
  remedies: [
    sayLater`Bring in a longer history: it takes customers who bought more than once.`,
    sayLater`State which column or property is the amount: --amount.`,
    sayLater`Check that a customer has the same id in all purchases.`,
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: valueReport,
  outputs: ({ contract }) => (contract === undefined ? [...VALUES, ...OF_BUYERS] : VALUES),
}

async function run(task: Task<ValueOptions>): Promise<Outcome<Found<ValueResult>>> {
  const { workspace, options, asOf, signal } = task
  const purchases = await findPurchases(workspace, options.purchases)
  if (purchases === undefined) return insufficientData(sayLater`There are no purchases.`)
  const firstPurchase = await firstPurchaseAt(workspace, purchases, asOf, signal)
  if (firstPurchase === undefined)
    return insufficientData(sayLater`Nobody has bought anything by this instant.`)
  const found = { purchases, firstPurchase }
  return options.contract === undefined
    ? valueOfBuyers(task, found)
    : valueOfSubscribers(task, found, options.contract)
}
