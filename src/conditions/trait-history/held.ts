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
import { param, sql } from '../../store/sql.ts'
import { crossingOf, movingBound } from '../../time/bound.ts'
import { describeDuration } from '../../time/describe-duration.ts'
import { describeInstant } from '../../time/describe-instant.ts'
import { duration } from '../../time/duration.ts'
import { durationText } from '../../time/duration-text.ts'
import { zonedCondition } from '../zoned.ts'
import { prepareRecordTest, timedProblems } from './untimed.ts'

type TraitHeldCondition = { readonly traitHeld: string; readonly for: string } & Predicates

const schema = z
  .strictObject({
    traitHeld: traitPath,
    for: durationText.meta({ description: sayLater`For how long at least; exactly so long is enough.` }),
    ...predicateFields,
  })
  .refine((written) => hasPredicate(written as Predicates), {
    error: sayLater`Expected a comparison such as "is", "atLeast" or "exists".`,
  }) as unknown as z.ZodType<TraitHeldCondition>

/** A trait has been so for a while. */
export const traitHeldCondition = zonedCondition<TraitHeldCondition>({
  key: 'traitHeld',
  schema,
  summary: sayLater`A trait has satisfied the comparisons for at least so long: its record at t - for satisfied them, and so does every one since. A change to another value that satisfies them too does not interrupt it.`,
  lead: () => 'whose',
  describe: (body) =>
    say`${body.traitHeld} ${describePredicates(body)}, for at least ${describeDuration(body.for)}`,
  problems: (body) => timedProblems(body),
  mentions: (body) => [traitMention(body.traitHeld, ['traitHeld'], predicateDemands(body, []))],
  source: (body) => traitSource(splitTrait(body.traitHeld).trait),
  sql: (body, frame) => {
    const { trait, path } = splitTrait(body.traitHeld)
    const test = predicatesSql(mapValueSql(path), body, frame.moment)
    const start = movingBound(duration(body.for), -1, frame.moment.calendar).at(frame.moment.now)
    const column = frame.column('trait', sql`toUInt8(${test})`, sql`toUInt8(0)`)
    const untilStart = frame.rows('trait', [trait], sql`at <= ${param(start, 'Int64')}`)
    const broken = frame.rows('trait', [trait], sql`NOT ${test}`)
    const since = frame.range({ low: start + 1, high: frame.moment.now })
    return sql`${untilStart.latest(column)} = 1 AND ${broken.count(since)} = 0`
  },
  prepare: (body, calendar) => {
    const { trait, path } = splitTrait(body.traitHeld)
    const holds = prepareRecordTest(path, body, calendar)
    const bound = movingBound(duration(body.for), -1, calendar)
    return ({ history }, now) => {
      const records = changesUpTo(history, trait, now)
      const start = records.findLastIndex((record) => !holds(record, now)) + 1
      const first = records[start]
      return {
        value: first !== undefined && first.at <= bound.at(now),
        until: first === undefined ? Number.POSITIVE_INFINITY : crossingOf(bound, first.at, now),
        explain() {
          const found = first === undefined ? say`not now` : say`since ${describeInstant(first.at, calendar)}`
          return { found, evidence: records.slice(start) }
        },
      }
    }
  },
})
