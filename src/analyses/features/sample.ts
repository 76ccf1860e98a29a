import { PROFILE } from '../../records/survivors.ts'
import { integer, type Sql, sql } from '../../store/sql.ts'

/** Knuth's multiplier: spreads ids, so that a sample does not follow the order in which profiles came. */
const SPREAD = 2_654_435_761

/** Whether a profile is one of about every n-th; the same profiles whatever else is there. */
export function isSampled(profile: number, every: number): boolean {
  return ((Math.imul(profile, SPREAD) >>> 8) & 0xffffff) % every === 0
}

/** The same of a row. */
export function isSampledSql(every: number): Sql {
  if (every <= 1) return sql`1`
  const spread = sql`toUInt32(toUInt64(${PROFILE}) * ${integer(SPREAD)})`
  return sql`bitShiftRight(${spread}, 8) % ${integer(every)} = 0`
}

/** The profiles of a sample of at most about so many. */
export function sampledProfiles(profiles: Uint32Array, most: number): Uint32Array {
  const every = sampleEvery(profiles.length, most)
  return every <= 1 ? profiles : profiles.filter((profile) => isSampled(profile, every))
}

/** How many profiles one of the sample stands for. */
export function sampleEvery(profiles: number, most: number): number {
  return Math.max(1, Math.ceil(profiles / most))
}
