import { insufficientData, result } from '../../stats/index.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Analysis, Columns, Found, Output, Task } from '../analysis.ts'
import { findPurchases, type Purchases, readCurrencies } from '../purchases/index.ts'
import { groupsOfOptions, type RfmOptions, rfmOptions } from './options.ts'
import { rfmReport } from './report.ts'
import { movementOf, type RfmMovement, type RfmResult, summarise } from './result.ts'
import { type ScoredCustomers, scoreCustomers } from './score-customers.ts'

const OUTPUTS: readonly Output[] = [
  {
    name: 'recency_days',
    title: 'Days since the last purchase',
    description: 'Whole days between the day of the last purchase and the day that is looked from.',
    kind: 'numbers',
  },
  { name: 'frequency', title: 'Frequency', description: 'Orders, or days with an order.', kind: 'numbers' },
  {
    name: 'money',
    title: 'Money',
    description: 'What was spent in all, or the mean of an order.',
    kind: 'numbers',
  },
  ...['recency', 'frequency', 'money'].map(
    (dimension): Output => ({
      name: `${dimension}_score`,
      title: `Score of ${dimension}`,
      description: 'From 1, the worst, to the number of scores, the best.',
      kind: 'numbers',
    }),
  ),
  {
    name: 'group',
    title: 'RFM group',
    description: 'The named group of the three scores; every customer is in exactly one.',
    kind: 'parts',
  },
]

/** Recency, frequency, money: who buys, who used to, and who brings the revenue. */
export const rfm: Analysis<typeof rfmOptions, RfmResult> = {
  name: 'rfm',
  title: 'RFM',
  summary:
    'Groups customers by how recently, how often and for how much they bought: who is best, who is slipping away.',
  reads: 'purchases',
  options: rfmOptions,
  remedies: [
    'State which column or property is the amount: --amount.',
    'Bring in more purchases, or look at a longer window.',
    'With few customers take fewer scores (--scores 3), or cuts of your own.',
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: rfmReport,
  outputs: () => OUTPUTS,
}

async function run(task: Task<RfmOptions>) {
  const { workspace, options, asOf, signal, progress } = task
  const purchases = await findPurchases(workspace, options.purchases)
  if (purchases === undefined) return insufficientData('There are no purchases.')
  const groups = groupsOfOptions(options)
  progress({ done: 0, of: 2, phase: 'Scoring' })
  const now = await scoreCustomers(task, purchases, groups, asOf)
  if (now.kind === 'insufficient-data') return now
  progress({ done: 1, of: 2, phase: 'Comparing with before' })
  const found: RfmResult = {
    purchases,
    currencies: await readCurrencies(workspace, purchases, { until: asOf }, signal),
    ...summarise(now.value, groups, options),
    movement: await movementSince(task, purchases, now.value),
  }
  progress({ done: 2, of: 2 })
  return result<Found<RfmResult>>({ result: found, columns: columnsOf(now.value, groups.names) })
}

/** Of fewer customers movement says nothing. */
const FEWEST_BEFORE = 10

async function movementSince(
  task: Task<RfmOptions>,
  purchases: Purchases,
  now: ScoredCustomers,
): Promise<RfmMovement | null> {
  const { options, asOf } = task
  const groups = groupsOfOptions(options)
  const since = asOf - options.period * DAY_MS
  const before = await scoreCustomers(task, purchases, groups, since, now.scored)
  if (before.kind === 'insufficient-data' || before.value.totals.profiles.length < FEWEST_BEFORE) return null
  return movementOf(before.value, now, groups, since)
}

function columnsOf({ totals, values, scored, group }: ScoredCustomers, names: readonly string[]): Columns {
  const numbers = (column: Float64Array | Uint8Array) => ({ kind: 'numbers', values: column }) as const
  return {
    profiles: totals.profiles,
    columns: {
      recency_days: numbers(values.recency),
      frequency: numbers(values.frequency),
      money: numbers(values.monetary),
      recency_score: numbers(scored.recency),
      frequency_score: numbers(scored.frequency),
      money_score: numbers(scored.monetary),
      group: { kind: 'parts', names, codes: group },
    },
  }
}
