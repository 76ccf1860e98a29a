import { PROFILE } from '../../records/survivors.ts'
import type { AnalyticalStore, QueryOptions } from '../../store/index.ts'
import { integer, param, type Sql, sql } from '../../store/sql.ts'
import { isSampledSql, sampleEvery } from './sample.ts'

/** What the data hold as of an instant, counted in a sample of profiles: what features are chosen by. */
export interface Survey {
  /** Profiles in the sample. */
  readonly profiles: number
  /** By how many profiles have them, the most first. */
  readonly events: readonly EventSurvey[]
  readonly traits: readonly ValueSurvey[]
}

export interface EventSurvey {
  readonly event: string
  readonly records: number
  readonly profiles: number
  /** Its properties, one for each type that a path has. */
  readonly properties: readonly ValueSurvey[]
}

/** Values of one type under one path, of a trait or of an event's property. */
export interface ValueSurvey {
  /** The trait or event. */
  readonly name: string
  readonly path: string
  readonly type: 'text' | 'number' | 'flag' | 'date' | 'json'
  /** Profiles whose latest value it is, or events that have it. */
  readonly records: number
  readonly distinct: number
  /** Of those that are text: read as numbers. */
  readonly numeric: number
  /** Of those that are numbers: whole ones. */
  readonly whole: number
  /** Texts that at least a hundredth have, most first. */
  readonly top: readonly { readonly value: string; readonly records: number }[]
  /** Of lists of objects: names of their members. */
  readonly members: readonly string[]
}

const SAMPLE_PROFILES = 20_000
const MOST_EVENTS = 30
/** Events of one name that are looked at for their properties. */
const MOST_RECORDS = 100_000
const LEAST_SHARE = 0.01
const MOST_TOP = 12

/** Counts what there is at the instant; `profiles` is how many exist then. */
export async function surveyData(
  store: AnalyticalStore,
  asOf: number,
  profiles: number,
  signal?: AbortSignal,
): Promise<Survey> {
  const every = sampleEvery(profiles, SAMPLE_PROFILES)
  const options: QueryOptions = { lane: 'batch', ...(signal && { signal }) }
  const rows = sql`occurred_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC') AND ${isSampledSql(every)}`
  const names = await readEvents(store, rows, options)
  const events: EventSurvey[] = []
  for (const one of names) {
    const properties = await readProperties(store, rows, one.event, options)
    events.push({ ...one, properties })
  }
  return {
    profiles: Math.ceil(profiles / every),
    events,
    traits: await readTraits(store, rows, options),
  }
}

async function readEvents(store: AnalyticalStore, rows: Sql, options: QueryOptions) {
  const found = await store.query<{ name: string; records: string; profiles: string }>(
    sql`SELECT toString(event) AS name, count() AS records, uniqExact(${PROFILE}) AS profiles FROM events PREWHERE ${rows} GROUP BY name ORDER BY profiles DESC, name LIMIT ${integer(MOST_EVENTS)}`,
    options,
  )
  return found.map(({ name, records, profiles }) => ({
    event: name,
    records: Number(records),
    profiles: Number(profiles),
  }))
}

/** Every value of the maps as `(path, type, text)`. */
const ENTRIES = sql`arrayConcat(
  arrayMap((k, v) -> (toString(k), 'text', v), mapKeys(text), mapValues(text)),
  arrayMap((k, v) -> (toString(k), 'number', toString(v)), mapKeys(number), mapValues(number)),
  arrayMap((k, v) -> (toString(k), 'flag', toString(v)), mapKeys(flag), mapValues(flag)),
  arrayMap((k, v) -> (toString(k), 'date', toString(v)), mapKeys(date), mapValues(date)),
  arrayMap((k, v) -> (toString(k), 'json', v), mapKeys(json), mapValues(json)))`

interface ValueRow {
  readonly name: string
  readonly path: string
  readonly type: ValueSurvey['type']
  readonly records: string
  readonly distinct: string
  readonly numeric: string
  readonly whole: string
  readonly top: readonly (readonly [records: string, value: string])[]
  readonly members: readonly string[]
}

/** Values are counted each by itself first, so that the texts of a path are held once. */
function counted(entries: Sql): Sql {
  const values = sql`SELECT name, entry.1 AS path, entry.2 AS type, entry.3 AS value, count() AS times FROM (${entries}) ARRAY JOIN entries AS entry GROUP BY name, path, type, value`
  const top = sql`arraySlice(arraySort(x -> (-x.1, x.2), groupArrayIf((toInt64(times), value), type = 'text' AND times >= least_times)), 1, ${integer(MOST_TOP)})`
  const members = sql`arraySort(groupUniqArrayArray(if(type = 'json', JSONExtractKeys(JSONExtractArrayRaw(value)[1]), [])))`
  const sized = sql`SELECT *, ${param(LEAST_SHARE, 'Float64')} * sum(times) OVER (PARTITION BY name, path, type) AS least_times FROM (${values})`
  return sql`SELECT name, path, type, sum(times) AS records, count() AS distinct,
    sumIf(times, type = 'text' AND isNotNull(toFloat64OrNull(trimBoth(value)))) AS numeric,
    sumIf(times, type = 'number' AND toFloat64OrZero(value) = floor(toFloat64OrZero(value))) AS whole,
    ${top} AS top, ${members} AS members
    FROM (${sized}) GROUP BY name, path, type ORDER BY records DESC, name, path, type`
}

async function readProperties(store: AnalyticalStore, rows: Sql, event: string, options: QueryOptions) {
  const entries = sql`SELECT toString(event) AS name, ${ENTRIES} AS entries FROM events PREWHERE event = ${param(event, 'String')} AND ${rows} ORDER BY profile_id, occurred_at, event_id LIMIT ${integer(MOST_RECORDS)}`
  return surveyed(await store.query<ValueRow>(counted(entries), options))
}

/** Of each trait the latest change of each profile. */
async function readTraits(store: AnalyticalStore, rows: Sql, options: QueryOptions) {
  const order = sql`bitOr(bitShiftLeft(toUInt128(toUInt64(toUnixTimestamp64Milli(occurred_at) + 4611686018427387904)), 64), toUInt128(change_id))`
  const entries = sql`SELECT toString(trait) AS name, argMax(${ENTRIES}, ${order}) AS entries FROM trait_changes PREWHERE ${rows} AND NOT startsWith(trait, 'model:') GROUP BY name, ${PROFILE}`
  return surveyed(await store.query<ValueRow>(counted(entries), options))
}

function surveyed(rows: readonly ValueRow[]): readonly ValueSurvey[] {
  return rows.map(({ name, path, type, records, distinct, numeric, whole, top, members }) => ({
    name,
    path,
    type,
    records: Number(records),
    distinct: Number(distinct),
    numeric: Number(numeric),
    whole: Number(whole),
    top: top.map(([count, value]) => ({ value, records: Number(count) })),
    members,
  }))
}
