import { identifier, join, param, type Sql, sql } from '../../store/sql.ts'
import { parseIsoDate } from '../../time/instant.ts'
import { EARLIEST_RECORD, LIMITS, RECORD_LEAD } from '../limits.ts'
import type { EventRule, Mapping } from '../mapping/schema.ts'
import { timePattern } from '../mapping/time-format.ts'
import { flagOf, instantOf, isStorableDate, numberOf } from './cell-values.ts'
import { admissibleLeaves, expandLeaves, memberLeaves, refusedLeaves, singleLeaf } from './json-leaves.ts'
import { matches } from './row-conditions.ts'
import type { SourceCells } from './source-cells.ts'
import type { StagedField, StagedFields } from './staged-fields.ts'

/** What the staging queries of one import have in common. */
export interface StagingContext {
  readonly mapping: Mapping
  readonly fields: StagedFields
  /** Milliseconds; records later than a day after it are refused. */
  readonly now: number
}

/** One batch of one file. */
export interface StagedBatch {
  readonly cells: SourceCells
  readonly path: string
  readonly fileIndex: number
  readonly firstRow: number
}

/** Rows of a batch, converted and judged; `SELECT` from it what is to be stored or reported. */
export function convertedRows({ mapping, fields, now }: StagingContext, { cells, path }: StagedBatch): Sql {
  const columns = [
    sql`row_number`,
    sql`${cells.contentHash} AS row_hash`,
    sql`${customerText(mapping, cells)} AS identity`,
    sql`${timeText(mapping, cells)} AS time_text`,
    sql`${recordInstant(mapping, cells, now)} AS at`,
    sql`${givenEvents(mapping.events, mapping, cells)} AS gives`,
    sql`${isRecord(mapping)} AS is_record`,
    ...fields.all.flatMap((field) => fieldColumns(field, mapping, cells)),
  ]
  const converted = sql`SELECT ${join(columns, ', ')} FROM (${cells.rows(path)})`
  return sql`SELECT *, ${rowReason(mapping, fields, now)} AS row_reason, ${valueReasonCount(fields)} AS bad FROM (${converted})`
}

function isRecord({ file }: Mapping): Sql {
  return file.format === 'csv'
    ? sql`1`
    : sql`startsWith(ltrim(line), '{') AND (notEmpty(members) OR isValidJSON(line))`
}

function trimmed(cell: Sql): Sql {
  return sql`trimBoth(${cell})`
}

function customerText({ customer }: Mapping, cells: SourceCells): Sql {
  const cell = sql`trimBoth(${cells.text(customer.column)})`
  return customer.namespace === 'email' ? sql`lowerUTF8(${cell})` : cell
}

function timeText({ time }: Mapping, cells: SourceCells): Sql {
  return time && 'column' in time ? sql`trimBoth(${cells.text(time.column)})` : sql`''`
}

function recordInstant({ time }: Mapping, _cells: SourceCells, now: number): Sql {
  if (time && 'column' in time) return instantOf(sql`time_text`, time.format, time.timeZone)
  return instant(time ? (parseIsoDate(time.constant) ?? now) : now)
}

export function instant(millis: number): Sql {
  return sql`fromUnixTimestamp64Milli(${param(millis, 'Int64')}, 'UTC')`
}

/** Bit i says that the row gives event i: the first whose condition holds, and those given besides. */
function givenEvents(rules: readonly EventRule[], mapping: Mapping, cells: SourceCells): Sql {
  const bit = (index: number) => param(2n ** BigInt(index), 'UInt64')
  const indexed = rules.map((rule, index) => ({ rule, index }))
  const first = indexed.filter(({ rule }) => !rule.besides)
  const branches = first.map(({ rule, index }) => sql`${matches(rule.when, mapping, cells)}, ${bit(index)}, `)
  const chosen =
    first.length === 0 ? sql`toUInt64(0)` : sql`toUInt64(multiIf(${join(branches, '')}toUInt64(0)))`
  const besides = indexed
    .filter(({ rule }) => rule.besides)
    .map(({ rule, index }) => sql`if(${matches(rule.when, mapping, cells)}, ${bit(index)}, toUInt64(0))`)
  return [chosen, ...besides].reduce((all, one) => sql`bitOr(${all}, ${one})`)
}

export const fieldName = ({ index }: StagedField): Sql => identifier(`v${index}`)
const badName = ({ index }: StagedField): Sql => identifier(`b${index}`)
const rawName = ({ index }: StagedField): Sql => identifier(`t${index}`)

