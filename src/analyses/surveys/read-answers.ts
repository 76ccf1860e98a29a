import { profileRanges } from '../../records/profile-ranges.ts'
import { isOfProfiles, PROFILE } from '../../records/survivors.ts'
import type { AnalyticalStore } from '../../store/index.ts'
import { type ColumnTypes, readColumns } from '../../store/read-columns.ts'
import { identifier, join, param, type Sql, sql } from '../../store/sql.ts'
import type { Task } from '../analysis.ts'
import type { ChosenItems } from './choose-items.ts'
import type { AnswerColumn, AnswerSource } from './find-columns.ts'
import type { ItemCoding } from './scales.ts'

/** Answers as they were given, of everybody who gave any. NaN: none; infinite: a text that is no answer. */
export interface RawAnswers {
  /** Ids, ascending. */
  readonly profiles: Uint32Array
  /** In the order of the items. */
  readonly columns: readonly Float64Array[]
}

/** Ids that one query groups, so that its memory does not grow with the data. */
const IDS_PER_QUERY = 131_072

/** The latest answer of each profile to each item as of the instant. Call it within `survivors.readMerged`. */
export async function readAnswers(
  { workspace: { analytical }, asOf, signal }: Pick<Task<unknown>, 'workspace' | 'asOf' | 'signal'>,
  { source, columns }: ChosenItems,
  codings: readonly ItemCoding[],
  onProgress: (share: number) => void,
): Promise<RawAnswers> {
  const values = columns.map((column, index) => itemSql(source, column, codings[index]!))
  const parts: RawAnswers[] = []
  const highest = await highestProfile(analytical, signal)
  for (const range of profileRanges({ low: 0, high: highest }, IDS_PER_QUERY)) {
    signal.throwIfAborted()
    const named = values.map((value, index) => sql`${value} AS ${identifier(`a${index}`)}`)
    const rows = sql`SELECT profile, ${join(named, ', ')} FROM (${rowsSql(source, columns, asOf, isOfProfiles(range))}) GROUP BY profile`
    const some = join(
      values.map((_, index) => sql`NOT isNaN(${identifier(`a${index}`)})`),
      ' OR ',
    )
    const types: ColumnTypes = {
      profile: 'UInt32',
      ...Object.fromEntries(values.map((_, index) => [`a${index}`, 'Float64'] as const)),
    }
    const query = sql`SELECT * FROM (${rows}) WHERE ${some} ORDER BY profile`
    const read = await readColumns(analytical, query, types, { lane: 'batch', signal, settings: SETTINGS })
    parts.push({
      profiles: read.profile as Uint32Array,
      columns: values.map((_, index) => read[`a${index}`] as Float64Array),
    })
    onProgress(Math.min(1, (range.high + 1) / (highest + 1)))
  }
  return parts.length === 1 ? parts[0]! : joined(parts, values.length)
}

/** Hundreds of items make a long query. */
const SETTINGS = {
  max_query_size: 16_777_216,
  max_ast_elements: 1_000_000,
  max_expanded_ast_elements: 5_000_000,
}

async function highestProfile(store: AnalyticalStore, signal: AbortSignal): Promise<number> {
  const [row] = await store.query<{ highest: number }>(sql`SELECT max(profile_id) AS highest FROM profiles`, {
    lane: 'batch',
    signal,
  })
  return Number(row?.highest ?? 0)
}

function joined(parts: readonly RawAnswers[], items: number): RawAnswers {
  const people = parts.reduce((sum, { profiles }) => sum + profiles.length, 0)
  const profiles = new Uint32Array(people)
  const columns = Array.from({ length: items }, () => new Float64Array(people))
  let at = 0
  for (const part of parts) {
    profiles.set(part.profiles, at)
    columns.forEach((column, index) => {
      column.set(part.columns[index]!, at)
    })
    at += part.profiles.length
  }
  return { profiles, columns }
}

function rowsSql(source: AnswerSource, columns: readonly AnswerColumn[], asOf: number, ofRange: Sql): Sql {
  const traits = source.kind === 'traits'
  const names = traits ? [...new Set(columns.map(({ record }) => record))] : [source.event]
  const tests = [
    sql`${traits ? sql`trait` : sql`event`} IN ${param(names, 'Array(String)')}`,
    ofRange,
    sql`occurred_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC')`,
  ]
  const id = traits ? sql`change_id AS id, trait AS name` : sql`event_id AS id, event AS name`
  return sql`SELECT ${PROFILE} AS profile, toUnixTimestamp64Milli(occurred_at) AS at, ${id}, text, number, flag FROM ${traits ? sql`trait_changes` : sql`events`} PREWHERE ${join(tests, ' AND ')}`
}

/** One wide integer, which the engine compares faster than a tuple; the shift keeps instants before 1970 in order. */
const ORDER = sql`bitOr(bitShiftLeft(toUInt128(toUInt64(at + 4611686018427387904)), 64), toUInt128(id))`

/** A trait has what its latest change says; pages of a questionnaire are events that each have some properties. */
function itemSql(source: AnswerSource, { record, path }: AnswerColumn, coding: ItemCoding): Sql {
  const key = param(path, 'String')
  const given =
    source.kind === 'traits'
      ? sql`name = ${param(record, 'String')}`
      : sql`mapContains(number, ${key}) OR mapContains(flag, ${key}) OR mapContains(text, ${key})`
  const value = sql`multiIf(mapContains(number, ${key}), number[${key}], mapContains(flag, ${key}), toFloat64(flag[${key}]), mapContains(text, ${key}), ${textSql(sql`lowerUTF8(trimBoth(text[${key}]))`, coding)}, nan)`
  return sql`ifNull(argMaxOrNullIf(${value}, ${ORDER}, ${given}), nan)`
}

/** The number of a text; NaN where it stands for no answer. */
function textSql(text: Sql, { labels, lowest, missing }: ItemCoding): Sql {
  const number = sql`ifNull(toFloat64OrNull(${text}), inf)`
  const none = [
    '',
    ...missing.filter((code) => typeof code === 'string').map((code) => code.trim().toLowerCase()),
  ]
  const known = labels.map((label) => label.trim().toLowerCase())
  const codes = known.map((_, index) => lowest + index)
  const coded =
    known.length === 0
      ? number
      : sql`transform(${text}, ${param(known, 'Array(String)')}, ${param(codes, 'Array(Float64)')}, ${number})`
  return sql`if(has(${param(none, 'Array(String)')}, ${text}), nan, ${coded})`
}
