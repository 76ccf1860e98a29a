import { param, type Sql, sql } from '../store/sql.ts'
import type { BitSet } from './bit-set.ts'

/**
 * Whether a profile is in a set, 1 or 0. The set travels with the query as words of bits, 128 kB for each million
 * profiles, and a look-up costs some nanoseconds.
 */
export function isInSet(profile: Sql, { words }: BitSet): Sql {
  return sql`bitTest(arrayElement(${param(wordsOf(words), 'Array(UInt64)')}, intDiv(${profile}, 64) + 1), ${profile} % 64)`
}

function wordsOf(words: Uint32Array): bigint[] {
  return Array.from(
    { length: words.length / 2 },
    (_, index) => (BigInt(words[2 * index + 1]!) << 32n) | BigInt(words[2 * index]!),
  )
}
