import type { z } from 'zod'
import { say, sayLater } from '../language/index.ts'
import { param, sql } from '../store/sql.ts'
import { forever } from './held.ts'
import { compilePattern, isPattern, LONGEST_PATTERN } from './pattern.ts'
import { type Predicate, type PredicateKey, predicate } from './predicate.ts'
import { fold, text, textSql } from './scalar.ts'

const pattern = text.max(LONGEST_PATTERN, { abort: true }).refine(isPattern, {
  error: sayLater`Expected a regular expression that RE2 understands, with no class of characters repeated too often.`,
})

/** A case-aware test of text: `engine` is the ClickHouse function, `test` its twin. */
function textPredicate(
  key: PredicateKey,
  describe: (operand: string) => string,
  description: string,
  engine: 'position' | 'startsWith' | 'endsWith',
  test: (subject: string, wanted: string) => boolean,
): Predicate {
  return predicate<z.infer<typeof text>>({
    key,
    schema: text.meta({ description }),
    timed: false,
    types: () => ['text'],
    describe,
    sql: (value, operand, _moment, comparing) =>
      textSql(value, operand, comparing, (subject, wanted) => {
        if (engine === 'position') return sql`position(${subject}, ${wanted}) > 0`
        return engine === 'startsWith'
          ? sql`startsWith(${subject}, ${wanted})`
          : sql`endsWith(${subject}, ${wanted})`
      }),
    prepare: (operand, { ignoreCase }) => {
      const wanted = ignoreCase ? fold(operand) : operand
      return ({ text }) => forever(text !== undefined && test(ignoreCase ? fold(text) : text, wanted))
    },
  })
}

export const textPredicates: readonly Predicate[] = [
  textPredicate(
    'contains',
    (operand) => say`contains "${operand}"`,
    sayLater`Text that contains this.`,
    'position',
    (a, b) => a.includes(b),
  ),
  textPredicate(
    'startsWith',
    (operand) => say`starts with "${operand}"`,
    sayLater`Text that starts with this.`,
    'startsWith',
    (a, b) => a.startsWith(b),
  ),
  textPredicate(
    'endsWith',
    (operand) => say`ends with "${operand}"`,
    sayLater`Text that ends with this.`,
    'endsWith',
    (a, b) => a.endsWith(b),
  ),
  predicate<string>({
    key: 'matches',
    schema: pattern.meta({
      description: sayLater`Text in which this regular expression (RE2) finds a match.`,
    }),
    timed: false,
    types: () => ['text'],
    describe: (operand) => say`matches /${operand}/`,
    sql: (value, operand, _moment, { ignoreCase }) =>
      sql`(${value.has('text')} AND match(${value.get('text')}, ${param(ignoreCase ? `(?i)${operand}` : operand, 'String')}))`,
    prepare: (operand, comparing) => {
      const pattern = compilePattern(operand, comparing)
      return ({ text }) => forever(text !== undefined && pattern.matcher(text).find())
    },
  }),
]
