import { z } from 'zod'
import { param, type Sql, sql } from '../store/sql.ts'
import { forever } from './held.ts'
import { type Predicate, predicate } from './predicate.ts'
import { number } from './scalar.ts'

/** How two numbers are compared; shared by values, counts and sums. */
export interface NumberComparison {
  readonly key: 'moreThan' | 'atLeast' | 'lessThan' | 'atMost'
  readonly words: string
  readonly sql: (left: Sql, right: Sql) => Sql
  readonly test: (left: number, right: number) => boolean
}

export const NUMBER_COMPARISONS: readonly NumberComparison[] = [
  { key: 'moreThan', words: 'more than', sql: (a, b) => sql`${a} > ${b}`, test: (a, b) => a > b },
  { key: 'atLeast', words: 'at least', sql: (a, b) => sql`${a} >= ${b}`, test: (a, b) => a >= b },
  { key: 'lessThan', words: 'less than', sql: (a, b) => sql`${a} < ${b}`, test: (a, b) => a < b },
  { key: 'atMost', words: 'at most', sql: (a, b) => sql`${a} <= ${b}`, test: (a, b) => a <= b },
]

export const numberRange = z.tuple([number, number]).refine(([low, high]) => low <= high, {
  error: 'Expected the smaller number first.',
})

export const numberPredicates: readonly Predicate[] = [
  ...NUMBER_COMPARISONS.map((comparison) =>
    predicate<number>({
      key: comparison.key,
      schema: number.meta({ description: `A number that is ${comparison.words} this.` }),
      timed: false,
      types: () => ['number'],
      describe: (operand) => `is ${comparison.words} ${operand}`,
      sql: (value, operand) =>
        sql`(${value.has('number')} AND ${comparison.sql(value.get('number'), param(operand, 'Float64'))})`,
      prepare:
        (operand) =>
        ({ number }) =>
          forever(number !== undefined && comparison.test(number, operand)),
    }),
  ),
  predicate<readonly [number, number]>({
    key: 'between',
    schema: numberRange.meta({ description: 'A number from the first to the second, both included.' }),
    timed: false,
    types: () => ['number'],
    describe: ([low, high]) => `is between ${low} and ${high}`,
    sql: (value, [low, high]) =>
      sql`(${value.has('number')} AND ${value.get('number')} BETWEEN ${param(low, 'Float64')} AND ${param(high, 'Float64')})`,
    prepare:
      ([low, high]) =>
      ({ number }) =>
        forever(number !== undefined && number >= low && number <= high),
  }),
]
