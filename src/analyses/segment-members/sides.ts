import type { BitSet } from '../../evaluation/bit-set.ts'
import { isInSet } from '../../evaluation/set-sql.ts'
import { PROFILE } from '../../records/survivors.ts'
import { type Sql, sql } from '../../store/sql.ts'

/** Two sets of profiles that are compared; nobody is in both. */
export interface Sides {
  readonly group: BitSet
  readonly rest: BitSet
}

/** The side of a profile: 1 in the group, 2 in the rest, 0 in neither. */
export function sideOf(profile: Sql, { group, rest }: Sides): Sql {
  return sql`toUInt8(${isInSet(profile, group)} + 2 * ${isInSet(profile, rest)})`
}

/** The side of the profile that a row of records belongs to. */
export const sideOfRow = (sides: Sides): Sql => sideOf(PROFILE, sides)
