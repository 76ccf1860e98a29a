import { inTimeZone, type Moment } from '../predicates/predicate.ts'
import { identifier, join, param, type Sql, sql } from '../store/sql.ts'
import { ALL_TIME, type Range } from '../time/bound.ts'
import { isNamed, namesOf, type Owner, RECORD_TABLES } from './record-table.ts'
import { maskName, RowMasks, type RowTest } from './row-masks.ts'
import { RowSet } from './row-set.ts'
import { mergeSources, type Source } from './source.ts'
import { isOfProfiles, PROFILE, type ProfileSelection } from './survivors.ts'

/** A closed range of instants (ms) in SQL, made by `Frame.range` or `Frame.profileRange`; an absent end is open. */
export interface SqlRange {
  readonly low?: Sql
  readonly high?: Sql
}

/** A row expression inside the grouping, and its array around it. */
export interface RowValues {
  readonly row: Sql
  readonly array: Sql
}

interface RowColumn {
  readonly name: string
  readonly owner: Owner
  readonly expression: Sql
  readonly otherwise: Sql
  /** Whether a leaf reads it as an array; otherwise only aggregates do. */
  asArray: boolean
}

/** A column computed while the rows are grouped. */
interface Aggregated {
  readonly name: string
  readonly expression: Sql
}

/** A derived column: those of a level use only lower levels. */
interface Derived {
  readonly name: string
  readonly expression: Sql
  readonly level: number
}

/** What the leaves of a frame have asked it for. */
interface Asked {
  readonly columns: Map<string, RowColumn>
  readonly masks: RowMasks
  readonly aggregates: Map<string, Aggregated>
  readonly derived: Map<string, Derived>
  readonly maskArrays: Set<number>
  times: boolean
  ids: boolean
  earliest: number
}

