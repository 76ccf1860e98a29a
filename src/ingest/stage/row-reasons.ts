import { BLOCKED_VALUES, ZEROS } from '../../identity/blocked-values.ts'
import { join, param, type Sql, sql } from '../../store/sql.ts'
import { EARLIEST_RECORD, LIMITS, RECORD_LEAD } from '../limits.ts'
import type { EventRule, Mapping } from '../mapping/schema.ts'
import { badName, fieldName, isJson, rawName, refusedName } from './field-columns.ts'
import type { StagedField, StagedFields } from './staged-fields.ts'

export function instant(millis: number): Sql {
  return sql`fromUnixTimestamp64Milli(${param(millis, 'Int64')}, 'UTC')`
}

const IDENTITY_BYTES = 1000
const NOBODY = sql`if(identity = '', 'no customer', 'the customer is a value that stands for nobody')`

/** Why the whole row is refused; the empty text where it is not. */
export function rowReason(mapping: Mapping, fields: StagedFields, now: number): Sql {
  const { customer, time, file, strict } = mapping
  const accepted = new Set(customer.accept.map((text) => text.toLowerCase()))
  const absent = file.absent.map((text) => text.toLowerCase())
  const nobody = [...BLOCKED_VALUES, ...absent].filter((text) => !accepted.has(text))
  const cases = [
    sql`NOT is_record, 'not a JSON object'`,
    sql`has(${param(nobody, 'Array(String)')}, lower(identity)) OR ${isZeros(accepted)}, ${NOBODY}`,
    sql`length(identity) > ${param(IDENTITY_BYTES, 'UInt32')}, 'the customer is longer than 1000 bytes'`,
    ...(time && 'column' in time ? timeCases(now) : []),
    ...nameCases(mapping.events, fields),
    ...(strict ? [sql`${valueReasonCount(fields)} > 0, 'a value may not enter'`] : []),
  ]
  return sql`multiIf(${join(cases, ', ')}, '')`
}

function isZeros(accepted: ReadonlySet<string>): Sql {
  return sql`match(identity, ${param(ZEROS.source, 'String')}) AND NOT has(${param([...accepted], 'Array(String)')}, identity)`
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
  const ofCustomer = sql`(row_reason = 'no customer' OR startsWith(row_reason, 'the customer'))`
  const ofTime = sql`row_reason IN ('no time', 'not a time of the stated format', 'before 1990', 'more than a day in the future')`
  const place = sql`toInt16(multiIf(${ofCustomer}, -2, ${ofTime}, -3, -1))`
  const value = sql`multiIf(${ofCustomer}, substringUTF8(identity, 1, 100), ${ofTime}, substringUTF8(time_text, 1, 100), '')`
  const whole = sql`if(row_reason = '', ${NO_PROBLEMS}, [(${place}, ${value}, row_reason)])`
  const all = sql`arrayConcat(${join([whole, ...fields.all.map(fieldProblems)], ', ')})`
  return sql`if(is_record, ${all}, ${whole})`
}

const NO_PROBLEMS = sql`CAST([], 'Array(Tuple(Int16, String, String))')`

function fieldProblems(field: StagedField): Sql {
  const index = param(field.index, 'UInt32')
  if (isJson(field)) {
    const refused = refusedName(field)
    const broken = sql`[(toInt16(${index}), substringUTF8(${rawName(field)}, 1, 100), 'not valid JSON')]`
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
