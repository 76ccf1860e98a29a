import type { BitSet } from '../../evaluation/bit-set.ts'
import { PROFILE } from '../../records/survivors.ts'
import { param, type Sql, sql } from '../../store/sql.ts'

/** Two sets of profiles that are compared; nobody is in both. */
export interface Sides {
  readonly group: BitSet
  readonly rest: BitSet
}

/**
 * The side of a profile: 1 in the group, 2 in the rest, 0 in neither. The sets travel with the query as words of bits,
 * 128 kB for each million profiles, and a look-up costs some nanoseconds.
 */
export function sideOf(profile: Sql, { group, rest }: Sides): Sql {
  const bit = ({ words }: BitSet) =>
    sql`bitTest(arrayElement(${param(wordsOf(words), 'Array(UInt64)')}, intDiv(${profile}, 64) + 1), ${profile} % 64)`
  return sql`toUInt8(${bit(group)} + 2 * ${bit(rest)})`
}

/** The side of the profile that a row of records belongs to. */
export const sideOfRow = (sides: Sides): Sql => sideOf(PROFILE, sides)

function wordsOf(words: Uint32Array): bigint[] {
  return Array.from(
    { length: words.length / 2 },
    (_, index) => (BigInt(words[2 * index + 1]!) << 32n) | BigInt(words[2 * index]!),
  )
}