/** The raw cell, the converted value, and whether the cell holds something that could not be converted. */
function fieldColumns(field: StagedField, mapping: Mapping, cells: SourceCells): Sql[] {
  const raw = rawName(field)
  if (field.kind === 'leaves' || field.kind === 'members') return leafColumns(field, mapping, cells)
  const value = scalarValue(field, raw, mapping)
  const cell = cells.text(field.column)
  const absent = isAbsent(raw, mapping)
  const checked =
    field.kind === 'text' ? sql`length(${raw}) > ${param(LIMITS.textBytes, 'UInt32')}` : undefined
  if (checked) {
    const kept = sql`if(${absent} OR ${checked}, NULL, ${raw})`
    return [sql`${cell} AS ${raw}`, sql`${kept} AS ${fieldName(field)}`, sql`${checked} AS ${badName(field)}`]
  }
  return [
    sql`${trimmed(cell)} AS ${raw}`,
    sql`if(${absent}, NULL, ${value}) AS ${fieldName(field)}`,
    sql`(isNull(${fieldName(field)}) AND NOT ${absent}) AS ${badName(field)}`,
  ]
}

function isAbsent(raw: Sql, { file }: Mapping): Sql {
  if (file.absent.length === 0) return sql`empty(trimBoth(${raw}))`
  return sql`(empty(trimBoth(${raw})) OR has(${param(file.absent, 'Array(String)')}, trimBoth(${raw})))`
}

function scalarValue(field: StagedField, raw: Sql, { file }: Mapping): Sql {
  if (field.kind === 'number') return numberOf(raw, file)
  if (field.kind === 'flag') return flagOf(raw)
  const date = calendarDate(raw, field)
  return sql`if(${isStorableDate(date)}, ${date}, NULL)`
}

/** A calendar day is its UTC midnight, whatever the time zone; only times of day are local. */
function calendarDate(raw: Sql, { format, timeZone }: StagedField): Sql {
  if (timeZone === 'UTC') return instantOf(raw, format, 'UTC')
  const day = instantOf(raw, format, 'UTC')
  if (['unix', 'unix-ms', 'excel'].includes(format) || timePattern(format).dayOnly) return day
  const local = instantOf(raw, format, timeZone)
  return format === 'iso' ? sql`if(length(${raw}) <= 10, ${day}, ${local})` : local
}

function leafColumns(field: StagedField, mapping: Mapping, cells: SourceCells): Sql[] {
  const raw = rawName(field)
  const fragment = cellFragment(field, mapping, cells)
  const own = field.spread ? memberLeaves(raw) : singleLeaf(sql`''`, raw)
  const all = sql`${expandLeaves(own)} AS ${identifier(`l${field.index}`)}`
  const leaves = identifier(`l${field.index}`)
  const kept = field.kind === 'members' ? keptMembers(field, raw) : admissibleLeaves(leaves)
  const unread = field.spread
    ? sql`empty(${leaves}) AND ${raw} != '{}'`
    : param(mapping.file.format === 'csv' ? 1 : 0, 'UInt8')
  const broken = sql`(${raw} != '' AND ${unread} AND NOT isValidJSON(${raw}))`
  return [
    sql`${fragment} AS ${raw}`,
    all,
    sql`${kept} AS ${fieldName(field)}`,
    sql`(${broken} OR notEmpty(${refusedLeaves(leaves)})) AS ${badName(field)}`,
  ]
}

function keptMembers(field: StagedField, raw: Sql): Sql {
  if (!field.spread) return sql`if(${raw} = '', CAST([], 'Array(Tuple(String, String))'), [('', ${raw})])`
  const named = sql`m.1 != '' AND lengthUTF8(m.1) <= ${param(LIMITS.nameLength, 'UInt32')} AND position(m.1, '\\0') = 0`
  return sql`arrayFilter(m -> ${named}, JSONExtractKeysAndValuesRaw(${raw}))`
}

function cellFragment(field: StagedField, { file }: Mapping, cells: SourceCells): Sql {
  const cell = cells.fragment(field.column)
  if (file.format === 'csv') return trimmed(cell)
  if (field.spread) return sql`if(startsWith(${cell}, '{'), ${cell}, '')`
  return cell
}

const NOBODY = ['', 'null', 'undefined', '0', '-1', 'anonymous', 'none', 'n/a', 'nan']
const IDENTITY_BYTES = 1000

