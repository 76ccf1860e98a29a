import type { Moment } from '../predicates/predicate.ts'
import { identifier, integer, join, param, type Sql, sql } from '../store/sql.ts'
import type { Range } from '../time/bound.ts'
import { mergeSources, type Source } from './source.ts'

/** Whose rows an expression reads: those of events or those of trait changes. */
export type Owner = 'event' | 'trait'

/** A closed range of instants (ms) in SQL, made by `Frame.range` or `Frame.profileRange`; an absent end is open. */
export interface SqlRange {
  readonly low?: Sql
  readonly high?: Sql
}

/** All the past up to the instant of evaluation. */
export const ALL_TIME: Range = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY }

interface RowColumn {
  readonly name: string
  readonly owner: Owner
  readonly expression: Sql
  readonly otherwise: Sql
  /** Whether a leaf reads it as an array; otherwise only aggregates do. */
  asArray: boolean
}

interface Mask {
  readonly owner: Owner
  readonly names: readonly string[]
  readonly predicate: Sql
}

const MASK_BITS = 64

/**
 * Orders rows by time and id, inside the grouping. One wide integer, because the engine compares tuples
 * in `argMax` seven times slower; the shift of time keeps instants before 1970 in order.
 */
export const ROW_ORDER: Sql = sql`bitOr(bitShiftLeft(toUInt128(toUInt64(at + 4611686018427387904)), 64), toUInt128(id))`

/**
 * The SQL side of a profile's history. A frame is one query over one source: inside, rows of events and
 * trait changes with the columns its leaves asked for; around it, one row a profile in which every
 * column is an array (element i belongs to record i, in no order); leaves are expressions over these
 * arrays. So the engine reads and groups the rows once, however many leaves there are, and a leaf costs
 * a pass over an array. Predicates on single rows become bits of one mask column.
 */
export class Frame {
  readonly source: Source
  readonly moment: Moment
  readonly #columns = new Map<string, RowColumn>()
  readonly #masks = new Map<string, { bit: number } & Mask>()
  readonly #aggregates = new Map<string, { name: string; expression: Sql }>()
  readonly #derived = new Map<string, Derived>()
  readonly #maskArrays = new Set<number>()
  #usesTimes = false
  #usesIds = false
  #earliest = Number.POSITIVE_INFINITY

  constructor(source: Source, moment: Moment) {
    this.source = mergeSources([source])
    this.moment = moment
  }

  /** The profile's records of these names that satisfy a predicate over the row's columns. */
  rows(owner: Owner, names: readonly string[], predicate: Sql = sql`1`): RowSet {
    const mask = { owner, names, predicate }
    if (this.#isEveryRow(mask)) return new RowSet(this, 0, true)
    const key = JSON.stringify([owner, [...names].sort(), predicate.key])
    const { bit } = this.#masks.get(key) ?? { bit: this.#masks.size }
    this.#masks.set(key, { ...mask, bit })
    return new RowSet(this, bit, false)
  }

  /** An array column with the value of a row expression; `otherwise` fills rows of the other owner. */
  column(owner: Owner, expression: Sql, otherwise: Sql): RowValues {
    const key = JSON.stringify([owner, expression.key])
    const column = this.#columns.get(key) ?? {
      name: `v${this.#columns.size}`,
      owner,
      expression,
      otherwise,
      asArray: false,
    }
    this.#columns.set(key, column)
    return {
      row: identifier(column.name),
      get array() {
        column.asArray = true
        return identifier(`${column.name}s`)
      },
    }
  }

  /** A column computed while the rows are grouped, from row columns (`at`, `id`, those of `column`). */
  aggregate(expression: Sql): Sql {
    this.#lookBack(ALL_TIME.low)
    const known = this.#aggregates.get(expression.key)
    const aggregate = known ?? { name: `g${this.#aggregates.size}`, expression }
    this.#aggregates.set(expression.key, aggregate)
    return identifier(aggregate.name)
  }

  /**
   * An expression over the frame's arrays with a name of its own, so that it is computed once. The engine
   * shares equal expressions by itself, but not those with lambdas, and not even by an alias of the same
   * SELECT: what is derived of something derived stands in a query around it.
   */
  derive(expression: Sql): Sql {
    const known = this.#derived.get(expression.key)
    if (known !== undefined) return identifier(known.name)
    const used = [...this.#derived.values()].filter(({ name }) =>
      new RegExp(`\\b${name}\\b`).test(expression.key),
    )
    const level = Math.max(0, ...used.map((one) => one.level + 1))
    const derived = { name: `d${this.#derived.size}`, expression, level }
    this.#derived.set(expression.key, derived)
    return identifier(derived.name)
  }

  /** The array of one word of the rows' mask bits. */
  maskArray(word: number): Sql {
    this.#maskArrays.add(word)
    return maskName(word, 's')
  }

  /** The array of the records' instants in ms. */
  get times(): Sql {
    this.#usesTimes = true
    return sql`ats`
  }

