import { z } from 'zod'
import { sayLater, sentence } from '../../language/index.ts'
import { insufficientData, type Outcome, result } from '../../stats/index.ts'
import type { Sql } from '../../store/sql.ts'
import type { Analysis, Found, Task } from '../analysis.ts'
import { findCandidates, setsAt } from '../memberships/index.ts'
import { findGoods, findPurchases, purchaseOption } from '../purchases/index.ts'
import { segmentsAndPartsOption } from '../segment-members/index.ts'
import { affinityBySegmentApart } from './affinity-by-segment.ts'
import { goodsSql } from './goods.ts'
import { type Item, readBaskets, readBuyers, readCustomers, readFacts, readItems } from './read-baskets.ts'
import { basketsReport } from './report.ts'
import type { BasketsResult, SegmentAffinity } from './result.ts'
import { type FoundRules, findRulesApart } from './rules.ts'

export const basketsOptions = z.strictObject({
  ...purchaseOption,
  level: z.enum(['product', 'category']).default('product').meta({
    description: sayLater`What goes together: products, or their categories.`,
  }),
  minSupport: z.number().gt(0).max(1).optional().meta({
    description: sayLater`The least share of baskets that a rule is in. Otherwise half a percent, and less where that leaves few rules, but at least 20 baskets.`,
  }),
  minConfidence: z.number().min(0).max(1).default(0.02).meta({
    description: sayLater`The least share of baskets with the first side of a rule that hold the second too.`,
  }),
  minLift: z.number().min(0).default(1).meta({ description: sayLater`The least lift of a rule.` }),
  mostItems: z
    .number()
    .int()
    .min(2)
    .max(6)
    .default(3)
    .meta({ description: sayLater`The most items of a rule, both sides together.` }),
  segments: segmentsAndPartsOption(
    sayLater`Segments and segmentations whose taste is compared with that of other customers; all that are active otherwise, on a workspace.`,
    200,
  ),
})

export type BasketsOptions = z.output<typeof basketsOptions>

/** What is bought together, and by whom. */
export const baskets: Analysis<typeof basketsOptions, BasketsResult> = {
  name: 'baskets',
  title: sayLater`Baskets`,
  summary: sayLater`What is bought together, how much more often than by chance, and what segments like more than others do.`,
  reads: 'purchases',
  options: basketsOptions,
  remedies: [
    sayLater`State where products are: --product, --category.`,
    sayLater`Ask for less support: --min-support 0.001.`,
    sayLater`Look at categories instead of products: --level category.`,
  ],
  run: (task) => task.workspace.survivors.readMerged(() => run(task)),
  report: basketsReport,
}

/** In fewer baskets a rule is hardly more than chance. */
const LEAST_BASKETS = 20
const FIRST_SUPPORT = 0.005
/** Support is lowered until there are so many rules. */
const ENOUGH_RULES = 20
const MOST_ITEMS = 2_000
const MOST_TOP = 50

/** Why there is nothing to look at, by what was to be looked at. */
const UNTOLD = {
  product: sayLater`It cannot be told which product a purchase was of.`,
  category: sayLater`It cannot be told which category a purchase was of.`,
}
const UNSAID = {
  product: sayLater`No purchase says which product it was of.`,
  category: sayLater`No purchase says which category it was of.`,
}

async function run(task: Task<BasketsOptions>): Promise<Outcome<Found<BasketsResult>>> {
  const { workspace, options, asOf, signal, progress } = task
  const purchases = await findPurchases(workspace, options.purchases)
  if (purchases === undefined) return insufficientData(sayLater`There are no events.`)
  const goods = await findGoods(workspace, purchases, options.level, { until: asOf })
  if (goods === undefined) return insufficientData(UNTOLD[options.level])
  const rows = goodsSql(goods, purchases, { until: asOf }, workspace.settings.timeZone)
  progress({ done: 0, of: 3, phase: sentence`Counting items` })
  const facts = await readFacts(workspace, rows, signal)
  if (facts.baskets === 0) return insufficientData(UNSAID[options.level])
  progress({ done: 1, of: 3, phase: sentence`Finding what goes together` })
  const found = await rulesOf(task, rows, facts.baskets)
  if (found === undefined)
    return insufficientData(
      sayLater`More sets of items are in so many baskets than can be looked at; ask for more support.`,
    )
  progress({ done: 2, of: 3, phase: sentence`Comparing segments` })
  const segments = await segmentAffinities(task, rows, found.items)
  progress({ done: 3, of: 3 })
  return result({
    result: {
      ...facts,
      level: options.level,
      property: goods.property,
      list: goods.list ?? null,
      least: found.least,
      top: found.items.slice(0, MOST_TOP),
      sets: found.sets,
      examined: found.examined,
      rules: found.rules,
      segments,
    },
  })
}

type Rules = FoundRules & { readonly least: number; readonly items: readonly Item[] }

/** The rules at the support that was asked for, or at the first that gives enough of them. */
async function rulesOf(task: Task<BasketsOptions>, goods: Sql, count: number): Promise<Rules | undefined> {
  const { minSupport, minConfidence, minLift, mostItems } = task.options
  const lowest = Math.min(LEAST_BASKETS, Math.max(1, Math.ceil(count / 20)))
  let least = Math.max(minSupport ? 1 : lowest, Math.ceil((minSupport ?? FIRST_SUPPORT) * count - 1e-9))
  for (let last: Rules | undefined; ; ) {
    const items = await readItems(task.workspace, goods, { least, most: MOST_ITEMS }, task.signal)
    const several = await readBaskets(task.workspace, goods, items, task.signal)
    const demand = { baskets: count, least, mostItems, minConfidence, minLift }
    const rules = await findRulesApart([several, items, demand], { signal: task.signal })
    if (rules === undefined) return last
    last = { ...rules, least, items }
    if (minSupport !== undefined || rules.rules.length >= ENOUGH_RULES || least <= lowest) return last
    least = Math.max(lowest, Math.ceil(least / 2))
  }
}

/** Of more segments nobody reads the tables. */
const MOST_SEGMENTS = 60
const MOST_PRODUCTS = 500

async function segmentAffinities(
  { workspace, options, asOf, signal }: Task<BasketsOptions>,
  goods: Sql,
  all: readonly Item[],
): Promise<SegmentAffinity[]> {
  const { candidates } = await findCandidates(workspace, options.segments)
  const items = all.slice(0, MOST_PRODUCTS)
  if (candidates.length === 0 || items.length === 0) return []
  const chosen = candidates.slice(0, MOST_SEGMENTS)
  const { sets } = await setsAt(workspace, chosen, asOf, signal)
  const customers = await readCustomers(workspace, goods, signal)
  const { profile, code } = await readBuyers(workspace, goods, items, signal)
  const segments = chosen.map(({ id }) => ({ id, members: sets.get(id)!.words }))
  return affinityBySegmentApart({ items, customers, profile, code, segments }, { signal })
}
