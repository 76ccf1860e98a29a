import { z } from 'zod'
import { say, sayLater } from '../language/index.ts'
import { join, sql } from '../store/sql.ts'
import { forever } from './held.ts'
import { type Predicate, predicate } from './predicate.ts'
import { equalsOneOf, equalsSql, quote, type Scalar, scalar, scalarTypes } from './scalar.ts'

const scalars = z.array(scalar).min(1).max(10_000)
const listed = (values: readonly Scalar[]) => values.map(quote).join(', ')

export const equalityPredicates: readonly Predicate[] = [
  predicate<Scalar>({
    key: 'is',
    schema: scalar.meta({ description: sayLater`Equals this text, number or boolean; "5" is not 5.` }),
    timed: false,
    types: (operand) => scalarTypes([operand]),
    describe: (operand) => say`is ${quote(operand)}`,
    sql: (value, operand, _moment, comparing) => equalsSql(value, operand, comparing),
    prepare: (operand, comparing) => {
      const equals = equalsOneOf([operand], comparing)
      return (value) => forever(equals(value))
    },
  }),
  predicate<Scalar>({
    key: 'isNot',
    schema: scalar.meta({
      description: sayLater`Is there and differs from this; an absent value does not satisfy it.`,
    }),
    timed: false,
    types: (operand) => scalarTypes([operand]),
    describe: (operand) => say`is there and is not ${quote(operand)}`,
    sql: (value, operand, _moment, comparing) =>
      sql`(${value.present} AND NOT ${equalsSql(value, operand, comparing)})`,
    prepare: (operand, comparing) => {
      const equals = equalsOneOf([operand], comparing)
      return (value) => forever(!equals(value) && value.present)
    },
  }),
  predicate<readonly Scalar[]>({
    key: 'oneOf',
    schema: scalars.meta({ description: sayLater`Equals one of these.` }),
    timed: false,
    types: scalarTypes,
    describe: (operand) => say`is one of ${listed(operand)}`,
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
    schema: scalars.meta({ description: sayLater`Is there and equals none of these.` }),
    timed: false,
    types: scalarTypes,
    describe: (operand) => say`is there and is none of ${listed(operand)}`,
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
    schema: z
      .boolean()
      .meta({ description: sayLater`Whether there is a value; empty text and empty lists exist.` }),
    timed: false,
    types: () => [],
    describe: (operand) => (operand ? say`is known` : say`is not known`),
    sql: (value, operand) => (operand ? value.present : sql`NOT ${value.present}`),
    prepare: (operand) => (value) => forever(value.present === operand),
  }),
]
