import { RESERVED_PREFIXES, reservedReason } from '../../records/reserved-traits.ts'
import { identifier, join, param, type Sql, sql } from '../../store/sql.ts'
import { LIMITS } from '../limits.ts'
import type { Mapping } from '../mapping/schema.ts'
import { timePattern } from '../mapping/time-format.ts'
import { flagOf, instantOf, isStorableDate, numberOf } from './cell-values.ts'
import { admissibleLeaves, memberLeaves, refusedLeaves, singleLeaf } from './json-leaves.ts'
import type { SourceCells } from './source-cells.ts'
import type { StagedField } from './staged-fields.ts'

/**
 * A field's columns, each computed from those before: the raw cell `t`, for JSON its leaves `l`, the
 * converted value `v` (and the refused leaves `r`), and `b`, whether something could not be converted.
 * Each step is a sub-query of its own: the engine copies an alias wherever it is used, and analysing the
 * copies took longer than converting a hundred thousand rows.
 */
export interface FieldColumns {
  readonly cell: Sql
  /** Not expanded yet. */
  readonly leaves: readonly Sql[]
  readonly values: readonly Sql[]
  readonly bad: Sql
}

export const fieldName = ({ index }: StagedField): Sql => identifier(`v${index}`)
export const badName = ({ index }: StagedField): Sql => identifier(`b${index}`)
export const rawName = ({ index }: StagedField): Sql => identifier(`t${index}`)
export const leavesName = ({ index }: StagedField): Sql => identifier(`l${index}`)
export const refusedName = ({ index }: StagedField): Sql => identifier(`r${index}`)

export function isJson({ kind }: StagedField): boolean {
  return kind === 'leaves' || kind === 'members'
}

export function fieldColumns(field: StagedField, mapping: Mapping, cells: SourceCells): FieldColumns {
  if (isJson(field)) return leafColumns(field, mapping, cells)
  return field.kind === 'text' ? textColumns(field, mapping, cells) : scalarColumns(field, mapping, cells)
}

function textColumns(field: StagedField, mapping: Mapping, cells: SourceCells): FieldColumns {
  const raw = rawName(field)
  const long = sql`length(${raw}) > ${param(LIMITS.textBytes, 'UInt32')}`
  return {
    cell: sql`${cells.text(field.column)} AS ${raw}`,
    leaves: [],
    values: [sql`if(${isAbsent(raw, mapping)} OR ${long}, NULL, ${raw}) AS ${fieldName(field)}`],
    bad: sql`${long} AS ${badName(field)}`,
  }
}

function scalarColumns(field: StagedField, mapping: Mapping, cells: SourceCells): FieldColumns {
  const raw = rawName(field)
  const absent = isAbsent(raw, mapping)
  return {
    cell: sql`trimBoth(${cells.text(field.column)}) AS ${raw}`,
    leaves: [],
    values: [sql`if(${absent}, NULL, ${scalarValue(field, raw, mapping)}) AS ${fieldName(field)}`],
    bad: sql`(isNull(${fieldName(field)}) AND NOT ${absent}) AS ${badName(field)}`,
  }
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

function leafColumns(field: StagedField, mapping: Mapping, cells: SourceCells): FieldColumns {
  const raw = rawName(field)
  const leaves = leavesName(field)
  const own = field.spread ? memberLeaves(raw) : singleLeaf(sql`''`, raw)
  const kept = field.kind === 'members' ? keptMembers(field, raw) : admissibleLeaves(leaves)
  const refused = refusedLeaves(leaves)
  const unread = field.spread
    ? sql`empty(${leaves}) AND ${raw} != '{}'`
    : param(mapping.file.format === 'csv' ? 1 : 0, 'UInt8')
  const broken = sql`(${raw} != '' AND ${unread} AND NOT isValidJSON(${raw}))`
  return {
    cell: sql`${cellFragment(field, mapping, cells)} AS ${raw}`,
    leaves: [sql`${own} AS ${leaves}`],
    values: [
      sql`${kept} AS ${fieldName(field)}`,
      sql`${isTraits(field) ? sql`arrayConcat(${refused}, ${reservedMembers(raw)})` : refused} AS ${refusedName(field)}`,
    ],
    bad: sql`(notEmpty(${refusedName(field)}) OR ${broken}) AS ${badName(field)}`,
  }
}

function keptMembers(field: StagedField, raw: Sql): Sql {
  if (!isTraits(field)) return sql`if(${raw} = '', CAST([], 'Array(Tuple(String, String))'), [('', ${raw})])`
  const named = sql`m.1 != '' AND lengthUTF8(m.1) <= ${param(LIMITS.nameLength, 'UInt32')} AND position(m.1, '\\0') = 0 AND NOT ${isReserved()}`
  return sql`arrayFilter(m -> ${named}, JSONExtractKeysAndValuesRaw(${raw}))`
}

/** An object whose members are traits. */
function isTraits({ kind, spread }: StagedField): boolean {
  return kind === 'members' && spread
}

/** Whether the member `m` is a trait that is not imported. */
function isReserved(): Sql {
  return sql`(${join(
    RESERVED_PREFIXES.map((prefix) => sql`startsWith(m.1, ${param(prefix, 'String')})`),
    ' OR ',
  )})`
}

/** Members that are not imported, as `refusedLeaves` has them; most rows can have none and are not read again. */
function reservedMembers(raw: Sql): Sql {
  const marks = param([...RESERVED_PREFIXES, '\\u'], 'Array(String)')
  const reasons = RESERVED_PREFIXES.map(
    (prefix) =>
      sql`startsWith(m.1, ${param(prefix, 'String')}), ${param(reservedReason(prefix) ?? '', 'String')}, `,
  )
  const reserved = sql`arrayFilter(m -> ${isReserved()}, JSONExtractKeysAndValuesRaw(${raw}))`
  const told = sql`arrayMap(m -> (m.1, substringUTF8(m.2, 1, 100), multiIf(${join(reasons, '')}'')), ${reserved})`
  return sql`if(arrayExists(x -> position(${raw}, x) > 0, ${marks}), ${told}, CAST([], 'Array(Tuple(String, String, String))'))`
}

function cellFragment(field: StagedField, { file }: Mapping, cells: SourceCells): Sql {
  const cell = cells.fragment(field.column)
  // As the engine prints it, like a member of a record: `1e20` becomes an integer, which lists are read by.
  if (file.format === 'csv')
    return sql`if(match(${cell}, '[0-9][eE]') AND isValidJSON(${cell}), JSONExtractRaw(${cell}), trimBoth(${cell}))`
  if (field.spread) return sql`if(startsWith(${cell}, '{'), ${cell}, '')`
  return cell
}
