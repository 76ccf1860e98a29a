import { isoDateSql } from '../predicates/iso-date.ts'
import { elementsSql, listOf } from '../predicates/list.ts'
import type { Value, ValueSql, ValueType } from '../predicates/value.ts'
import { join, param, type Sql, sql } from '../store/sql.ts'
import { parseIsoDate } from '../time/instant.ts'

/** The elements of a value that is an array, otherwise none. */
export function elements(value: Value): readonly unknown[] {
  return listOf(value) ?? []
}

/** The elements as JSON texts in SQL, none where the value is no array. */
export function elementsOrNoneSql(value: ValueSql): Sql {
  return sql`if(${value.has('json')} AND startsWith(${value.get('json')}, '['), ${elementsSql(value)}, [])`
}

/** The value under a dotted path of an array's element. */
export function elementValue(element: unknown, path: string): Value {
  const found = path.split('.').reduce<unknown>(member, element)
  const text = typeof found === 'string' ? found : undefined
  return {
    text,
    number: typeof found === 'number' ? found : undefined,
    flag: typeof found === 'boolean' ? found : undefined,
    date: text === undefined ? undefined : parseIsoDate(text),
    json: Array.isArray(found) ? JSON.stringify(found) : undefined,
    present: found !== undefined && found !== null,
  }
}

function member(of: unknown, key: string): unknown {
  if (typeof of !== 'object' || of === null || Array.isArray(of)) return undefined
  return Object.hasOwn(of, key) ? (of as Record<string, unknown>)[key] : undefined
}

/** The value under a dotted path of the element `e`, a JSON text. */
export function elementValueSql(path: string): ValueSql {
  const keys = join(
    path.split('.').map((key) => param(key, 'String')),
    ', ',
  )
  const type = sql`JSONType(e, ${keys})`
  const text = sql`JSONExtractString(e, ${keys})`
  const date = isoDateSql(text)
  const has: Record<ValueType, Sql> = {
    text: sql`${type} = 'String'`,
    number: sql`${type} IN ('Int64', 'UInt64', 'Double')`,
    flag: sql`${type} = 'Bool'`,
    date: sql`(${type} = 'String' AND isNotNull(${date}))`,
    json: sql`${type} = 'Array'`,
  }
  const get: Record<ValueType, Sql> = {
    text,
    number: sql`JSONExtractFloat(e, ${keys})`,
    flag: sql`JSONExtractBool(e, ${keys})`,
    date: sql`assumeNotNull(${date})`,
    json: sql`JSONExtractRaw(e, ${keys})`,
  }
  return { has: (of) => has[of], get: (of) => get[of], present: sql`${type} != 'Null'` }
}
