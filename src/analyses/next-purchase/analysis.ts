import { apart } from '../../apart/index.ts'
import { sayLater, sentence } from '../../language/index.ts'
import { insufficientData, type Outcome, result } from '../../stats/index.ts'
import { DAY_MS, localDay } from '../../time/calendar.ts'
import type { Analysis, AnalysisWorkspace, Column, Found, Output, Task } from '../analysis.ts'
import {
  findGoods,
  findPurchases,
  firstPurchaseAt,
  type Purchases,
  readCurrencies,
} from '../purchases/index.ts'
import { chooseWeight, forecastGoods, type GoodsForecast } from './choose-goods.ts'
import { type Foreseen, foreseeApart } from './foresee.ts'
import { type NextPurchaseOptions, nextPurchaseOptions } from './options.ts'
import { type Assortment, type GoodsKind, readAssortment, readBaskets } from './read-goods.ts'
import { type Rhythms, readRhythms } from './read-rhythms.ts'
import { nextPurchaseReport } from './report.ts'
import type { Goods, NextPurchaseResult } from './result.ts'

const output = (
  name: string,
  title: string,
  description: string,
  kind: Column['kind'] = 'numbers',
): Output => ({
  name,
  title,
  description,
  kind,
})

const OUTPUTS: readonly Output[] = [
  output(
    'probability_alive',
    sayLater`Probability of being active`,
    sayLater`How likely this customer will buy again at all.`,
  ),
  output(
    'probability_soon',
    sayLater`Probability of a purchase soon`,
    sayLater`How likely a purchase is within the days asked for.`,
  ),
  output(
    'next_days',
    sayLater`Days until the next purchase`,
    sayLater`If the customer buys again: as likely sooner as later.`,
  ),
  output(
    'next_days_low',
    sayLater`Days until the next purchase, from`,
    sayLater`The earlier end of the 80% interval of the date.`,
  ),
  output(
    'next_days_high',
    sayLater`Days until the next purchase, to`,
    sayLater`The later end of the 80% interval of the date.`,
  ),
  output('expected_amount', sayLater`Expected amount`, sayLater`What the next purchase is expected to be.`),
  output(
    'amount_low',
    sayLater`Amount, lower bound`,
    sayLater`The lower end of the 80% interval of the next amount.`,
  ),
  output(
    'amount_high',
    sayLater`Amount, upper bound`,
    sayLater`The upper end of the 80% interval of the next amount.`,
  ),
]

const GOODS: Readonly<Record<GoodsKind, Output>> = {
  category: output(
    'next_category',
    sayLater`Next category`,
    sayLater`The category that is bought next most likely, where purchases have one.`,
    'parts',
  ),
  product: output(
    'next_product',
    sayLater`Next product`,
    sayLater`The product that is bought next most likely.`,
    'parts',
  ),
}

