import { identifier, integer, join, type Sql, sql } from '../store/sql.ts'
import { isNamed, namesOf, type Owner, RECORD_TABLES } from './record-table.ts'
import type { Source } from './source.ts'

/** A predicate over rows of some names. */
export interface RowTest {
  readonly owner: Owner
  readonly names: readonly string[]
  readonly predicate: Sql
}

interface Mask extends RowTest {
  readonly bit: number
}

const WORD_BITS = 64

/** Predicates on single rows, as bits of mask columns: `m0` has the first 64, `m1` the next. */
export class RowMasks {
  readonly #source: Source
  readonly #masks = new Map<string, Mask>()

  constructor(source: Source) {
    this.#source = source
  }

  /** The bit of a test; equal tests share one. */
  bitOf(test: RowTest): number {
    const key = JSON.stringify([test.owner, [...test.names].sort(), test.predicate.key])
    const mask = this.#masks.get(key) ?? { ...test, bit: this.#masks.size }
    this.#masks.set(key, mask)
    return mask.bit
  }

  /** The mask columns over the rows of an owner; without one, over rows that are neither's. */
  columns(owner: Owner | undefined): Sql[] {
    return this.#words().map((masks, word) => {
      const bits = masks.filter((mask) => mask.owner === owner).map((mask) => this.#bitSql(mask))
      const type = masks.length <= 8 ? sql`toUInt8` : masks.length <= 32 ? sql`toUInt32` : sql`toUInt64`
      const sum = bits.length === 0 ? sql`0` : join(bits, ' + ')
      return sql`${type}(${sum}) AS ${maskName(word)}`
    })
  }

  #bitSql({ bit, names, owner, predicate }: Mask): Sql {
    const isAny = names.length === namesOf(this.#source, owner).length
    const named = isAny ? sql`` : sql`${isNamed(RECORD_TABLES[owner].name, names)} AND `
    return sql`bitShiftLeft(toUInt64(${named}${predicate}), ${integer(bit % WORD_BITS)})`
  }

  #words(): readonly (readonly Mask[])[] {
    const masks = [...this.#masks.values()]
    return Array.from({ length: Math.ceil(masks.length / WORD_BITS) }, (_, word) =>
      masks.slice(word * WORD_BITS, (word + 1) * WORD_BITS),
    )
  }
}

/** The mask column that a bit lies in. */
export function wordOf(bit: number): number {
  return Math.floor(bit / WORD_BITS)
}

/** The name of a mask column, or with a suffix of its array. */
export function maskName(word: number, suffix: '' | 's' = ''): Sql {
  return identifier(`m${word}${suffix}`)
}

/** Whether a bit is set in its mask. */
export function bitTest(mask: Sql, bit: number): Sql {
  return sql`bitTest(${mask}, ${integer(bit % WORD_BITS)})`
}
