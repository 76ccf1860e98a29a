import { z } from 'zod'
import { exactly, say, sayLater } from '../language/index.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import { forever } from './held.ts'
import { type Predicate, predicate } from './predicate.ts'
import { number } from './scalar.ts'

/** How two numbers are compared; shared by values, counts and sums. */
export interface NumberComparison {
  readonly key: 'moreThan' | 'atLeast' | 'lessThan' | 'atMost'
  readonly meaning: string
  /** A bound, in words: `at least 3`. */
  readonly bound: (operand: string | number) => string
  /** The predicate that follows the name of a value: `is at least 3`. */
  readonly describe: (operand: number) => string
  readonly sql: (left: Sql, right: Sql) => Sql
  readonly test: (left: number, right: number) => boolean
}

export const NUMBER_COMPARISONS: readonly NumberComparison[] = [
  {
    key: 'moreThan',
    meaning: sayLater`A number that is more than this.`,
    bound: (operand) => say`more than ${operand}`,
    describe: (operand) => say`is more than ${exactly(operand)}`,
    sql: (a, b) => sql`${a} > ${b}`,
    test: (a, b) => a > b,
  },
  {
    key: 'atLeast',
    meaning: sayLater`A number that is at least this.`,
    bound: (operand) => say`at least ${operand}`,
    describe: (operand) => say`is at least ${exactly(operand)}`,
    sql: (a, b) => sql`${a} >= ${b}`,
    test: (a, b) => a >= b,
  },
  {
    key: 'lessThan',
    meaning: sayLater`A number that is less than this.`,
    bound: (operand) => say`less than ${operand}`,
    describe: (operand) => say`is less than ${exactly(operand)}`,
    sql: (a, b) => sql`${a} < ${b}`,
    test: (a, b) => a < b,
  },
  {
    key: 'atMost',
    meaning: sayLater`A number that is at most this.`,
    bound: (operand) => say`at most ${operand}`,
    describe: (operand) => say`is at most ${exactly(operand)}`,
    sql: (a, b) => sql`${a} <= ${b}`,
    test: (a, b) => a <= b,
  },
]

export const numberRange = z.tuple([number, number]).refine(([low, high]) => low <= high, {
  error: sayLater`Expected the smaller number first.`,
})

export const numberPredicates: readonly Predicate[] = [
  ...NUMBER_COMPARISONS.map((comparison) =>
    predicate<number>({
      key: comparison.key,
      schema: number.meta({ description: comparison.meaning }),
      timed: false,
      types: () => ['number'],
      describe: comparison.describe,
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
    schema: numberRange.meta({
      description: sayLater`A number from the first to the second, both included.`,
    }),
    timed: false,
    types: () => ['number'],
    describe: ([low, high]) => say`is between ${exactly(low)} and ${exactly(high)}`,
    sql: (value, [low, high]) =>
      sql`(${value.has('number')} AND ${value.get('number')} BETWEEN ${param(low, 'Float64')} AND ${param(high, 'Float64')})`,
    prepare:
      ([low, high]) =>
      ({ number }) =>
        forever(number !== undefined && number >= low && number <= high),
  }),
]
