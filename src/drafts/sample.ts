import { sourceOf } from '../conditions/index.ts'
import type { Plan } from '../plan/plan.ts'
import { isNamed, namesOf, type Owner, RECORD_TABLES } from '../records/record-table.ts'
import type { Source } from '../records/source.ts'
import { spreadBlocks } from '../records/spread-blocks.ts'
import { PROFILE, type ProfileBlocks } from '../records/survivors.ts'
import type { AnalyticalStore, QueryOptions } from '../store/analytical.ts'
import { join, param, sql } from '../store/sql.ts'

/** How much may be read: about so many rows of so many profiles, in as many blocks. */
export interface SampleSize {
  readonly rows: number
  readonly profiles: number
  /** Absent: as many as tell well how much they differ. */
  readonly blocks?: number
}

/** What can be read to answer while somebody types; of a draft that needs no more everybody is looked at. */
export const WHILE_TYPING: SampleSize = { rows: 1_500_000, profiles: Number.POSITIVE_INFINITY }
/** The same where histories are read and judged profile by profile, which takes so much longer. */
export const PROFILE_BY_PROFILE: SampleSize = { rows: 80_000, profiles: 10_000, blocks: 24 }

/** Who there is at an instant: ids are below `capacity`, and so many profiles exist. */
export interface Population {
  readonly capacity: number
  readonly profiles: number
}

/** Who there is, without saying who they are. */
export async function readPopulation(
  store: AnalyticalStore,
  now: number,
  query: QueryOptions,
): Promise<Population> {
  const exists = sql`toUnixTimestamp64Milli(first_at) <= ${param(now, 'Int64')}`
  const [row] = await store.query<{ capacity: string; profiles: string }>(
    sql`SELECT if(count() = 0, 0, max(profile_id) + 1) AS capacity, groupBitmapIf(toUInt32(${PROFILE}), ${exists}) AS profiles FROM profiles`,
    query,
  )
  return { capacity: Number(row?.capacity ?? 0), profiles: Number(row?.profiles ?? 0) }
}

/** The blocks of profiles whose records can be read while somebody types; undefined where all can. */
export async function chooseSample(
  store: AnalyticalStore,
  plan: Plan,
  { capacity, profiles }: Population,
  query: QueryOptions,
  size = plan.singly.length > 0 ? PROFILE_BY_PROFILE : WHILE_TYPING,
): Promise<ProfileBlocks | undefined> {
  const rows = await countRows(store, plan, profiles, query)
  const share = Math.min(shareOf(size.rows, rows), shareOf(size.profiles, profiles))
  return spreadBlocks(capacity, share, size.blocks)
}

const shareOf = (part: number, whole: number) => (whole === 0 ? 1 : part / whole)

/** Rows that all queries of a plan read of everybody. */
async function countRows(
  store: AnalyticalStore,
  { groups, singly }: Plan,
  profiles: number,
  query: QueryOptions,
): Promise<number> {
  const sources = groups.map(({ source }) => source)
  if (singly.length > 0) sources.push(sourceOf(singly.map(({ node }) => node)))
  const rows = new Map<string, number>()
  for (const owner of ['event', 'trait'] as const) {
    const names = sources.flatMap((source) => namesOf(source, owner))
    for (const [name, count] of await countByName(store, owner, names, query)) {
      rows.set(`${owner} ${name}`, count)
    }
  }
  const rowsOf = (owner: Owner, source: Source) =>
    sum(namesOf(source, owner).map((name) => rows.get(`${owner} ${name}`) ?? 0))
  return sum(
    sources.map(
      (source) => rowsOf('event', source) + rowsOf('trait', source) + (source.everyone ? profiles : 0),
    ),
  )
}

/** Counted name by name, which the engine answers from its index. */
async function countByName(
  store: AnalyticalStore,
  owner: Owner,
  names: readonly string[],
  query: QueryOptions,
): Promise<readonly (readonly [string, number])[]> {
  const all = [...new Set(names)]
  if (all.length === 0) return []
  const { table, name } = RECORD_TABLES[owner]
  const counts = all.map((one) => sql`(SELECT count() FROM ${table} WHERE ${isNamed(name, [one])})`)
  const [row] = await store.query<{ counts: readonly string[] }>(
    sql`SELECT [${join(counts, ', ')}] AS counts`,
    query,
  )
  return all.map((one, index) => [one, Number(row?.counts[index] ?? 0)])
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
