import { BLOCKED_VALUES, ZEROS } from '../../identity/blocked-values.ts'
import { sayLater } from '../../language/index.ts'
import { join, param, type Sql, sql } from '../../store/sql.ts'
import { EARLIEST_RECORD, LIMITS, RECORD_LEAD } from '../limits.ts'
import type { EventRule, Mapping } from '../mapping/schema.ts'
import { badName, fieldName, isJson, rawName, refusedName } from './field-columns.ts'
import { IDENTITY_BYTES, OF_CUSTOMER, OF_ROW, OF_TIME, OF_VALUE, said } from './reasons.ts'
import type { StagedField, StagedFields } from './staged-fields.ts'

export function instant(millis: number): Sql {
  return sql`fromUnixTimestamp64Milli(${param(millis, 'Int64')}, 'UTC')`
}

const NOBODY = sql`if(identity = '', ${said(OF_CUSTOMER.none)}, ${said(OF_CUSTOMER.nobody)})`

/** Why the whole row is refused; the empty text where it is not. */
export function rowReason(mapping: Mapping, fields: StagedFields, now: number): Sql {
  const { customer, time, file, strict } = mapping
  const accepted = new Set(customer.accept.map((text) => text.toLowerCase()))
  const absent = file.absent.map((text) => text.toLowerCase())
  const nobody = [...BLOCKED_VALUES, ...absent].filter((text) => !accepted.has(text))
  const cases = [
    sql`NOT is_record, ${said(OF_ROW.noRecord)}`,
    sql`has(${param(nobody, 'Array(String)')}, lower(identity)) OR ${isZeros(accepted)}, ${NOBODY}`,
    sql`length(identity) > ${param(IDENTITY_BYTES, 'UInt32')}, ${said(OF_CUSTOMER.long)}`,
    ...(time && 'column' in time ? timeCases(now) : []),
    ...nameCases(mapping.events, fields),
    ...(strict ? [sql`${valueReasonCount(fields)} > 0, ${said(OF_ROW.badValue)}`] : []),
  ]
  return sql`multiIf(${join(cases, ', ')}, '')`
}

function isZeros(accepted: ReadonlySet<string>): Sql {
  return sql`match(identity, ${param(ZEROS.source, 'String')}) AND NOT has(${param([...accepted], 'Array(String)')}, identity)`
}

function timeCases(now: number): Sql[] {
  return [
    sql`time_text = '', ${said(OF_TIME.none)}`,
    sql`isNull(at), ${said(OF_TIME.otherFormat)}`,
    sql`at < ${instant(EARLIEST_RECORD)}, ${said(OF_TIME.early)}`,
    sql`at > ${instant(now + RECORD_LEAD)}, ${said(OF_TIME.ahead)}`,
  ]
}

function nameCases(rules: readonly EventRule[], fields: StagedFields): Sql[] {
  return rules.flatMap(({ name }, index) => {
    if (typeof name === 'string') return []
    const value = fieldName(fields.text(name.column))
    const given = sql`bitTest(gives, ${param(index, 'UInt8')})`
    return [
      sql`${given} AND isNull(${value}), ${said(OF_ROW.noName)}`,
      sql`${given} AND lengthUTF8(assumeNotNull(${value})) > ${param(LIMITS.nameLength, 'UInt32')}, ${said(OF_ROW.longName)}`,
    ]
  })
}

export function valueReasonCount({ all }: StagedFields): Sql {
  if (all.length === 0) return sql`0`
  return total(all.map((field) => sql`toUInt32(${badName(field)})`))
}

/** A sum nested by halves: the engine refuses an expression of a thousand levels, which `a + b + …` is. */
function total([first = sql`0`, ...rest]: readonly Sql[]): Sql {
  if (rest.length === 0) return first
  const half = rest.length >> 1
  return sql`(${total([first, ...rest.slice(0, half)])} + ${total(rest.slice(half))})`
}

/** Places in {@link rowProblems} that are no staged field. */
export const WHOLE_ROW = -1
export const CUSTOMER = -2
export const TIME = -3

/** What is wrong with a row, as Array(Tuple(field, value, reason)); of what is no record there is nothing more to say. */
export function rowProblems(fields: StagedFields): Sql {
  const ofCustomer = isOneOf(OF_CUSTOMER)
  const ofTime = isOneOf(OF_TIME)
  const place = sql`toInt16(multiIf(${ofCustomer}, -2, ${ofTime}, -3, -1))`
  const value = sql`multiIf(${ofCustomer}, substringUTF8(identity, 1, 100), ${ofTime}, substringUTF8(time_text, 1, 100), '')`
  const whole = sql`if(row_reason = '', ${NO_PROBLEMS}, [(${place}, ${value}, row_reason)])`
  const all = sql`arrayConcat(${join([whole, ...fields.all.map(fieldProblems)], ', ')})`
  return sql`if(is_record, ${all}, ${whole})`
}

function isOneOf(reasons: Readonly<Record<string, string>>): Sql {
  return sql`has(${param(Object.values(reasons), 'Array(String)')}, row_reason)`
}

const NO_PROBLEMS = sql`CAST([], 'Array(Tuple(Int16, String, String))')`

function fieldProblems(field: StagedField): Sql {
  const index = param(field.index, 'UInt32')
  if (isJson(field)) {
    const refused = refusedName(field)
    const broken = sql`[(toInt16(${index}), substringUTF8(${rawName(field)}, 1, 100), ${said(OF_VALUE.noJson)})]`
    const listed = sql`arrayMap(r -> (toInt16(${index}), concat(r.1, '=', r.2), r.3), ${refused})`
    return sql`if(${badName(field)}, if(notEmpty(${refused}), ${listed}, ${broken}), ${NO_PROBLEMS})`
  }
  return sql`if(${badName(field)}, [(toInt16(${index}), substringUTF8(${rawName(field)}, 1, 100), ${said(scalarReason(field))})], ${NO_PROBLEMS})`
}

function scalarReason({ kind, format }: StagedField): string {
  if (kind === 'number') return OF_VALUE.noNumber
  if (kind === 'flag') return OF_VALUE.noFlag
  if (kind === 'date') return sayLater`not a date of the format ${format}, or outside 1900 to 2299`
  return sayLater`longer than ${LIMITS.textBytes} bytes`
}