/** When customers buy next, how much, and what. */
export const nextPurchase: Analysis<typeof nextPurchaseOptions, NextPurchaseResult> = {
  name: 'next-purchase',
  title: sayLater`Next purchase`,
  summary: sayLater`When each customer will buy next, for how much, and which category or product.`,
  reads: 'purchases',
  options: nextPurchaseOptions,
  remedies: [
    sayLater`Bring in a longer history: it takes customers who bought more than once.`,
    sayLater`Check that a customer has the same id in all purchases.`,
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: nextPurchaseReport,
  outputs: ({ purchases }) => [
    ...OUTPUTS,
    GOODS.category,
    ...(purchases?.product === undefined ? [] : [GOODS.product]),
  ],
}

const KINDS: readonly GoodsKind[] = ['category', 'product']

async function run(task: Task<NextPurchaseOptions>): Promise<Outcome<Found<NextPurchaseResult>>> {
  const { workspace, options, asOf, signal, progress } = task
  const bought = await findPurchases(workspace, options.purchases)
  if (bought === undefined) return insufficientData(sayLater`There are no purchases.`)
  const purchases = await withCategory(workspace, bought, asOf)
  const firstPurchase = await firstPurchaseAt(workspace, purchases, asOf, signal)
  if (firstPurchase === undefined)
    return insufficientData(sayLater`Nobody has bought anything by this instant.`)
  const today = localDay(asOf, workspace.settings.timeZone)
  const cut = today - heldBackDays(options, (asOf - firstPurchase) / DAY_MS)
  progress({ done: 0, of: 3, phase: sentence`Reading purchases` })
  const now = await readRhythms(workspace, purchases, { until: asOf, cut: today }, signal)
  const before = cut < today ? await readRhythms(workspace, purchases, { until: asOf, cut }, signal) : null
  progress({ done: 1, of: 3, phase: sentence`Foreseeing dates and amounts` })
  const seen = { now, today, before: before?.profiles.length ? before : null, cut, within: options.within }
  const foreseen = await apart(foreseeApart, [seen], { signal })
  if (foreseen.kind === 'insufficient-data') return foreseen
  progress({ done: 2, of: 3, phase: sentence`Foreseeing what is bought` })
  const goods = await goodsOf(task, purchases, { now, before: seen.before, today, cut }, foreseen.value)
  const currencies = await readCurrencies(workspace, purchases, { until: asOf }, signal)
  progress({ done: 3, of: 3 })
  return result({
    result: {
      purchases,
      currencies,
      firstPurchase,
      within: options.within,
      heldBackDays: before === null ? 0 : today - cut,
      goods: goods.map(({ told }) => told),
      ...summed(now, foreseen.value),
    },
    columns: { profiles: now.profiles, columns: { ...columnsOf(foreseen.value), ...columnsOfGoods(goods) } },
  })
}

/** A category is foreseen where purchases have one; products, of which there are many, where they are named. */
async function withCategory(
  workspace: AnalysisWorkspace,
  purchases: Purchases,
  asOf: number,
): Promise<Purchases> {
  const found = await findGoods(workspace, purchases, 'category', { until: asOf })
  return found === undefined ? purchases : { ...purchases, category: found.property }
}

const MOST_HELD_DAYS = 180
const LEAST_HELD_DAYS = 7

function heldBackDays({ holdOut }: NextPurchaseOptions, span: number): number {
  const days = holdOut ?? Math.min(MOST_HELD_DAYS, Math.floor(span / 4))
  return days < LEAST_HELD_DAYS || days >= span ? 0 : days
}

interface ForecastOfGoods {
  readonly told: Goods
  readonly names: readonly string[]
  readonly forecast: GoodsForecast
}

interface Days {
  readonly now: Rhythms
  readonly before: Rhythms | null
  readonly today: number
  readonly cut: number
}

/** The forecast of each kind of goods that purchases tell. */
async function goodsOf(
  task: Task<NextPurchaseOptions>,
  purchases: Purchases,
  days: Days,
  foreseen: Foreseen,
): Promise<ForecastOfGoods[]> {
  const found: ForecastOfGoods[] = []
  for (const kind of KINDS) {
    if (purchases[kind] === undefined) continue
    const goods = await forecastOf(task, purchases, kind, days, foreseen)
    if (goods !== undefined) found.push(goods)
  }
  return found
}

const boughtDays = ({ gaps }: Rhythms) => gaps.map((count) => count + 1)

async function forecastOf(
  { workspace, asOf, signal }: Task<NextPurchaseOptions>,
  purchases: Purchases,
  kind: GoodsKind,
  { now, before, today, cut }: Days,
  { soon }: Foreseen,
): Promise<ForecastOfGoods | undefined> {
  const at = (day: number) => ({ until: asOf, cut: day })
  const assortment = await readAssortment(workspace, purchases, kind, at(today), signal)
  if (assortment.names.length < 2) return undefined
  const read = (of: Assortment, day: number, side: 'known' | 'next') =>
    readBaskets(workspace, purchases, kind, of, { ...at(day), side }, signal)
  const past = before && (await readAssortment(workspace, purchases, kind, at(cut), signal))
  const chosen =
    past && before && past.names.length > 1
      ? chooseWeight(past, await read(past, cut, 'known'), await read(past, cut, 'next'), {
          profiles: before.profiles,
          days: boughtDays(before),
          next: before.next,
        })
      : { weight: 1, test: null }
  const buyers = { profiles: now.profiles, days: boughtDays(now) }
  const forecast = forecastGoods(assortment, await read(assortment, today, 'known'), buyers, chosen.weight)
  const { names } = assortment
  return { told: { kind, ...chosen, foremost: foremostOf(names, forecast, soon) }, names, forecast }
}

const MOST_TOLD = 20

function foremostOf(
  names: readonly string[],
  { code }: GoodsForecast,
  soon: Float64Array,
): Goods['foremost'] {
  const sums = names.map((name) => ({ name, customers: 0, soon: 0 }))
  for (const [row, thing] of code.entries()) {
    sums[thing]!.customers++
    sums[thing]!.soon += soon[row]!
  }
  return sums
    .filter(({ customers }) => customers > 0)
    .sort((a, b) => b.customers - a.customers)
    .slice(0, MOST_TOLD)
}

const numbers = (values: Float64Array): Column => ({ kind: 'numbers', values })

function columnsOf(found: Foreseen): Readonly<Record<string, Column>> {
  return {
    probability_alive: numbers(found.alive),
    probability_soon: numbers(found.soon),
    next_days: numbers(found.days),
    next_days_low: numbers(found.daysLow),
    next_days_high: numbers(found.daysHigh),
    expected_amount: numbers(found.amount),
    amount_low: numbers(found.amountLow),
    amount_high: numbers(found.amountHigh),
  }
}

function columnsOfGoods(goods: readonly ForecastOfGoods[]): Readonly<Record<string, Column>> {
  return Object.fromEntries(
    goods.map(({ told, names, forecast }) => [
      GOODS[told.kind].name,
      { kind: 'parts', names, codes: forecast.code } as const,
    ]),
  )
}

function summed(now: Rhythms, found: Foreseen) {
  const sum = (of: (row: number) => number) => now.gaps.reduce((total, _, row) => total + of(row), 0)
  const counts = new Array<number>(10).fill(0)
  for (const probability of found.soon) counts[Math.min(9, Math.floor(probability * 10))]!++
  const hasAmounts = found.spending !== null
  return {
    customers: now.profiles.length,
    repeatCustomers: now.gaps.filter((count) => count > 0).length,
    soon: sum((row) => found.soon[row]!),
    soonMoney: hasAmounts ? sum((row) => found.soon[row]! * found.amount[row]!) : null,
    alive: sum((row) => found.alive[row]!),
    timing: found.timing,
    regularity: found.regularity,
    shrunk: found.shrunk,
    spending: found.spending,
    amount: hasAmounts ? sum((row) => found.amount[row]!) / now.profiles.length : null,
    byWeek: weeksOf(found),
    soonCounts: counts,
    when: found.when,
    howMuch: found.howMuch,
  }
}

const WEEKS = 12

/** Active customers by the week of their expected date; the last place is later. */
function weeksOf({ alive, days }: Foreseen): number[] {
  const weeks = new Array<number>(WEEKS + 1).fill(0)
  for (const [row, after] of days.entries()) weeks[Math.min(WEEKS, Math.floor(after / 7))]! += alive[row]!
  return weeks
}