  /** The array of the records' ids. */
  get ids(): Sql {
    this.#usesIds = true
    return sql`ids`
  }

  /** Every range is made here, so the frame knows how far back its leaves look and reads no further. */
  range({ low, high }: Range): SqlRange {
    this.#lookBack(low)
    return {
      ...(low > Number.NEGATIVE_INFINITY ? { low: param(low, 'Int64') } : {}),
      ...(high < this.moment.now ? { high: param(high, 'Int64') } : {}),
    }
  }

  /** A range with ends that differ by profile; nothing can be left unread for it. */
  profileRange(range: SqlRange): SqlRange {
    this.#lookBack(ALL_TIME.low)
    return range
  }

  #lookBack(low: number): void {
    this.#earliest = Math.min(this.#earliest, low)
  }

  /** The query: `outputs` are expressions over the frame's columns, and `profile_id` is the profile. */
  query(outputs: readonly { name: string; expression: Sql }[], profiles: Range): Sql {
    const list = [sql`profile_id`, ...outputs.map(named)]
    return sql`SELECT ${join(list, ', ')} FROM (${this.#withDerived(this.#grouped(profiles))})`
  }

  #withDerived(rows: Sql): Sql {
    const all = [...this.#derived.values()]
    const levels = [...new Set(all.map(({ level }) => level))].sort((a, b) => a - b)
    return levels.reduce((inner, level) => {
      const columns = all.filter((derived) => derived.level === level).map(named)
      return sql`SELECT *, ${join(columns, ', ')} FROM (${inner})`
    }, rows)
  }

  #grouped(profiles: Range): Sql {
    const arrays = [
      ...(this.#usesTimes ? [sql`groupArray(at) AS ats`] : []),
      ...(this.#usesIds ? [sql`groupArray(id) AS ids`] : []),
      ...[...this.#maskArrays].map((word) => sql`groupArray(${maskName(word)}) AS ${maskName(word, 's')}`),
      ...[...this.#columns.values()]
        .filter(({ asArray }) => asArray)
        .map(({ name }) => sql`groupArray(${identifier(name)}) AS ${identifier(`${name}s`)}`),
      ...[...this.#aggregates.values()].map(
        ({ name, expression }) => sql`${expression} AS ${identifier(name)}`,
      ),
    ]
    const select = join([sql`profile_id`, ...arrays], ', ')
    return sql`SELECT ${select} FROM (${this.#rowsSql(profiles)}) GROUP BY profile_id`
  }

  #rowsSql(profiles: Range): Sql {
    const { events, traits, everyone } = this.source
    const parts = [
      ...(events.length > 0 ? [this.#select('event', events, profiles)] : []),
      ...(traits.length > 0 ? [this.#select('trait', traits, profiles)] : []),
      ...(everyone ? [this.#selectProfiles(profiles)] : []),
    ]
    return join(parts, ' UNION ALL ')
  }

  #select(owner: Owner, names: readonly string[], profiles: Range): Sql {
    const nameColumn = owner === 'event' ? sql`event` : sql`trait`
    const table = owner === 'event' ? sql`events` : sql`trait_changes`
    const id = owner === 'event' ? sql`event_id` : sql`change_id`
    const select = this.#rowColumns(sql`toUnixTimestamp64Milli(occurred_at)`, id, owner)
    return sql`SELECT ${select} FROM ${table} PREWHERE ${isNamed(nameColumn, names)} AND ${inRange(profiles)}${this.#timeRange()}`
  }

  #timeRange(): Sql {
    const latest = sql` AND occurred_at <= fromUnixTimestamp64Milli(${param(this.moment.now, 'Int64')}, 'UTC')`
    if (!Number.isFinite(this.#earliest)) return latest
    return sql`${latest} AND occurred_at >= fromUnixTimestamp64Milli(${param(this.#earliest, 'Int64')}, 'UTC')`
  }

  #selectProfiles(profiles: Range): Sql {
    const now = param(this.moment.now, 'Int64')
    const known = sql`SELECT profile_id FROM profiles WHERE ${inRange(profiles)} GROUP BY profile_id HAVING toUnixTimestamp64Milli(min(first_at)) <= ${now}`
    return sql`SELECT ${this.#rowColumns(sql`toInt64(0)`, sql`toUInt64(0)`, undefined)} FROM (${known})`
  }

  #rowColumns(at: Sql, id: Sql, owner: Owner | undefined): Sql {
    const values = [...this.#columns.values()].map((column) => {
      const expression = column.owner === owner ? column.expression : column.otherwise
      return sql`${expression} AS ${identifier(column.name)}`
    })
    return join(
      [sql`profile_id`, sql`${at} AS at`, sql`${id} AS id`, ...this.#maskColumns(owner), ...values],
      ', ',
    )
  }

  #maskColumns(owner: Owner | undefined): Sql[] {
    return this.#maskWords().map((masks, word) => {
      const bits = masks.filter((mask) => mask.owner === owner).map((mask) => this.#maskBit(mask))
      const type = masks.length <= 8 ? sql`toUInt8` : masks.length <= 32 ? sql`toUInt32` : sql`toUInt64`
      const sum = bits.length === 0 ? sql`0` : join(bits, ' + ')
      return sql`${type}(${sum}) AS ${maskName(word)}`
    })
  }

  #maskBit({ bit, names, owner, predicate }: { bit: number } & Mask): Sql {
    const nameColumn = owner === 'event' ? sql`event` : sql`trait`
    const all = owner === 'event' ? this.source.events : this.source.traits
    const named = names.length < all.length ? sql`${isNamed(nameColumn, names)} AND ` : sql``
    return sql`bitShiftLeft(toUInt64(${named}${predicate}), ${integer(bit % MASK_BITS)})`
  }

  #maskWords(): readonly ({ bit: number } & Mask)[][] {
    const words: ({ bit: number } & Mask)[][] = []
    for (const mask of this.#masks.values()) {
      const word = Math.floor(mask.bit / MASK_BITS)
      words[word] = [...(words[word] ?? []), mask]
    }
    return words
  }

  #isEveryRow({ owner, names, predicate }: Mask): boolean {
    const { events, traits, everyone } = this.source
    const own = owner === 'event' ? events : traits
    const other = owner === 'event' ? traits : events
    return predicate.key === '1' && names.length === own.length && other.length === 0 && everyone !== true
  }
}

