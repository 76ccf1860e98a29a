import type { Baskets } from '../../stats/index.ts'
import { readColumns } from '../../store/read-columns.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'

/** How often an item is in baskets, and how many customers bought it. */
export interface Item {
  readonly name: string
  readonly baskets: number
  readonly customers: number
}

/** What all baskets are like. */
export interface BasketFacts {
  readonly baskets: number
  readonly customers: number
  readonly items: number
  /** Different items of a basket, on average. */
  readonly meanSize: number
  readonly ofOneItem: number
}

const BATCH = (signal: AbortSignal) => ({ lane: 'batch', signal }) as const

export async function readFacts(
  { analytical }: AnalysisWorkspace,
  goods: Sql,
  signal: AbortSignal,
): Promise<BasketFacts> {
  const baskets = sql`SELECT basket, uniqExact(item) AS size FROM (${goods}) GROUP BY basket`
  const [facts] = await analytical.query<{ baskets: string; mean: number; single: string }>(
    sql`SELECT count() AS baskets, avg(size) AS mean, countIf(size = 1) AS single FROM (${baskets})`,
    BATCH(signal),
  )
  const [all] = await analytical.query<{ items: string; customers: string }>(
    sql`SELECT uniqExact(item) AS items, uniqExact(profile) AS customers FROM (${goods})`,
    BATCH(signal),
  )
  return {
    baskets: Number(facts!.baskets),
    customers: Number(all!.customers),
    items: Number(all!.items),
    meanSize: Number(facts!.mean ?? 0),
    ofOneItem: Number(facts!.single),
  }
}

/** The items that most baskets hold, at least so many. */
export async function readItems(
  { analytical }: AnalysisWorkspace,
  goods: Sql,
  { least, most }: { readonly least: number; readonly most: number },
  signal: AbortSignal,
): Promise<Item[]> {
  const rows = await analytical.query<{ name: string; baskets: string; customers: string }>(
    sql`SELECT item AS name, uniqExact(basket) AS baskets, uniqExact(profile) AS customers FROM (${goods}) GROUP BY item HAVING baskets >= ${param(least, 'UInt32')} ORDER BY baskets DESC, name LIMIT ${param(most, 'UInt32')}`,
    BATCH(signal),
  )
  return rows.map(({ name, baskets, customers }) => ({
    name,
    baskets: Number(baskets),
    customers: Number(customers),
  }))
}

/** Rows of the items alone, with the place of each as `code`. */
function coded(goods: Sql, items: readonly Item[]): Sql {
  const names = param(
    items.map(({ name }) => name),
    'Array(String)',
  )
  return sql`SELECT profile, basket, toUInt32(indexOf(${names}, item) - 1) AS code FROM (${goods}) WHERE has(${names}, item)`
}

/** The baskets that hold at least two of the items, by their places; the others say nothing of what goes together. */
export async function readBaskets(
  { analytical }: AnalysisWorkspace,
  goods: Sql,
  items: readonly Item[],
  signal: AbortSignal,
): Promise<Baskets> {
  const baskets = sql`SELECT groupUniqArray(code) AS codes FROM (${coded(goods, items)}) GROUP BY basket HAVING length(codes) > 1`
  const numbered = sql`SELECT rowNumberInAllBlocks() AS basket, codes FROM (${baskets})`
  const rows = await readColumns(
    analytical,
    sql`SELECT basket, arrayJoin(codes) AS code FROM (${numbered})`,
    { basket: 'UInt32', code: 'UInt32' },
    BATCH(signal),
  )
  return basketsOf(rows.basket, rows.code)
}

/** Rows may come in any order. */
function basketsOf(basket: Uint32Array, code: Uint32Array): Baskets {
  const count = basket.reduce((most, one) => Math.max(most, one + 1), 0)
  const offsets = new Uint32Array(count + 1)
  for (const one of basket) offsets[one + 1]!++
  for (let place = 0; place < count; place++) offsets[place + 1]! += offsets[place]!
  const filled = offsets.slice()
  const items = new Uint32Array(code.length)
  for (const [row, one] of basket.entries()) items[filled[one]!++] = code[row]!
  return { items, offsets }
}

/** Who bought which of the items, each once. */
export async function readBuyers(
  { analytical }: AnalysisWorkspace,
  goods: Sql,
  items: readonly Item[],
  signal: AbortSignal,
): Promise<{ readonly profile: Uint32Array; readonly code: Uint32Array }> {
  return readColumns(
    analytical,
    sql`SELECT profile, code FROM (${coded(goods, items)}) GROUP BY profile, code`,
    { profile: 'UInt32', code: 'UInt32' },
    BATCH(signal),
  )
}

/** Who bought anything of which it is known what. */
export async function readCustomers(
  { analytical }: AnalysisWorkspace,
  goods: Sql,
  signal: AbortSignal,
): Promise<Uint32Array> {
  const { profile } = await readColumns(
    analytical,
    sql`SELECT DISTINCT profile FROM (${goods})`,
    { profile: 'UInt32' },
    BATCH(signal),
  )
  return profile
}
