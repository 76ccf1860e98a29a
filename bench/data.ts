import type { AnalyticalStore } from '../src/store/analytical.ts'
import { param, Sql, sql } from '../src/store/sql.ts'

/** The instant the benchmark's data ends at unless told otherwise; everything happens in the two years before it. */
export const BENCH_NOW = Date.parse('2026-01-01T00:00:00Z')

const SPAN_MS = 2 * 365 * 86_400_000
const ROWS_PER_INSERT = 5_000_000

/** Share of each event in 10,000: the mix of an online shop. */
const EVENT_OF = `multiIf(d < 6200, 'page_viewed', d < 8200, 'product_viewed', d < 9100, 'email_opened', d < 9600, 'cart_added', d < 9900, 'order_completed', 'support_contacted')`

const TEXT = `multiIf(
  event = 'page_viewed', map('path', concat('/p/', toString(h3 % 500)), 'device', ['mobile', 'desktop', 'tablet'][h4 % 3 + 1]),
  event = 'email_opened', map('campaign', concat('campaign-', toString(h3 % 40))),
  event = 'support_contacted', map('topic', ['delivery', 'product', 'invoice'][h3 % 3 + 1]),
  map('category', concat('c', toString(h3 % 24)), 'cart_id', concat(toString(profile_id), '-', toString(h4 % 6))))`

const NUMBER = `multiIf(
  event = 'page_viewed', map('seconds', toFloat64(h5 % 600)),
  event IN ('product_viewed', 'cart_added'), map('price', (h5 % 20000) / 100),
  event = 'order_completed', map('revenue', (h5 % 40000) / 100, 'items', toFloat64(h4 % 5 + 1)),
  map())`

/** Fills the store with generated events and traits of the two years before `end`, in the engine; deterministic. */
export async function generate(
  store: AnalyticalStore,
  events: number,
  profiles: number,
  end = BENCH_NOW,
): Promise<void> {
  for (let from = 0; from < events; from += ROWS_PER_INSERT) {
    const count = Math.min(ROWS_PER_INSERT, events - from)
    await store.command(eventsSql(from, count, profiles, end), { lane: 'batch', settings: INSERT })
  }
  for (const statement of profileStatements(profiles, end))
    await store.command(statement, { lane: 'batch', settings: INSERT })
  for (const table of ['events', 'trait_changes', 'profiles']) {
    await store.command(new Sql([`OPTIMIZE TABLE ${table} FINAL`]), { lane: 'batch' })
  }
}

/** Merges so many of every hundred numbers into profiles of smaller ones, far and near. */
export async function supersede(store: AnalyticalStore, numbers: number, percent: number): Promise<void> {
  const [all, kept] = [param(numbers, 'UInt64'), param(100 - percent, 'UInt64')]
  const survivor = sql`toUInt32((sipHash64(number) % intDiv(number, 100)) * 100 + sipHash64(number, 1) % ${kept})`
  await store.command(sql`TRUNCATE TABLE profile_merges`)
  if (percent > 0) {
    await store.command(
      sql`INSERT INTO profile_merges SELECT toUInt32(number), ${survivor}, toUInt32(number), number, toDateTime64(0, 3, 'UTC') FROM numbers(100, ${all} - 99) WHERE number % 100 >= ${kept}`,
    )
  }
  await store.command(sql`SYSTEM RELOAD DICTIONARY survivors`)
}

const INSERT = { max_insert_threads: 2, max_insert_block_size: 500_000 }

function eventsSql(from: number, count: number, profiles: number, end: number): Sql {
  const hash = (n: number) => `sipHash64(number, ${n})`
  const draws = new Sql([
    `number, ${hash(1)} % 10000 AS d, ${hash(3)} AS h3, ${hash(4)} AS h4, ${hash(5)} AS h5, ${EVENT_OF} AS event`,
  ])
  const profile = sql`toUInt32(1 + floor(${param(profiles, 'Float64')} * pow((${new Sql([hash(2)])} % 1000000007) / 1000000007, 1.2)))`
  const at = sql`fromUnixTimestamp64Milli(toInt64(${param(end - SPAN_MS, 'Int64')} + ${new Sql([hash(6)])} % ${param(SPAN_MS, 'UInt64')}), 'UTC')`
  const rows = sql`SELECT ${draws}, ${profile} AS profile_id, ${at} AS occurred_at FROM numbers(${param(from, 'UInt64')}, ${param(count, 'UInt64')})`
  return sql`INSERT INTO events SELECT event, profile_id, occurred_at, occurred_at, number, ${new Sql([TEXT])}, ${new Sql([NUMBER])}, map(), map(), map() FROM (${rows})`
}

function profileStatements(profiles: number, end: number): Sql[] {
  const numbers = sql`numbers(1, ${param(profiles, 'UInt64')})`
  const first = sql`fromUnixTimestamp64Milli(${param(end - SPAN_MS, 'Int64')}, 'UTC')`
  const trait = (name: string, text: string, number: string) =>
    sql`INSERT INTO trait_changes SELECT ${param(name, 'String')}, toUInt32(number), ${first}, ${first}, number, ${new Sql([text])}, ${new Sql([number])}, map(), map(), map() FROM ${numbers}`
  return [
    sql`INSERT INTO profiles SELECT toUInt32(number), ${first} FROM ${numbers}`,
    trait('plan', `map('', ['free', 'basic', 'pro', 'team'][sipHash64(number, 11) % 4 + 1])`, 'map()'),
    trait(
      'country',
      `map('', ['DE', 'FR', 'US', 'GB', 'JP', 'BR', 'IN', 'SE'][sipHash64(number, 12) % 8 + 1])`,
      'map()',
    ),
    trait('age', 'map()', `map('', toFloat64(18 + sipHash64(number, 13) % 70))`),
  ]
}
