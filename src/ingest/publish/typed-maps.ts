import { join, param, type Sql, sql } from '../../store/sql.ts'
import { isoMillis, looksLikeIsoDate } from '../stage/cell-values.ts'
import { unquoted } from '../stage/json-leaves.ts'
import type { FieldKind } from '../stage/staged-fields.ts'

/** A staged value and the path under which it goes into the maps of its type. */
export interface PlacedValue {
  readonly path: string
  readonly kind: FieldKind | 'json'
  readonly value: Sql
}

/** The five map columns (text, number, flag, date, json) of the given values, absent ones left out. */
export function typedMaps(values: readonly PlacedValue[]): Sql {
  const leaves = joinLeaves(values)
  const texts = [...scalars(values, 'text', asText), ...scalars(values, 'date', dateText)]
  const dates = scalars(values, 'date', (value) => sql`toUnixTimestamp64Milli(${value})`)
  const textual = values.filter(({ kind }) => kind === 'text')
  const isoDates = textual.map(({ path, value }) => pair(path, isoDateOf(value)))
  const columns = [
    sql`${mapOf([entries(texts, 'String'), leafTexts(leaves)], 'String')} AS text`,
    sql`${mapOf([entries(scalars(values, 'number', asNumber), 'Float64'), leafNumbers(leaves)], 'Float64')} AS number`,
    sql`${mapOf([entries(scalars(values, 'flag', asFlag), 'Bool'), leafFlags(leaves)], 'Bool')} AS flag`,
    sql`${mapOf([entries([...dates, ...isoDates], 'Int64'), leafDates(leaves)], 'Int64')} AS date`,
    sql`${mapOf(
      [
        entries(
          scalars(values, 'json', (value) => value),
          'String',
        ),
        leafLists(leaves),
      ],
      'String',
    )} AS json`,
  ]
  return join(columns, ', ')
}

function scalars(values: readonly PlacedValue[], kind: PlacedValue['kind'], as: (value: Sql) => Sql): Sql[] {
  return values.filter((value) => value.kind === kind).map(({ path, value }) => pair(path, as(value)))
}

const pair = (path: string, value: Sql): Sql => sql`(${param(path, 'String')}, ${value})`
const asText = (value: Sql): Sql => sql`CAST(${value}, 'Nullable(String)')`
const asNumber = (value: Sql): Sql => sql`CAST(${value}, 'Nullable(Float64)')`
const asFlag = (value: Sql): Sql => sql`CAST(${value}, 'Nullable(Bool)')`

/** A date as ISO text: a calendar day where it is a midnight, otherwise an instant. */
export function dateText(value: Sql): Sql {
  const text = sql`toString(${value})`
  const day = sql`substring(${text}, 1, 10)`
  return sql`if(substring(${text}, 12) = '00:00:00.000', ${day}, concat(${day}, 'T', substring(${text}, 12), 'Z'))`
}

function isoDateOf(value: Sql): Sql {
  const text = sql`ifNull(CAST(${value}, 'Nullable(String)'), '')`
  return sql`if(${looksLikeIsoDate(text)}, ${isoMillis(text)}, NULL)`
}

type Element = 'String' | 'Float64' | 'Bool' | 'Int64'

/** Entries of the values that are there, as Array(Tuple(String, T)); undefined where there cannot be any. */
function entries(pairs: readonly Sql[], type: Element): Sql | undefined {
  if (pairs.length === 0) return undefined
  const all = sql`CAST([${join(pairs, ', ')}], ${param(`Array(Tuple(String, Nullable(${type})))`, 'String')})`
  return sql`arrayMap(e -> (e.1, assumeNotNull(e.2)), arrayFilter(e -> isNotNull(e.2), ${all}))`
}

function mapOf(parts: readonly (Sql | undefined)[], type: Element): Sql {
  const given = parts.filter((part) => part !== undefined)
  const target = param(`Map(LowCardinality(String), ${type})`, 'String')
  if (given.length === 0) return emptyMap(type, target)
  const all = given.length === 1 ? given[0]! : sql`arrayConcat(${join(given, ', ')})`
  return sql`CAST(${all}, ${target})`
}

/**
 * An empty map that is computed for every row: writing one that is constant, or left out of the INSERT,
 * takes the engine (26.7) twenty times as long, a microsecond a row and map.
 */
function emptyMap(type: Element, target: Sql): Sql {
  return sql`CAST(materialize(CAST([], ${param(`Array(Tuple(String, ${type}))`, 'String')})), ${target})`
}

/** All leaves of the row with their full paths; undefined where the mapping has none. */
function joinLeaves(values: readonly PlacedValue[]): Sql | undefined {
  const lists = values
    .filter(({ kind }) => kind === 'leaves')
    .map(({ path, value }) => placedLeaves(path, value))
  if (lists.length === 0) return undefined
  return lists.length === 1 ? lists[0] : sql`arrayConcat(${join(lists, ', ')})`
}

function placedLeaves(path: string, leaves: Sql): Sql {
  if (path === '') return leaves
  const under = param(path, 'String')
  return sql`arrayMap(x -> (if(x.1 = '', ${under}, concat(${under}, '.', x.1)), x.2), ${leaves})`
}

const leafTexts = (leaves: Sql | undefined): Sql | undefined =>
  leaves &&
  sql`arrayMap(x -> (x.1, ${unquoted(sql`x.2`)}), arrayFilter(x -> startsWith(x.2, '"'), ${leaves}))`

const leafFlags = (leaves: Sql | undefined): Sql | undefined =>
  leaves && sql`arrayMap(x -> (x.1, x.2 = 'true'), arrayFilter(x -> x.2 IN ('true', 'false'), ${leaves}))`

const leafLists = (leaves: Sql | undefined): Sql | undefined =>
  leaves && sql`arrayFilter(x -> startsWith(x.2, '[') OR startsWith(x.2, '{'), ${leaves})`

const leafNumbers = (leaves: Sql | undefined): Sql | undefined =>
  leaves &&
  sql`arrayMap(x -> (x.1, toFloat64OrZero(x.2) + 0.), arrayFilter(x -> match(x.2, '^[-0-9]'), ${leaves}))`

function leafDates(leaves: Sql | undefined): Sql | undefined {
  if (!leaves) return undefined
  const text = sql`substring(x.2, 2, length(x.2) - 2)`
  const dated = sql`arrayFilter(x -> startsWith(x.2, '"') AND ${looksLikeIsoDate(text)}, ${leaves})`
  const millis = sql`arrayMap(x -> (x.1, ${isoMillis(text)}), ${dated})`
  return sql`arrayMap(x -> (x.1, assumeNotNull(x.2)), arrayFilter(x -> isNotNull(x.2), ${millis}))`
}
