import type { BitSet } from '../evaluation/bit-set.ts'
import { isInSet } from '../evaluation/set-sql.ts'
import { PROFILE } from '../records/survivors.ts'
import type { AnalyticalStore } from '../store/analytical.ts'
import { readColumns } from '../store/read-columns.ts'
import { param, type Sql, sql } from '../store/sql.ts'

/** By which trait members are listed, and in which direction. */
export interface MemberOrder {
  readonly trait: string
  readonly descending: boolean
}

/** What a value is compared by: its kind (numbers, dates, texts, flags, others), its number and its text. */
export type OrderedValue = readonly [kind: number, number: number, text: string]

/** Where a member stands in a list. */
export interface MemberPlace {
  readonly id: number
  /** In a list by a trait: its value, null where the member does not have it. */
  readonly value?: OrderedValue | null
}

interface Asked {
  readonly order: MemberOrder
  readonly at: number
  readonly after?: MemberPlace | undefined
  readonly skip: number
  readonly limit: number
}

const INTERACTIVE = { lane: 'interactive' } as const

/**
 * A part of the members in the order of a trait's value, each number before each text; whoever does not have it comes
 * last, in order of id. The engine reads the trait's changes once and keeps what stands before the end of the page. Within
 * `readMerged`.
 */
export async function sortedMembers(
  store: AnalyticalStore,
  members: BitSet,
  asked: Asked,
): Promise<readonly MemberPlace[]> {
  const { order, at, after, skip, limit } = asked
  const latest = latestValues(members, order.trait, at)
  const valued = after?.value === null ? [] : await readValued(store, latest, asked)
  if (valued.length === limit) return valued
  const { profiles } = await readColumns(
    store,
    sql`SELECT profile AS profiles FROM (${latest})`,
    { profiles: 'UInt32' },
    INTERACTIVE,
  )
  const without = members.clone()
  for (const id of profiles) without.delete(id)
  const passed = after === undefined ? Math.max(0, skip - profiles.length) : 0
  const first = after?.value === null ? after.id + 1 : without.nth(passed)
  return [...valued, ...takeWithout(without, first, limit - valued.length)]
}

function takeWithout(set: BitSet, from: number | undefined, limit: number): readonly MemberPlace[] {
  const places: MemberPlace[] = []
  if (from === undefined) return places
  for (const id of set.from(from)) {
    if (places.length === limit) break
    places.push({ id, value: null })
  }
  return places
}

async function readValued(
  store: AnalyticalStore,
  latest: Sql,
  { order, after, skip, limit }: Asked,
): Promise<readonly MemberPlace[]> {
  const way = order.descending ? sql`DESC` : sql`ASC`
  const from = after?.value ? isAfter({ ...after, value: after.value }, order.descending) : sql`1`
  const rows = await store.query<{ id: number; kind: number; size: number; word: string }>(
    sql`SELECT profile AS id, kind, size, word FROM (${latest}) WHERE ${from}
      ORDER BY kind ${way}, size ${way}, word ${way}, profile ${way}
      LIMIT ${param(limit, 'UInt32')} OFFSET ${param(after === undefined ? skip : 0, 'UInt32')}`,
    INTERACTIVE,
  )
  return rows.map(({ id, kind, size, word }) => ({ id, value: [kind, size, word] }))
}

function isAfter(
  { id, value: [kind, size, word] }: Required<MemberPlace> & { readonly value: OrderedValue },
  descending: boolean,
): Sql {
  const place = sql`(${param(kind, 'UInt8')}, ${param(size, 'Float64')}, ${param(word, 'String')}, ${param(id, 'UInt32')})`
  return descending
    ? sql`(kind, size, word, profile) < ${place}`
    : sql`(kind, size, word, profile) > ${place}`
}

/** Of every member who has the trait at an instant, what its value is compared by. */
function latestValues(members: BitSet, trait: string, at: number): Sql {
  const ofNumbers = sql`SELECT profile_id, occurred_at, change_id, text, number, flag, date, json FROM trait_changes
    PREWHERE trait = ${param(trait, 'String')}
    WHERE occurred_at <= fromUnixTimestamp64Milli(${param(at, 'Int64')}, 'UTC') AND ${isInSet(PROFILE, members)}
    ORDER BY trait DESC, profile_id DESC, occurred_at DESC, change_id DESC LIMIT 1 BY profile_id`
  const ofProfiles = sql`SELECT ${PROFILE} AS profile, text, number, flag, date, json FROM (${ofNumbers})
    ORDER BY profile, occurred_at DESC, change_id DESC LIMIT 1 BY profile`
  return sql`SELECT profile, ${KIND} AS kind, ${SIZE} AS size, ${WORD} AS word FROM (${ofProfiles}) WHERE ${IS_KNOWN}`
}

const IS_KNOWN = sql`(notEmpty(text) OR notEmpty(number) OR notEmpty(flag) OR notEmpty(json))`
const KIND = sql`toUInt8(multiIf(mapContains(number, ''), 1, mapContains(date, ''), 2, mapContains(text, ''), 3, mapContains(flag, ''), 4, 5))`
const SIZE = sql`multiIf(mapContains(number, ''), number[''], mapContains(date, ''), toFloat64(date['']), toFloat64(flag['']))`
const WORD = sql`if(mapContains(date, '') OR mapContains(number, ''), '', substring(lowerUTF8(text['']), 1, 200))`
