import { z } from 'zod'
import { join, sql } from '../store/sql.ts'
import { forever } from './held.ts'
import { type Predicate, predicate } from './predicate.ts'
import { equalsOneOf, equalsSql, quote, type Scalar, scalar, scalarTypes } from './scalar.ts'

const scalars = z.array(scalar).min(1).max(10_000)
const listed = (values: readonly Scalar[]) => values.map(quote).join(', ')

export const equalityPredicates: readonly Predicate[] = [
  predicate<Scalar>({
    key: 'is',
    schema: scalar.meta({ description: 'Equals this text, number or boolean; "5" is not 5.' }),
    timed: false,
    types: (operand) => scalarTypes([operand]),
    describe: (operand) => `is ${quote(operand)}`,
    sql: (value, operand, _moment, comparing) => equalsSql(value, operand, comparing),
    prepare: (operand, comparing) => {
      const equals = equalsOneOf([operand], comparing)
      return (value) => forever(equals(value))
    },
  }),
  predicate<Scalar>({
    key: 'isNot',
    schema: scalar.meta({
      description: 'Is there and differs from this; an absent value does not satisfy it.',
    }),
    timed: false,
    types: (operand) => scalarTypes([operand]),
    describe: (operand) => `is there and is not ${quote(operand)}`,
    sql: (value, operand, _moment, comparing) =>
      sql`(${value.present} AND NOT ${equalsSql(value, operand, comparing)})`,
    prepare: (operand, comparing) => {
      const equals = equalsOneOf([operand], comparing)
      return (value) => forever(!equals(value) && value.present)
    },
  }),
  predicate<readonly Scalar[]>({
    key: 'oneOf',
    schema: scalars.meta({ description: 'Equals one of these.' }),
    timed: false,
    types: scalarTypes,
    describe: (operand) => `is one of ${listed(operand)}`,
    sql: (value, operand, _moment, comparing) =>
      sql`(${join(
        operand.map((one) => equalsSql(value, one, comparing)),
        ' OR ',
      )})`,
    prepare: (operand, comparing) => {
      const equals = equalsOneOf(operand, comparing)
      return (value) => forever(equals(value))
    },
  }),
  predicate<readonly Scalar[]>({
    key: 'noneOf',
    schema: scalars.meta({ description: 'Is there and equals none of these.' }),
    timed: false,
    types: scalarTypes,
    describe: (operand) => `is there and is none of ${listed(operand)}`,
    sql: (value, operand, _moment, comparing) =>
      sql`(${value.present} AND NOT (${join(
        operand.map((one) => equalsSql(value, one, comparing)),
        ' OR ',
      )}))`,
    prepare: (operand, comparing) => {
      const equals = equalsOneOf(operand, comparing)
      return (value) => forever(!equals(value) && value.present)
    },
  }),
  predicate<boolean>({
    key: 'exists',
    schema: z.boolean().meta({ description: 'Whether there is a value; empty text and empty lists exist.' }),
    timed: false,
    types: () => [],
    describe: (operand) => (operand ? 'is known' : 'is not known'),
    sql: (value, operand) => (operand ? value.present : sql`NOT ${value.present}`),
    prepare: (operand) => (value) => forever(value.present === operand),
  }),
]
