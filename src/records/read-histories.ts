import type { TypedValues } from '../predicates/value.ts'
import type { AnalyticalStore, QueryOptions } from '../store/analytical.ts'
import { join, sql } from '../store/sql.ts'
import { byTime, type History, type ProfileRecord } from './history.ts'
import { isNamed, namesOf, type Owner, RECORD_TABLES } from './record-table.ts'
import type { Source } from './source.ts'
import { isOfProfiles, PROFILE, type ProfileSelection } from './survivors.ts'

interface Row {
  readonly profile: number
  readonly name: string
  readonly at: string
  readonly id: string
  readonly values: readonly [
    TypedValues['text'],
    TypedValues['number'],
    TypedValues['flag'],
    Readonly<Record<string, string>>,
    TypedValues['json'],
  ]
}

/** Which records to read: those of a source, or every record of the profiles. */
export type HistorySource = Source | 'everything'

/**
 * The histories of some profiles in order of their ids, with the records of a source under all their numbers. All are held
 * in memory: callers walk a large population range by range.
 */
export async function readHistories(
  store: AnalyticalStore,
  source: HistorySource,
  profiles: ProfileSelection,
  options: QueryOptions = {},
): Promise<History[]> {
  const [firsts, events, traits] = await Promise.all([
    store.query<{ profile: number; first: string }>(
      sql`SELECT ${PROFILE} AS profile, toUnixTimestamp64Milli(min(first_at)) AS first FROM profiles WHERE ${isOfProfiles(profiles)} GROUP BY profile ORDER BY profile`,
      options,
    ),
    readRecords(store, 'event', source, profiles, options),
    readRecords(store, 'trait', source, profiles, options),
  ])
  return firsts.map(({ profile, first }) => ({
    profileId: profile,
    firstAt: Number(first),
    events: events.get(profile) ?? new Map(),
    traits: traits.get(profile) ?? new Map(),
  }))
}

type RecordsByName = Map<string, ProfileRecord[]>

async function readRecords(
  store: AnalyticalStore,
  owner: Owner,
  source: HistorySource,
  profiles: ProfileSelection,
  options: QueryOptions,
): Promise<Map<number, RecordsByName>> {
  const histories = new Map<number, RecordsByName>()
  const names = source === 'everything' ? undefined : namesOf(source, owner)
  if (names?.length === 0) return histories
  const { table, name, id } = RECORD_TABLES[owner]
  const wanted = names === undefined ? sql`1` : isNamed(name, names)
  const columns = join(
    [
      sql`${PROFILE} AS profile`,
      sql`toString(${name}) AS name`,
      sql`toUnixTimestamp64Milli(occurred_at) AS at`,
      sql`toString(${id}) AS id`,
      sql`tuple(text, number, flag, date, json) AS values`,
    ],
    ', ',
  )
  const rows = await store.query<Row>(
    sql`SELECT ${columns} FROM ${table} PREWHERE ${wanted} AND ${isOfProfiles(profiles)}`,
    options,
  )
  for (const row of rows) addRecord(histories, row)
  for (const byName of histories.values()) for (const list of byName.values()) list.sort(byTime)
  return histories
}

function addRecord(histories: Map<number, RecordsByName>, { profile, name, at, id, values }: Row): void {
  const byName = histories.get(profile) ?? new Map<string, ProfileRecord[]>()
  histories.set(profile, byName)
  const list = byName.get(name) ?? []
  byName.set(name, list)
  const [text, number, flag, dates, json] = values
  const date = Object.fromEntries(Object.entries(dates).map(([path, ms]) => [path, Number(ms)]))
  list.push({ name, at: Number(at), id: BigInt(id), values: { text, number, flag, date, json } })
}
