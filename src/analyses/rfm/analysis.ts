import { apart } from '../../apart/index.ts'
import { sayLater, sentence } from '../../language/index.ts'
import { insufficientData, type Outcome, result } from '../../stats/index.ts'
import { DAY_MS, localDay } from '../../time/calendar.ts'
import type { Analysis, Found, Output, Task } from '../analysis.ts'
import { findPurchases, type Purchases, readCurrencies, readPurchaseTotals } from '../purchases/index.ts'
import { COMPUTE_RFM, computeRfm } from './compute.ts'
import { type RfmOptions, rfmOptions } from './options.ts'
import { rfmReport } from './report.ts'
import type { RfmResult } from './result.ts'
import type { Bought } from './score-customers.ts'

const scoreOutput = (name: string, title: string): Output => ({
  name,
  title,
  description: sayLater`From 1, the worst, to the number of scores, the best.`,
  kind: 'numbers',
})

const OUTPUTS: readonly Output[] = [
  {
    name: 'recency_days',
    title: sayLater`Days since the last purchase`,
    description: sayLater`Whole days between the day of the last purchase and the day that is looked from.`,
    kind: 'numbers',
  },
  {
    name: 'frequency',
    title: sayLater`Frequency`,
    description: sayLater`Orders, or days with an order.`,
    kind: 'numbers',
  },
  {
    name: 'money',
    title: sayLater`Money`,
    description: sayLater`What was spent in all, or the mean of an order.`,
    kind: 'numbers',
  },
  scoreOutput('recency_score', sayLater`Score of recency`),
  scoreOutput('frequency_score', sayLater`Score of frequency`),
  scoreOutput('money_score', sayLater`Score of money`),
  {
    name: 'group',
    title: sayLater`RFM group`,
    description: sayLater`The named group of the three scores; every customer is in exactly one.`,
    kind: 'parts',
  },
]

/** Recency, frequency, money: who buys, who used to, and who brings the revenue. */
export const rfm: Analysis<typeof rfmOptions, RfmResult> = {
  name: 'rfm',
  title: sayLater`RFM`,
  summary: sayLater`Groups customers by how recently, how often and for how much they bought: who is best, who is slipping away.`,
  reads: 'purchases',
  options: rfmOptions,
  remedies: [
    sayLater`Bring in more purchases, or look at a longer window.`,
    sayLater`With few customers take fewer scores (--scores 3), or cuts of your own.`,
    sayLater`Where amounts are missing, state which column or property they are: --amount.`,
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: rfmReport,
  outputs: () => OUTPUTS,
}

/** More customers are scored in a thread of their own. */
const MOST_IN_PLACE = 20_000

async function run(task: Task<RfmOptions>): Promise<Outcome<Found<RfmResult>>> {
  const { workspace, options, asOf, signal, progress } = task
  const purchases = await findPurchases(workspace, options.purchases)
  if (purchases === undefined) return insufficientData(sayLater`There are no purchases.`)
  progress({ done: 0, of: 3, phase: sentence`Reading purchases` })
  const now = await readBought(task, purchases, asOf)
  progress({ done: 1, of: 3, phase: sentence`Reading purchases of before` })
  const before = await readBought(task, purchases, asOf - options.period * DAY_MS)
  progress({ done: 2, of: 3, phase: sentence`Scoring` })
  const input = { now, before, options }
  const computed =
    now.totals.profiles.length > MOST_IN_PLACE
      ? await apart(COMPUTE_RFM, [input], { signal, handOver: true })
      : computeRfm(input)
  if (computed.kind === 'insufficient-data') return computed
  const { summary, movement, columns } = computed.value
  const currencies = await readCurrencies(workspace, purchases, { until: asOf }, signal)
  return result({ result: { purchases, currencies, ...summary, movement }, columns })
}

async function readBought(
  { workspace, options: { window }, signal }: Task<RfmOptions>,
  purchases: Purchases,
  asOf: number,
): Promise<Bought> {
  const after = window === undefined ? {} : { after: asOf - window * DAY_MS }
  const totals = await readPurchaseTotals(workspace, purchases, { until: asOf, ...after }, signal)
  return { totals, asOf, today: localDay(asOf, workspace.settings.timeZone) }
}
