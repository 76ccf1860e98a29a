import type { AnalyticalStore } from '../store/analytical.ts'
import { integer, param, type Sql, sql } from '../store/sql.ts'
import type { Range } from '../time/bound.ts'

/** Every profile, those included whose numbers are not given yet. */
export const ALL_PROFILES: Range = { low: 0, high: 0xffffffff }

/** Blocks of consecutive profiles: block n has those from `n * width` on. */
export interface ProfileBlocks {
  readonly width: number
  readonly blocks: readonly number[]
}

/** Which profiles are read: a range of them, or blocks that lie apart. */
export type ProfileSelection = Range | ProfileBlocks

/**
 * The profile of a row: records lie under the number of the identity that they came with (`profile_id`), and
 * the profile is the survivor of that number. Whoever reads records by profile reads this, so a merge or
 * unmerge is seen at once, at every past instant too, and no record is rewritten.
 */
export const PROFILE: Sql = sql`dictGetOrDefault('survivors', 'survivor', toUInt64(profile_id), profile_id)`

/** Whether a row's profile is one of a selection. */
export function isOfProfiles(selection: ProfileSelection): Sql {
  if ('blocks' in selection) return isOfBlocks(selection)
  const { low, high } = selection
  if (low <= ALL_PROFILES.low && high >= ALL_PROFILES.high) return sql`1`
  return isOfProfilesThat(
    (number) => sql`${number} BETWEEN ${param(low, 'UInt32')} AND ${param(high, 'UInt32')}`,
  )
}

/** The tables' order finds blocks as it finds ranges, since dividing keeps the order. */
function isOfBlocks({ width, blocks }: ProfileBlocks): Sql {
  const wanted = param(blocks, 'Array(UInt32)')
  return isOfProfilesThat((number) => sql`intDiv(${number}, ${integer(width)}) IN ${wanted}`)
}

/** Whether a row's profile is one of these. */
export function isOneOfProfiles(profiles: readonly number[]): Sql {
  return isOfProfilesThat((number) => sql`${number} IN ${param(profiles, 'Array(UInt32)')}`)
}

/**
 * The numbers that may belong to such profiles first, which the tables' order finds, and of these exactly
 * those that do: a number that was superseded once may have another survivor by now.
 */
function isOfProfilesThat(test: (number: Sql) => Sql): Sql {
  const superseded = sql`SELECT profile_id FROM profile_merges WHERE ${test(sql`survivor`)}`
  return sql`(${test(sql`profile_id`)} OR profile_id IN (${superseded})) AND ${test(PROFILE)}`
}

/** All numbers that a profile's records lie under, its own first. */
export async function numbersOf(store: AnalyticalStore, profile: number): Promise<readonly number[]> {
  const rows = await store.query<{ profile_id: number }>(
    sql`SELECT DISTINCT profile_id FROM profile_merges WHERE survivor = ${param(profile, 'UInt32')} AND profile_id != survivor AND ${PROFILE} = survivor ORDER BY profile_id`,
  )
  return [profile, ...rows.map(({ profile_id }) => profile_id)]
}