function nothingAsked(source: Source): Asked {
  return {
    columns: new Map(),
    masks: new RowMasks(source),
    aggregates: new Map(),
    derived: new Map(),
    maskArrays: new Set(),
    times: false,
    ids: false,
    earliest: Number.POSITIVE_INFINITY,
  }
}

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
  readonly #asked: Asked

  constructor(source: Source, moment: Moment, asked?: Asked) {
    this.source = mergeSources([source])
    this.moment = moment
    this.#asked = asked ?? nothingAsked(this.source)
  }

  /** The same frame for leaves that follow the calendar of a stated time zone. */
  inTimeZone(timeZone: string | undefined): Frame {
    return timeZone === undefined
      ? this
      : new Frame(this.source, inTimeZone(this.moment, timeZone), this.#asked)
  }

  /** The profile's records of these names that satisfy a predicate over the row's columns. */
  rows(owner: Owner, names: readonly string[], predicate: Sql = sql`1`): RowSet {
    const test = { owner, names, predicate }
    return new RowSet(this, this.#isEveryRow(test) ? undefined : this.#asked.masks.bitOf(test))
  }

  /** An array column with the value of a row expression; `otherwise` fills rows of the other owner. */
  column(owner: Owner, expression: Sql, otherwise: Sql): RowValues {
    const key = JSON.stringify([owner, expression.key])
    const column = this.#asked.columns.get(key) ?? {
      name: `v${this.#asked.columns.size}`,
      owner,
      expression,
      otherwise,
      asArray: false,
    }
    this.#asked.columns.set(key, column)
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
    const known = this.#asked.aggregates.get(expression.key)
    const aggregate = known ?? { name: `g${this.#asked.aggregates.size}`, expression }
    this.#asked.aggregates.set(expression.key, aggregate)
    return identifier(aggregate.name)
  }

  /**
   * An expression over the frame's arrays with a name of its own, so that it is computed once. The engine
   * shares equal expressions by itself, but not those with lambdas, and not even by an alias of the same
   * SELECT: what is derived of something derived stands in a query around it.
   */
  derive(expression: Sql): Sql {
    const known = this.#asked.derived.get(expression.key)
    if (known !== undefined) return identifier(known.name)
    const used = [...this.#asked.derived.values()].filter(({ name }) =>
      new RegExp(`\\b${name}\\b`).test(expression.key),
    )
    const level = Math.max(0, ...used.map((one) => one.level + 1))
    const derived = { name: `d${this.#asked.derived.size}`, expression, level }
    this.#asked.derived.set(expression.key, derived)
    return identifier(derived.name)
  }

  /** The array of one word of the rows' mask bits. */
  maskArray(word: number): Sql {
    this.#asked.maskArrays.add(word)
    return maskName(word, 's')
  }

  /** The array of the records' instants in ms. */
  get times(): Sql {
    this.#asked.times = true
    return sql`ats`
  }

  /** The array of the records' ids. */
  get ids(): Sql {
    this.#asked.ids = true
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
    this.#asked.earliest = Math.min(this.#asked.earliest, low)
  }

  /** The query: `outputs` are expressions over the frame's columns, and `profile_id` is the profile. */
  query(outputs: readonly { name: string; expression: Sql }[], profiles: ProfileSelection): Sql {
    const list = [sql`profile_id`, ...outputs.map(named)]
    return sql`SELECT ${join(list, ', ')} FROM (${this.#withDerived(this.#grouped(profiles))})`
  }

  #withDerived(rows: Sql): Sql {
    const all = [...this.#asked.derived.values()]
    const levels = [...new Set(all.map(({ level }) => level))].sort((a, b) => a - b)
    return levels.reduce((inner, level) => {
      const columns = all.filter((derived) => derived.level === level).map(named)
      return sql`SELECT *, ${join(columns, ', ')} FROM (${inner})`
    }, rows)
  }

  #grouped(profiles: ProfileSelection): Sql {
    const arrays = [
      ...(this.#asked.times ? [sql`groupArray(at) AS ats`] : []),
      ...(this.#asked.ids ? [sql`groupArray(id) AS ids`] : []),
      ...[...this.#asked.maskArrays].map(
        (word) => sql`groupArray(${maskName(word)}) AS ${maskName(word, 's')}`,
      ),
      ...[...this.#asked.columns.values()]
        .filter(({ asArray }) => asArray)
        .map(({ name }) => sql`groupArray(${identifier(name)}) AS ${identifier(`${name}s`)}`),
      ...[...this.#asked.aggregates.values()].map(
        ({ name, expression }) => sql`${expression} AS ${identifier(name)}`,
      ),
    ]
    const select = join([sql`profile AS profile_id`, ...arrays], ', ')
    return sql`SELECT ${select} FROM (${this.#rowsSql(profiles)}) GROUP BY profile`
  }

  #rowsSql(profiles: ProfileSelection): Sql {
    const { events, traits, everyone } = this.source
    const parts = [
      ...(events.length > 0 ? [this.#select('event', events, profiles)] : []),
      ...(traits.length > 0 ? [this.#select('trait', traits, profiles)] : []),
      ...(everyone ? [this.#selectProfiles(profiles)] : []),
    ]
    return join(parts, ' UNION ALL ')
  }

  #select(owner: Owner, names: readonly string[], profiles: ProfileSelection): Sql {
    const { table, name, id } = RECORD_TABLES[owner]
    const columns = this.#rowColumns(PROFILE, sql`toUnixTimestamp64Milli(occurred_at)`, id, owner)
    return sql`SELECT ${columns} FROM ${table} PREWHERE ${isNamed(name, names)} AND ${isOfProfiles(profiles)}${this.#timeRange()}`
  }

  #timeRange(): Sql {
    const latest = sql` AND occurred_at <= fromUnixTimestamp64Milli(${param(this.moment.now, 'Int64')}, 'UTC')`
    if (!Number.isFinite(this.#asked.earliest)) return latest
    return sql`${latest} AND occurred_at >= fromUnixTimestamp64Milli(${param(this.#asked.earliest, 'Int64')}, 'UTC')`
  }

  #selectProfiles(profiles: ProfileSelection): Sql {
    const now = param(this.moment.now, 'Int64')
    const known = sql`SELECT ${PROFILE} AS profile FROM profiles WHERE ${isOfProfiles(profiles)} GROUP BY profile HAVING toUnixTimestamp64Milli(min(first_at)) <= ${now}`
    return sql`SELECT ${this.#rowColumns(sql`profile`, sql`toInt64(0)`, sql`toUInt64(0)`, undefined)} FROM (${known})`
  }

  #rowColumns(profile: Sql, at: Sql, id: Sql, owner: Owner | undefined): Sql {
    const values = [...this.#asked.columns.values()].map((column) => {
      const expression = column.owner === owner ? column.expression : column.otherwise
      return sql`${expression} AS ${identifier(column.name)}`
    })
    return join(
      [
        sql`${profile} AS profile`,
        sql`${at} AS at`,
        sql`${id} AS id`,
        ...this.#asked.masks.columns(owner),
        ...values,
      ],
      ', ',
    )
  }

  #isEveryRow({ owner, names, predicate }: RowTest): boolean {
    const { everyone } = this.source
    const own = namesOf(this.source, owner)
    const other = namesOf(this.source, owner === 'event' ? 'trait' : 'event')
    return predicate.key === '1' && names.length === own.length && other.length === 0 && everyone !== true
  }
}

function named({ name, expression }: { readonly name: string; readonly expression: Sql }): Sql {
  return sql`${expression} AS ${identifier(name)}`
}
