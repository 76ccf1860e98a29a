import { join, type Sql, sql } from '../store/sql.ts'
import type { Frame, RowValues, SqlRange } from './frame.ts'
import { bitTest, maskName, wordOf } from './row-masks.ts'

/**
 * Orders rows by time and id, inside the grouping. One wide integer, because the engine compares tuples
 * in `argMax` seven times slower; the shift of time keeps instants before 1970 in order.
 */
const ROW_ORDER: Sql = sql`bitOr(bitShiftLeft(toUInt128(toUInt64(at + 4611686018427387904)), 64), toUInt128(id))`

/** Some of a profile's records; its methods give expressions over the profile's arrays. */
export class RowSet {
  readonly #frame: Frame
  /** The mask bit of the rows that belong to the set; without one, all rows of the frame do. */
  readonly #bit: number | undefined

  constructor(frame: Frame, bit: number | undefined) {
    this.#frame = frame
    this.#bit = bit
  }

  /** How many there are in the range. */
  count(range: SqlRange): Sql {
    const test = this.#test(range)
    if (test === undefined) return sql`length(${this.#frame.times})`
    return sql`arrayCount((${join(test.names, ', ')}) -> ${test.condition}, ${join(test.arrays, ', ')})`
  }

  /** The values of a column for those in the range, in no order. */
  values({ array }: RowValues, range: SqlRange): Sql {
    return this.#filter(array, range)
  }

  /** The instants of those in the range, in no order. */
  times(range: SqlRange): Sql {
    return this.#filter(this.#frame.times, range)
  }

  /** The instants of those in the range, ascending. */
  sortedTimes(range: SqlRange): Sql {
    return sql`arraySort(${this.times(range)})`
  }

  /** The values of a column for those in the range, in order of time and id. */
  sortedValues(column: RowValues, range: SqlRange): Sql {
    const keys = this.#filter(sql`arrayZip(${this.#frame.times}, ${this.#frame.ids})`, range)
    return sql`arraySort((v, k) -> k, ${this.values(column, range)}, ${keys})`
  }

  /** The value of the latest record (by time and id); the type's default where there is none. */
  latest({ row }: Pick<RowValues, 'row'>): Sql {
    if (this.#bit === undefined) return this.#frame.aggregate(sql`argMax(${row}, ${ROW_ORDER})`)
    const isRow = bitTest(maskName(wordOf(this.#bit)), this.#bit)
    return this.#frame.aggregate(sql`argMaxIf(${row}, ${ROW_ORDER}, ${isRow})`)
  }

  /**
   * Whether the latest record of all that `of` holds belongs to this set. All sets of a mask word share
   * one aggregate, so any number of such questions costs as much as one.
   */
  holdsLatestOf(of: RowSet): Sql {
    if (this.#bit === undefined) return sql`${of.latest({ row: sql`toUInt8(1)` })} = 1`
    return bitTest(of.latest({ row: maskName(wordOf(this.#bit)) }), this.#bit)
  }

  #filter(array: Sql, range: SqlRange): Sql {
    const test = this.#test(range)
    if (test === undefined) return array
    return sql`arrayFilter((${join([sql`y`, ...test.names], ', ')}) -> ${test.condition}, ${join([array, ...test.arrays], ', ')})`
  }

  /** What a row must pass, as a lambda over arrays: `t` of times, `m` of masks. */
  #test({ low, high }: SqlRange): { names: Sql[]; arrays: Sql[]; condition: Sql } | undefined {
    const timed = low !== undefined || high !== undefined
    const bit = this.#bit
    const conditions = [
      ...(low ? [sql`t >= ${low}`] : []),
      ...(high ? [sql`t <= ${high}`] : []),
      ...(bit === undefined ? [] : [bitTest(sql`m`, bit)]),
    ]
    if (conditions.length === 0) return undefined
    const arrays = [
      ...(timed ? [{ name: sql`t`, array: this.#frame.times }] : []),
      ...(bit === undefined ? [] : [{ name: sql`m`, array: this.#frame.maskArray(wordOf(bit)) }]),
    ]
    return {
      names: arrays.map(({ name }) => name),
      arrays: arrays.map(({ array }) => array),
      condition: join(conditions, ' AND '),
    }
  }
}
