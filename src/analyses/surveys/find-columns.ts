import type { AnalyticalStore, QueryOptions } from '../../store/index.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import { isSampledSql, sampleEvery } from '../features/index.ts'
import { groupBy } from './group-by.ts'

/** Where answers stand: in traits, or in the properties of an event. */
export type AnswerSource = { readonly kind: 'traits' } | { readonly kind: 'event'; readonly event: string }

/** A column that may be an item, as it is in a sample of the records. */
export interface AnswerColumn {
  readonly name: string
  /** The trait or event, and the path within it. */
  readonly record: string
  readonly path: string
  readonly records: number
  /** Records that are numbers, or texts of one, or flags. */
  readonly numbers: number
  readonly whole: number
  readonly distinct: number
  readonly low: number | null
  readonly high: number | null
  /** Some of its texts that are no numbers. */
  readonly labels: readonly string[]
}

/** All columns that one source has, in the order in which people number questions: Q2 before Q10. */
export interface SourceColumns {
  readonly source: AnswerSource
  readonly columns: readonly AnswerColumn[]
}

/** Columns are found in so many profiles; answers are read of all. */
const SAMPLE_PROFILES = 20_000
const MOST_COLUMNS = 5_000

interface Row {
  readonly name: string
  readonly path: string
  readonly records: string
  readonly numbers: string
  readonly whole: string
  readonly distinct: string
  readonly low: number | null
  readonly high: number | null
  readonly labels: readonly string[]
}

/** What may be answers as of the instant: the columns of traits, and those of each event. */
export async function findColumns(
  store: AnalyticalStore,
  asOf: number,
  signal: AbortSignal,
): Promise<readonly SourceColumns[]> {
  const options: QueryOptions = { lane: 'batch', signal }
  const known = sql`occurred_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC')`
  const [size] = await store.query<{ profiles: string }>(
    sql`SELECT count() AS profiles FROM profiles WHERE first_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC')`,
    options,
  )
  const sampled = isSampledSql(sampleEvery(Number(size?.profiles ?? 0), SAMPLE_PROFILES))
  const traits = await store.query<Row>(
    counted(
      sql`SELECT toString(trait) AS name, ${ENTRIES} AS entries FROM trait_changes PREWHERE ${known} AND ${sampled} AND NOT startsWith(trait, 'model:')`,
    ),
    options,
  )
  const events = await store.query<Row>(
    counted(
      sql`SELECT toString(event) AS name, ${ENTRIES} AS entries FROM events PREWHERE ${known} AND ${sampled}`,
    ),
    options,
  )
  const ofTraits = traits.map((row) => columnOf(row, row.path === '' ? row.name : `${row.name}.${row.path}`))
  return [{ source: { kind: 'traits' }, columns: inNumberOrder(ofTraits) }, ...byEvent(events)]
}

/** Values of the maps of a record, as `(path, number or NULL, text)`. */
const ENTRIES: Sql = sql`arrayConcat(
  arrayMap((k, v) -> (toString(k), toNullable(v), ''), mapKeys(number), mapValues(number)),
  arrayMap((k, v) -> (toString(k), toFloat64OrNull(trimBoth(v)), substringUTF8(v, 1, 60)), mapKeys(text), mapValues(text)),
  arrayMap((k, v) -> (toString(k), toNullable(toFloat64(v)), ''), mapKeys(flag), mapValues(flag)))`

function counted(entries: Sql): Sql {
  return sql`SELECT name, entry.1 AS path, count() AS records, countIf(isFinite(value)) AS numbers,
    countIf(value = floor(value)) AS whole, uniqExactIf(value, isFinite(value)) AS distinct,
    minIf(value, isFinite(value)) AS low, maxIf(value, isFinite(value)) AS high,
    arraySort(groupUniqArrayIf(12)(entry.3, isNull(value) AND entry.3 != '')) AS labels
    FROM (SELECT name, entry, entry.2 AS value FROM (${entries}) ARRAY JOIN entries AS entry)
    GROUP BY name, path ORDER BY name, path LIMIT ${param(MOST_COLUMNS, 'UInt32')}`
}

function columnOf({ name: record, path, low, high, labels, ...counts }: Row, name: string): AnswerColumn {
  const [records, numbers, whole, distinct] = [
    counts.records,
    counts.numbers,
    counts.whole,
    counts.distinct,
  ].map(Number) as [number, number, number, number]
  return { name, record, path, records, numbers, whole, distinct, low, high, labels }
}

function byEvent(rows: readonly Row[]): SourceColumns[] {
  const events = groupBy(rows, ({ name }) => name)
  return [...events].map(([event, properties]) => ({
    source: { kind: 'event', event },
    columns: inNumberOrder(properties.map((row) => columnOf(row, row.path))),
  }))
}

const collator = new Intl.Collator('en', { numeric: true })

/** As people number questions: Q2 before Q10. */
export const inNumberOrder = (columns: readonly AnswerColumn[]): readonly AnswerColumn[] =>
  columns.toSorted((a, b) => collator.compare(a.name, b.name) || (a.name < b.name ? -1 : 1))
