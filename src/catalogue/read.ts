import { VALUE_TYPES, type ValueType } from '../predicates/value.ts'
import { PROFILE } from '../records/survivors.ts'
import type { AnalyticalStore, QueryOptions } from '../store/index.ts'
import { identifier, join, param, type Sql, sql } from '../store/sql.ts'
import {
  type Catalogue,
  type CatalogueEntry,
  type CatalogueValue,
  MOST_NAMES,
  MOST_PATHS,
} from './catalogue.ts'

/** Records of one name that are looked at for their values; of more, a sample of about so many. */
const SAMPLE = 250_000
/** Samples are of whole blocks of profiles, which lie together, so that the rest is not read. */
const BLOCK_PROFILES = 1_024

interface Log {
  readonly table: Sql
  readonly name: Sql
}

const EVENTS: Log = { table: identifier('events'), name: identifier('event') }
const TRAITS: Log = { table: identifier('trait_changes'), name: identifier('trait') }

/** A scan of both logs: names and how often -> values of a sample, by the keys of their maps. */
export async function scanCatalogue(store: AnalyticalStore, sample = SAMPLE): Promise<Catalogue> {
  return { events: await scan(store, EVENTS, sample), traits: await scan(store, TRAITS, sample) }
}

type Counted = Pick<CatalogueEntry, 'name' | 'records' | 'profiles'>
type Sampled = Pick<CatalogueEntry, 'sampled' | 'values'>

async function scan(store: AnalyticalStore, log: Log, sample: number): Promise<CatalogueEntry[]> {
  const names = await readNames(store, log)
  const values = await readValues(store, log, sampleTest(log, names, sample))
  return names.map((one) => ({ ...one, ...(values.get(one.name) ?? { sampled: 0, values: [] }) }))
}

const SCAN: QueryOptions = { lane: 'batch' }

async function readNames(store: AnalyticalStore, { table, name }: Log): Promise<readonly Counted[]> {
  const rows = await store.query<{ name: string; records: string; profiles: string }>(
    sql`SELECT toString(${name}) AS name, count() AS records, groupBitmap(${PROFILE}) AS profiles FROM ${table} GROUP BY ${name} ORDER BY records DESC, name LIMIT ${param(MOST_NAMES, 'UInt32')}`,
    SCAN,
  )
  return rows.map((row) => ({ name: row.name, records: Number(row.records), profiles: Number(row.profiles) }))
}

/** Whether a row is looked at: of names with many records every n-th block of profiles is, the first one always. */
function sampleTest({ name }: Log, names: readonly Counted[], sample: number): Sql {
  const many = names.filter(({ records }) => records > sample)
  if (many.length === 0) return sql`1`
  const sampled = many.map((one) => one.name)
  const every = many.map(({ records }) => Math.ceil(records / sample))
  const blocks = sql`transform(${name}, ${param(sampled, 'Array(String)')}, ${param(every, 'Array(UInt32)')}, toUInt32(1))`
  return sql`intDiv(profile_id, ${param(BLOCK_PROFILES, 'UInt32')}) % ${blocks} = 0`
}

interface FoundRow {
  readonly name: string
  readonly path: string
  readonly type: ValueType | typeof RECORDS
  readonly records: string
}

/** Stands among the types for the records themselves, however many values they have. */
const RECORDS = 'records'

/** Sets of keys are counted first, which are few, and then each key: four times as fast as key by key. */
async function readValues(
  store: AnalyticalStore,
  { table, name }: Log,
  test: Sql,
): Promise<ReadonlyMap<string, Sampled>> {
  const keys = join(
    VALUE_TYPES.map((type) => sql`mapKeys(${identifier(type)})`),
    ', ',
  )
  const sets = sql`SELECT ${name} AS n, tuple(${keys}) AS sets, count() AS c FROM ${table} WHERE ${test} GROUP BY n, sets`
  const found = VALUE_TYPES.map(
    (type, index) =>
      sql`arrayMap(k -> (toString(k), ${param(type, 'String')}), tupleElement(sets, ${param(index + 1, 'UInt8')}))`,
  )
  const all = sql`arrayConcat([('', ${param(RECORDS, 'String')})], ${join(found, ', ')})`
  const rows = await store.query<FoundRow>(
    sql`SELECT toString(n) AS name, found.1 AS path, found.2 AS type, sum(c) AS records FROM (${sets}) ARRAY JOIN ${all} AS found GROUP BY n, path, type ORDER BY records DESC, path LIMIT ${param(MOST_PATHS, 'UInt32')} BY name, type`,
    SCAN,
  )
  return gathered(rows)
}

function gathered(rows: readonly FoundRow[]): ReadonlyMap<string, Sampled> {
  const byName = new Map<string, FoundRow[]>()
  for (const row of rows) {
    const found = byName.get(row.name) ?? []
    found.push(row)
    byName.set(row.name, found)
  }
  return new Map([...byName].map(([name, found]) => [name, sampledOf(found)]))
}

function sampledOf(rows: readonly FoundRow[]): Sampled {
  const values = new Map<string, CatalogueValue>()
  let sampled = 0
  for (const { path, type, records } of rows) {
    const count = Number(records)
    if (type === RECORDS) sampled = count
    else values.set(path, { path, types: { ...values.get(path)?.types, [type]: count } })
  }
  return { sampled, values: [...values.values()] }
}
