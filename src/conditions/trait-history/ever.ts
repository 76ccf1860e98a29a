import { z } from 'zod'
import { splitTrait, traitPath } from '../../aggregates/trait-path.ts'
import { say, sayLater } from '../../language/index.ts'
import {
  describePredicates,
  hasPredicate,
  type Predicates,
  predicateDemands,
  predicateFields,
  predicatesSql,
} from '../../predicates/index.ts'
import { mapValueSql } from '../../predicates/value.ts'
import { changesUpTo } from '../../records/history.ts'
import { traitMention } from '../../records/mention.ts'
import { traitSource } from '../../records/source.ts'
import { sql } from '../../store/sql.ts'
import { ALL_TIME } from '../../time/bound.ts'
import { describeInstant } from '../../time/describe-instant.ts'
import { zonedCondition } from '../zoned.ts'
import { prepareRecordTest, timedProblems } from './untimed.ts'

type TraitEverCondition = { readonly traitEver: string } & Predicates

const schema = z
  .strictObject({ traitEver: traitPath, ...predicateFields })
  .refine((written) => hasPredicate(written as Predicates), {
    error: sayLater`Expected a comparison such as "is", "atLeast" or "exists".`,
  }) as unknown as z.ZodType<TraitEverCondition>

/** A trait was so at some time. */
export const traitEverCondition = zonedCondition<TraitEverCondition>({
  key: 'traitEver',
  schema,
  summary: sayLater`A trait satisfied the comparisons at some time: any of its records up to now does. "exists: false" finds a removal of the trait, not that it never was there.`,
  describe: (body) => say`at some time had a ${body.traitEver} that ${describePredicates(body)}`,
  problems: (body) => timedProblems(body),
  mentions: (body) => [traitMention(body.traitEver, ['traitEver'], predicateDemands(body, []))],
  source: (body) => traitSource(splitTrait(body.traitEver).trait),
  sql: (body, frame) => {
    const { trait, path } = splitTrait(body.traitEver)
    const test = predicatesSql(mapValueSql(path), body, frame.moment)
    return sql`${frame.rows('trait', [trait], test).count(frame.range(ALL_TIME))} > 0`
  },
  prepare: (body, calendar) => {
    const { trait, path } = splitTrait(body.traitEver)
    const holds = prepareRecordTest(path, body, calendar)
    return ({ history }, now) => {
      const records = changesUpTo(history, trait, now)
      const first = records.find((record) => holds(record, now))
      return {
        value: first !== undefined,
        until: Number.POSITIVE_INFINITY,
        explain() {
          const found =
            first === undefined ? say`never` : say`first at ${describeInstant(first.at, calendar)}`
          return { found, evidence: records.filter((record) => holds(record, now)) }
        },
      }
    }
  },
})
