import { join, param, type Sql, sql } from '../../store/sql.ts'
import { parseIsoDate } from '../../time/instant.ts'
import { ROW_NUMBER } from '../mapping/columns.ts'
import type { EventRule, Mapping } from '../mapping/schema.ts'
import { instantOf } from './cell-values.ts'
import { fieldColumns, isJson, leavesName } from './field-columns.ts'
import { withExpandedLeaves } from './json-leaves.ts'
import { matches } from './row-conditions.ts'
import { instant, rowReason, valueReasonCount } from './row-reasons.ts'
import { recordText, type SourceCells } from './source-cells.ts'
import type { StagedFields } from './staged-fields.ts'

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
  /** See `rawRows`. */
  readonly raw: Sql
  readonly fileIndex: number
  readonly firstRow: number
}

/**
 * Rows of a batch, converted and judged, step by step; `SELECT` from it what is to be stored or reported:
 *
 *   cells -> leaves of JSON values, instants -> values -> what is bad -> whether and why the row is refused
 */
export function convertedRows({ mapping, fields, now }: StagingContext, batch: StagedBatch): Sql {
  const { cells, raw } = batch
  const columns = fields.all.map((field) => fieldColumns(field, mapping, cells))
  const step = (added: readonly Sql[], from: Sql) =>
    added.length === 0 ? from : sql`SELECT *, ${join(added, ', ')} FROM (${from})`
  const row = [
    sql`row_number`,
    sql`${cells.contentHash} AS row_hash`,
    sql`${customerText(mapping, batch)} AS identity`,
    sql`${timeText(mapping, cells)} AS time_text`,
    sql`${givenEvents(mapping.events, mapping, cells)} AS gives`,
    sql`${isRecord(mapping)} AS is_record`,
  ]
  const read = sql`SELECT ${join([...row, ...columns.map(({ cell }) => cell)], ', ')} FROM (${cells.rows(raw)})`
  const opened = step(
    [sql`${recordInstant(mapping, now)} AS at`, ...columns.flatMap(({ leaves }) => leaves)],
    read,
  )
  const expanded = withExpandedLeaves(opened, fields.all.filter(isJson).map(leavesName))
  const converted = step(
    columns.flatMap(({ values }) => values),
    expanded,
  )
  const judged = step(
    columns.map(({ bad }) => bad),
    converted,
  )
  return step(
    [sql`${rowReason(mapping, fields, now)} AS row_reason`, sql`${valueReasonCount(fields)} AS bad`],
    judged,
  )
}

function isRecord({ file }: Mapping): Sql {
  if (file.format === 'csv') return sql`1`
  return sql`startsWith(${recordText()}, '{') AND (notEmpty(members) OR isValidJSON(line))`
}

function customerText({ customer }: Mapping, { cells, fileIndex, firstRow }: StagedBatch): Sql {
  if (customer.column === ROW_NUMBER) return rowNumberText(fileIndex, firstRow)
  const cell = sql`trimBoth(${cells.text(customer.column)}, ' \\t\\n\\v\\f\\r')`
  if (customer.namespace === 'email') return sql`lowerUTF8(${cell})`
  return customer.namespace === 'phone' ? internationalNumber(cell) : cell
}

/** From 1; rows of further files have the number of the file before theirs. */
function rowNumberText(fileIndex: number, firstRow: number): Sql {
  const file = fileIndex === 0 ? '' : `${fileIndex + 1}-`
  return sql`concat(${param(file, 'String')}, toString(${param(firstRow + 1, 'UInt64')} + row_number))`
}

/** As `admitIdentity` has it, for numbers that state their country; others stay as they are written. */
function internationalNumber(cell: Sql): Sql {
  const digits = sql`replaceRegexpAll(replaceOne(${cell}, '(0)', ''), '[^0-9]', '')`
  return sql`if(match(${cell}, '^[+] *[1-9]'), concat('+', ${digits}), ${cell})`
}

function timeText({ time }: Mapping, cells: SourceCells): Sql {
  return time && 'column' in time ? sql`trimBoth(${cells.text(time.column)})` : sql`''`
}

function recordInstant({ time }: Mapping, now: number): Sql {
  if (time && 'column' in time) return instantOf(sql`time_text`, time.format, time.timeZone)
  return instant(time ? (parseIsoDate(time.constant) ?? now) : now)
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
