import { mapValueSql, VALUE_TYPES, type ValueSql, type ValueType } from '../predicates/value.ts'
import { type Owner, RECORD_TABLES } from '../records/record-table.ts'
import { spreadBlocks } from '../records/spread-blocks.ts'
import { ALL_PROFILES, isOfProfiles, PROFILE, type ProfileSelection } from '../records/survivors.ts'
import type { AnalyticalStore } from '../store/index.ts'
import { join, param, type Sql, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import type { TypeCounts } from './catalogue.ts'

/** Where values lie: in a property of an event, or in a trait or a member of it. */
export interface ValuesPlace {
  readonly of: Owner
  readonly name: string
  /** Empty for the trait itself. */
  readonly path: string
}

export interface ValuesOptions {
  /** Only values that contain this; case is ignored. */
  readonly search?: string | undefined
  readonly limit?: number | undefined
}

export type PlainScalar = string | number | boolean

/** What lies at a place. */
export interface FoundValues {
  /** How many events, or profiles with that trait, were looked at. */
  readonly sampled: number
  readonly types: TypeCounts
  /** The most frequent first, with their share of those that have a value there; of lists, the elements. */
  readonly values: readonly { readonly value: PlainScalar; readonly share: number }[]
  /** How the numbers are distributed; absent where there is none. */
  readonly numbers?: Levels
  /** How often profiles with that event have it, and what its numbers come to for each; of all times. */
  readonly perProfile?: { readonly count: Levels; readonly sum?: Levels }
  /** The first and the last of the dates. */
  readonly dates?: { readonly min: string; readonly max: string }
}

/** Records that are looked at; of more, a sample of about so many. */
const SAMPLE = 100_000
/** Few blocks are read fast, and nobody asks how far off a suggestion is. */
const BLOCKS = 16
const VALUES = 20

/** The quantiles that are told; the engine wants their levels as literals. */
const LEVELS = ['min', 'p05', 'p25', 'p50', 'p75', 'p95', 'max'] as const
const QUANTILES = sql`quantilesExactIf(0, 0.05, 0.25, 0.5, 0.75, 0.95, 1)`
export type Levels = Readonly<Record<(typeof LEVELS)[number], number>>

/** The values at a place, of events those of all times, of traits those of now: what somebody who writes a condition may mean. */
export function readValues(
  { analytical, clock, survivors }: Pick<Workspace, 'analytical' | 'clock' | 'survivors'>,
  place: ValuesPlace,
  { search = '', limit = VALUES }: ValuesOptions = {},
): Promise<FoundValues> {
  return survivors.readMerged(async () => {
    const rows = rowsOf(place, await sampleOf(analytical, place), clock())
    const [summary, values, perProfile] = await Promise.all([
      summarise(analytical, rows, place.path),
      mostFrequent(analytical, rows, place.path, { search, limit }),
      place.of === 'event' && search === '' ? readPerProfile(analytical, rows, place.path) : undefined,
    ])
    const { present, ...found } = summary
    return {
      ...found,
      ...(perProfile && { perProfile }),
      values: values.map(({ value, records }) => ({ value, share: present === 0 ? 0 : records / present })),
    }
  })
}

async function sampleOf(store: AnalyticalStore, { of, name }: ValuesPlace): Promise<ProfileSelection> {
  const { table, name: column } = RECORD_TABLES[of]
  const [row] = await store.query<{ records: string; capacity: string }>(
    sql`SELECT count() AS records, (SELECT max(profile_id) + 1 FROM profiles) AS capacity FROM ${table} WHERE ${column} = ${param(name, 'String')}`,
  )
  const records = Number(row?.records ?? 0)
  return (
    spreadBlocks(Number(row?.capacity ?? 0), records === 0 ? 1 : SAMPLE / records, BLOCKS) ?? ALL_PROFILES
  )
}

/** The records with their maps; of a trait each profile's latest change. */
function rowsOf({ of, name }: ValuesPlace, profiles: ProfileSelection, now: number): Sql {
  const { table, name: column, id } = RECORD_TABLES[of]
  const maps = join(
    VALUE_TYPES.map((type) => MAPS[type]),
    ', ',
  )
  const until = sql`occurred_at <= fromUnixTimestamp64Milli(${param(now, 'Int64')}, 'UTC')`
  const from = sql`FROM ${table} PREWHERE ${column} = ${param(name, 'String')} AND ${isOfProfiles(profiles)} AND ${until}`
  if (of === 'event') return sql`SELECT ${PROFILE} AS profile, ${maps} ${from}`
  const latest = sql`SELECT argMax(tuple(${maps}), tuple(occurred_at, ${id})) AS latest ${from} GROUP BY ${PROFILE}`
  const columns = VALUE_TYPES.map(
    (type, index) => sql`tupleElement(latest, ${param(index + 1, 'UInt8')}) AS ${MAPS[type]}`,
  )
  return sql`SELECT ${join(columns, ', ')} FROM (${latest})`
}

const MAPS: Readonly<Record<ValueType, Sql>> = {
  text: sql`text`,
  number: sql`number`,
  flag: sql`flag`,
  date: sql`date`,
  json: sql`json`,
}

type Summary = Omit<FoundValues, 'values'> & { readonly present: number }

type SummaryRow = Readonly<
  Record<`n_${ValueType}` | 'sampled' | 'present' | 'earliest' | 'latest', string>
> & {
  readonly levels: readonly number[]
}

async function summarise(store: AnalyticalStore, rows: Sql, path: string): Promise<Summary> {
  const value = mapValueSql(path)
  const columns = [
    sql`count() AS sampled`,
    sql`countIf(${isThere(value)}) AS present`,
    ...VALUE_TYPES.map((type) => sql`countIf(${value.has(type)}) AS n_${MAPS[type]}`),
    sql`${QUANTILES}(${value.get('number')}, ${value.has('number')}) AS levels`,
    sql`minIf(${value.get('date')}, ${value.has('date')}) AS earliest`,
    sql`maxIf(${value.get('date')}, ${value.has('date')}) AS latest`,
  ]
  const [row] = await store.query<SummaryRow>(sql`SELECT ${join(columns, ', ')} FROM (${rows})`)
  return summaryOf(row!)
}

function summaryOf(row: SummaryRow): Summary {
  const counts = VALUE_TYPES.map((type) => [type, Number(row[`n_${type}`])] as const)
  const types = Object.fromEntries(counts.filter(([, count]) => count > 0)) as TypeCounts
  const day = (at: string) => new Date(Number(at)).toISOString()
  return {
    sampled: Number(row.sampled),
    present: Number(row.present),
    types,
    ...(types.number && { numbers: levelsOf(row.levels) }),
    ...(types.date && { dates: { min: day(row.earliest), max: day(row.latest) } }),
  }
}

function levelsOf(levels: readonly number[]): Levels {
  return Object.fromEntries(LEVELS.map((name, index) => [name, Number(levels[index])])) as never
}

interface PerProfileRow {
  readonly profiles: string
  readonly counts: readonly number[]
  readonly summed: string
  readonly sums: readonly number[]
}

/** All records of a profile are in the sample, or none. */
async function readPerProfile(
  store: AnalyticalStore,
  rows: Sql,
  path: string,
): Promise<FoundValues['perProfile']> {
  const { has, get } = mapValueSql(path)
  const each = sql`SELECT count() AS records, countIf(${has('number')}) AS numbers, sumIf(${get('number')}, ${has('number')}) AS total FROM (${rows}) GROUP BY profile`
  const [row] = await store.query<PerProfileRow>(
    sql`SELECT count() AS profiles, ${QUANTILES}(records, 1) AS counts, countIf(numbers > 0) AS summed, ${QUANTILES}(total, numbers > 0) AS sums FROM (${each})`,
  )
  if (row === undefined || Number(row.profiles) === 0) return undefined
  return { count: levelsOf(row.counts), ...(Number(row.summed) > 0 && { sum: levelsOf(row.sums) }) }
}

const isThere = ({ has }: ValueSql) =>
  sql`(${has('text')} OR ${has('number')} OR ${has('flag')} OR ${has('json')})`

/** An element of a list as its type and its text; without a type where it is no single value. */
const ELEMENT = sql`multiIf(JSONType(e) = 'String', ('text', JSONExtractString(e)), JSONType(e) IN ('Int64', 'UInt64', 'Double'), ('number', e), JSONType(e) = 'Bool', ('flag', e), ('', ''))`

/** Dates are left out, which hardly ever repeat. */
async function mostFrequent(
  store: AnalyticalStore,
  rows: Sql,
  path: string,
  { search, limit }: { readonly search: string; readonly limit: number },
): Promise<readonly { readonly value: PlainScalar; readonly records: number }[]> {
  const { has, get } = mapValueSql(path)
  const one = (type: ValueType, test: Sql, text: Sql) =>
    sql`if(${test}, [(${param(type, 'String')}, ${text})], [])`
  const all = join(
    [
      one('text', sql`${has('text')} AND NOT ${has('date')}`, get('text')),
      one('number', has('number'), sql`toString(${get('number')})`),
      one('flag', has('flag'), sql`toString(${get('flag')})`),
      sql`arrayDistinct(arrayMap(e -> ${ELEMENT}, JSONExtractArrayRaw(${get('json')})))`,
    ],
    ', ',
  )
  const isFound = sql`found.1 != '' AND position(lowerUTF8(found.2), ${param(search.toLowerCase(), 'String')}) > 0`
  const found = await store.query<{ type: ValueType; value: string; records: string }>(
    sql`SELECT found.1 AS type, found.2 AS value, count() AS records FROM (SELECT arrayJoin(arrayConcat(${all})) AS found FROM (${rows})) WHERE ${isFound} GROUP BY type, value ORDER BY records DESC, value LIMIT ${param(limit, 'UInt32')}`,
  )
  return found.map(({ type, value, records }) => ({ value: plain(type, value), records: Number(records) }))
}

function plain(type: ValueType, written: string): PlainScalar {
  if (type === 'number') return Number(written)
  return type === 'flag' ? written === 'true' : written
}