/** Why the whole row is refused; the empty text where it is not. */
function rowReason(mapping: Mapping, fields: StagedFields, now: number): Sql {
  const { customer, time, file, strict } = mapping
  const accepted = new Set(customer.accept.map((text) => text.toLowerCase()))
  const nobody = [...NOBODY, ...file.absent.map((text) => text.toLowerCase())].filter(
    (text) => !accepted.has(text),
  )
  const cases = [
    sql`NOT is_record, 'not a JSON object'`,
    sql`has(${param(nobody, 'Array(String)')}, lower(identity)), 'no customer'`,
    sql`length(identity) > ${param(IDENTITY_BYTES, 'UInt32')}, 'the customer is longer than 1000 bytes'`,
    ...(time && 'column' in time ? timeCases(now) : []),
    ...nameCases(mapping.events, fields),
    ...(strict ? [sql`${valueReasonCount(fields)} > 0, 'a value may not enter'`] : []),
  ]
  return sql`multiIf(${join(cases, ', ')}, '')`
}

function timeCases(now: number): Sql[] {
  return [
    sql`time_text = '', 'no time'`,
    sql`isNull(at), 'not a time of the stated format'`,
    sql`at < ${instant(EARLIEST_RECORD)}, 'before 1990'`,
    sql`at > ${instant(now + RECORD_LEAD)}, 'more than a day in the future'`,
  ]
}

function nameCases(rules: readonly EventRule[], fields: StagedFields): Sql[] {
  return rules.flatMap(({ name }, index) => {
    if (typeof name === 'string') return []
    const value = fieldName(fields.text(name.column))
    const given = sql`bitTest(gives, ${param(index, 'UInt8')})`
    return [
      sql`${given} AND isNull(${value}), 'no event name'`,
      sql`${given} AND lengthUTF8(assumeNotNull(${value})) > ${param(LIMITS.nameLength, 'UInt32')}, 'the event name is longer than 200 characters'`,
    ]
  })
}

function valueReasonCount({ all }: StagedFields): Sql {
  if (all.length === 0) return sql`0`
  return join(
    all.map((field) => sql`toUInt32(${badName(field)})`),
    ' + ',
  )
}

/** Places in {@link rowProblems} that are no staged field. */
export const WHOLE_ROW = -1
export const CUSTOMER = -2
export const TIME = -3

/** What is wrong with a row, as Array(Tuple(field, value, reason)). */
export function rowProblems({ fields }: StagingContext): Sql {
  const ofCustomer = sql`(row_reason = 'no customer' OR startsWith(row_reason, 'the customer'))`
  const ofTime = sql`row_reason IN ('no time', 'not a time of the stated format', 'before 1990', 'more than a day in the future')`
  const place = sql`toInt16(multiIf(${ofCustomer}, -2, ${ofTime}, -3, -1))`
  const value = sql`multiIf(${ofCustomer}, substringUTF8(identity, 1, 100), ${ofTime}, substringUTF8(time_text, 1, 100), '')`
  const whole = sql`if(row_reason = '', ${NO_PROBLEMS}, [(${place}, ${value}, row_reason)])`
  return sql`arrayConcat(${join([whole, ...fields.all.map(fieldProblems)], ', ')})`
}

const NO_PROBLEMS = sql`CAST([], 'Array(Tuple(Int16, String, String))')`

function fieldProblems(field: StagedField): Sql {
  const index = param(field.index, 'UInt8')
  if (field.kind === 'leaves' || field.kind === 'members') {
    const broken = sql`[(toInt16(${index}), substringUTF8(${rawName(field)}, 1, 100), 'not valid JSON')]`
    const refused = refusedLeaves(identifier(`l${field.index}`))
    const listed = sql`arrayMap(r -> (toInt16(${index}), concat(r.1, '=', r.2), r.3), ${refused})`
    return sql`if(${badName(field)}, if(notEmpty(${refused}), ${listed}, ${broken}), ${NO_PROBLEMS})`
  }
  return sql`if(${badName(field)}, [(toInt16(${index}), substringUTF8(${rawName(field)}, 1, 100), ${param(scalarReason(field), 'String')})], ${NO_PROBLEMS})`
}

function scalarReason({ kind, format }: StagedField): string {
  if (kind === 'number') return 'not a number that can be kept'
  if (kind === 'flag') return 'neither true nor false'
  if (kind === 'date') return `not a date of the format ${format}, or outside 1900 to 2299`
  return `longer than ${LIMITS.textBytes} bytes`
}
