import { elementsOrNoneSql } from '../../filters/element.ts'
import { mapValueSql } from '../../predicates/value.ts'
import { param, sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import type { Purchases } from './source.ts'
import { isPurchase, type PurchasePeriod } from './totals.ts'

/** Where what was bought is written: in a list of each purchase, or in the purchase itself. */
export interface Goods {
  /** Undefined: every purchase is of one product, and those of a customer on a day are a basket. */
  readonly list: string | undefined
  /** The property that names the product or its category. */
  readonly property: string
}

/** Names of products, the best first: what people read comes before numbers. */
const PRODUCT = [
  /^(product_?)?(name|title)$/i,
  /^(description|product|item|article)$/i,
  /^(sku|(product|item|article)_?(id|no|code)|id|stock_?code)$/i,
]
const CATEGORY = [/categor|department/i]
/** Purchases that are looked at for what their lines hold. */
const SAMPLE = 1_000

/** Where the products or categories of purchases are; undefined where the data do not say. */
export async function findGoods(
  workspace: AnalysisWorkspace,
  purchases: Purchases,
  level: 'product' | 'category',
  period: PurchasePeriod,
): Promise<Goods | undefined> {
  const said = purchases[level]
  const list = purchases.lines
  if (said !== undefined) return { list, property: said }
  const names =
    list === undefined
      ? await ownTexts(workspace, purchases, period)
      : await lineTexts(workspace, purchases, list, period)
  const patterns = level === 'product' ? PRODUCT : CATEGORY
  const property = patterns.flatMap((pattern) => names.filter((name) => pattern.test(name)))[0]
  return property === undefined ? undefined : { list, property }
}

/** Keys of the lines that hold text or numbers, the commonest first. */
async function lineTexts(
  { analytical }: AnalysisWorkspace,
  purchases: Purchases,
  list: string,
  period: PurchasePeriod,
): Promise<string[]> {
  const lines = sql`SELECT arrayJoin(${elementsOrNoneSql(mapValueSql(list))}) AS e FROM events WHERE ${isPurchase(purchases, period)} LIMIT ${param(SAMPLE, 'UInt32')}`
  const rows = await analytical.query<{ key: string }>(
    sql`SELECT arrayJoin(JSONExtractKeys(e)) AS key FROM (${lines}) GROUP BY key ORDER BY count() DESC, key`,
    { lane: 'batch' },
  )
  return rows.map(({ key }) => key)
}

async function ownTexts(
  { analytical }: AnalysisWorkspace,
  purchases: Purchases,
  period: PurchasePeriod,
): Promise<string[]> {
  const rows = await analytical.query<{ key: string }>(
    sql`SELECT key FROM (SELECT arrayJoin(mapKeys(text)) AS key FROM events WHERE ${isPurchase(purchases, period)}) GROUP BY key ORDER BY count() DESC, key LIMIT 100`,
    { lane: 'batch' },
  )
  return rows.map(({ key }) => key)
}