/** A derived column: those of a level use only lower levels. */
interface Derived {
  readonly name: string
  readonly expression: Sql
  readonly level: number
}

function named({ name, expression }: { readonly name: string; readonly expression: Sql }): Sql {
  return sql`${expression} AS ${identifier(name)}`
}

/** A row expression inside the grouping, and its array around it. */
export interface RowValues {
  readonly row: Sql
  readonly array: Sql
}

/** Some of a profile's records; its methods give expressions over the profile's arrays. */
export class RowSet {
  readonly #frame: Frame
  readonly #bit: number
  readonly #all: boolean

  constructor(frame: Frame, bit: number, all: boolean) {
    this.#frame = frame
    this.#bit = bit
    this.#all = all
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
  latest({ row }: RowValues): Sql {
    const order = ROW_ORDER
    if (this.#all) return this.#frame.aggregate(sql`argMax(${row}, ${order})`)
    return this.#frame.aggregate(sql`argMaxIf(${row}, ${order}, ${this.rowTest})`)
  }

  /**
   * Whether the latest record of all that `of` holds belongs to this set. All sets of a mask word share
   * one aggregate, so any number of such questions costs as much as one.
   */
  holdsLatestOf(of: RowSet): Sql {
    if (this.#all) return sql`${of.latest({ row: sql`toUInt8(1)`, array: sql`[]` })} = 1`
    const mask = of.latest({ row: maskName(this.#word), array: sql`[]` })
    return sql`bitTest(${mask}, ${integer(this.#bit % MASK_BITS)})`
  }

  /** Whether a row belongs to the set, inside the grouping. */
  get rowTest(): Sql {
    return this.#all ? sql`1` : sql`bitTest(${maskName(this.#word)}, ${integer(this.#bit % MASK_BITS)})`
  }

  #filter(array: Sql, range: SqlRange): Sql {
    const test = this.#test(range)
    if (test === undefined) return array
    return sql`arrayFilter((${join([sql`y`, ...test.names], ', ')}) -> ${test.condition}, ${join([array, ...test.arrays], ', ')})`
  }

  #test({ low, high }: SqlRange): { names: Sql[]; arrays: Sql[]; condition: Sql } | undefined {
    const timed = low !== undefined || high !== undefined
    const conditions = [
      ...(low ? [sql`t >= ${low}`] : []),
      ...(high ? [sql`t <= ${high}`] : []),
      ...(this.#all ? [] : [sql`bitTest(m, ${integer(this.#bit % MASK_BITS)})`]),
    ]
    if (conditions.length === 0) return undefined
    const names = [...(timed ? [sql`t`] : []), ...(this.#all ? [] : [sql`m`])]
    const arrays = [
      ...(timed ? [this.#frame.times] : []),
      ...(this.#all ? [] : [this.#frame.maskArray(this.#word)]),
    ]
    return { names, arrays, condition: join(conditions, ' AND ') }
  }

  get #word(): number {
    return Math.floor(this.#bit / MASK_BITS)
  }
}

function maskName(word: number, suffix = ''): Sql {
  return identifier(`m${word}${suffix}`)
}

/** Whether a row's name is one of these. */
export function isNamed(column: Sql, names: readonly string[]): Sql {
  if (names.length === 1) return sql`${column} = ${param(names[0]!, 'String')}`
  return sql`${column} IN ${param(names, 'Array(String)')}`
}

function inRange({ low, high }: Range): Sql {
  return sql`profile_id BETWEEN ${param(low, 'UInt32')} AND ${param(high, 'UInt32')}`
}
