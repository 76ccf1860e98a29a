import { z } from 'zod'
import { exactly, say } from '../language/index.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Comparing } from './predicate.ts'
import type { Value, ValueSql, ValueType } from './value.ts'

/** The largest magnitude of a number; beyond it a sum of scaled values could overflow. */
export const LARGEST_NUMBER = 1e24

export const number = z.number().min(-LARGEST_NUMBER).max(LARGEST_NUMBER)
export const text = z.string().max(32_768)

/** A value compared as it is: text is never a number, a number never a boolean. */
export const scalar = z.union([text, number, z.boolean()])
export type Scalar = z.infer<typeof scalar>

/** How a scalar reads in a sentence, a number as it stands in the data. */
export function quote(value: Scalar): string {
  if (typeof value === 'string') return say`"${value}"`
  if (typeof value === 'boolean') return value ? say`true` : say`false`
  return exactly(value)
}

/** A number as the language writes it. */
export function describeNumber(value: number): string {
  return say`${value}`
}

/** The types of value that scalars equal. */
export function scalarTypes(scalars: readonly Scalar[]): readonly ValueType[] {
  return [...new Set(scalars.map((one) => TYPES[typeof one as keyof typeof TYPES]))]
}

const TYPES = { string: 'text', number: 'number', boolean: 'flag' } as const satisfies Record<
  string,
  ValueType
>

/** Folds case by Unicode's full mappings, the same in both evaluators. */
export function fold(value: string): string {
  return value.toUpperCase().toLowerCase().replaceAll('ς', 'σ')
}

const FINAL_SIGMA = param('ς', 'String')
const SIGMA = param('σ', 'String')

/** `fold` in SQL. */
export function foldSql(value: Sql): Sql {
  return sql`replaceAll(lowerUTF8(upperUTF8(${value})), ${FINAL_SIGMA}, ${SIGMA})`
}

/** Whether values equal one of some scalars of their own type. */
export function equalsOneOf(
  operands: readonly Scalar[],
  { ignoreCase }: Comparing,
): (value: Value) => boolean {
  const wanted = new Set(operands.map((one) => (ignoreCase && typeof one === 'string' ? fold(one) : one)))
  return ({ text, number, flag }) => {
    if (text !== undefined) return wanted.has(ignoreCase ? fold(text) : text)
    const other = number ?? flag
    return other !== undefined && wanted.has(other)
  }
}

/** Whether a value equals a scalar, in SQL. */
export function equalsSql(value: ValueSql, operand: Scalar, comparing: Comparing): Sql {
  if (typeof operand === 'number') {
    return sql`(${value.has('number')} AND ${value.get('number')} = ${param(operand, 'Float64')})`
  }
  if (typeof operand === 'boolean') {
    return sql`(${value.has('flag')} AND ${value.get('flag')} = ${param(operand ? 1 : 0, 'UInt8')})`
  }
  return textSql(value, operand, comparing, (subject, wanted) => sql`${subject} = ${wanted}`)
}

/** A comparison of text with text, both folded where case is ignored. */
export function textSql(
  value: ValueSql,
  operand: string,
  { ignoreCase }: Comparing,
  compare: (subject: Sql, wanted: Sql) => Sql,
): Sql {
  const subject = ignoreCase ? foldSql(value.get('text')) : value.get('text')
  const wanted = param(ignoreCase ? fold(operand) : operand, 'String')
  return sql`(${value.has('text')} AND ${compare(subject, wanted)})`
}
