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
import type { Moment } from '../../predicates/predicate.ts'
import { mapValueSql } from '../../predicates/value.ts'
import { changesUpTo, type History, type ProfileRecord } from '../../records/history.ts'
import { traitMention } from '../../records/mention.ts'
import { traitSource } from '../../records/source.ts'
import { integer, param, type Sql, sql } from '../../store/sql.ts'
import { ALL_TIME, type Bound, crossingOf, movingBound } from '../../time/bound.ts'
import type { Calendar } from '../../time/calendar.ts'
import { describeLast } from '../../time/describe-duration.ts'
import { describeInstant } from '../../time/describe-instant.ts'
import { duration } from '../../time/duration.ts'
import { durationText } from '../../time/duration-text.ts'
import { zonedCondition } from '../zoned.ts'
import { prepareRecordTest, timedProblems } from './untimed.ts'

interface TraitChangedCondition {
  readonly traitChanged: string
  readonly from: Predicates
  readonly to: Predicates
  readonly within?: string | undefined
}

const predicates = z
  .strictObject(predicateFields)
  .refine(hasPredicate, { error: sayLater`Expected a comparison such as "is", "atLeast" or "exists".` })

const schema = z.strictObject({
  traitChanged: traitPath,
  from: predicates.meta({
    description: sayLater`What the value was before; {exists: false} also stands for the time before the first value.`,
  }),
  to: predicates.meta({
    description: sayLater`What the value became; {exists: false} stands for a removal.`,
  }),
  within: durationText
    .optional()
    .meta({ description: sayLater`How long ago at most, less than that: "30 days".` }),
}) as unknown as z.ZodType<TraitChangedCondition>

const FROM = 1
const TO = 2

/** A trait went from one value to another. */
export const traitChangedCondition = zonedCondition<TraitChangedCondition>({
  key: 'traitChanged',
  schema,
  summary: sayLater`A trait changed from one value to another: of two consecutive records the earlier satisfies "from" and the later "to". A record that repeats a value counts as a record.`,
  lead: () => 'whose',
  describe: ({ traitChanged: trait, from, to, within }) => {
    const [before, after] = [describePredicates(from), describePredicates(to)]
    return within === undefined
      ? say`${trait} changed from one that ${before} to one that ${after}`
      : say`${trait} changed from one that ${before} to one that ${after} ${describeLast(within)}`
  },
  problems: ({ from, to }) => [...timedProblems(from, ['from']), ...timedProblems(to, ['to'])],
  mentions: ({ traitChanged, from, to }) => {
    const demands = [...predicateDemands(from, ['from']), ...predicateDemands(to, ['to'])]
    return [traitMention(traitChanged, ['traitChanged'], demands)]
  },
  source: (body) => traitSource(splitTrait(body.traitChanged).trait),
  sql: (body, frame) => {
    const { moment } = frame
    const { trait, path } = splitTrait(body.traitChanged)
    const rows = frame.rows('trait', [trait])
    const all = frame.range(ALL_TIME)
    const code = frame.column('trait', codeSql(body, path, moment), sql`toUInt8(0)`)
    const codes = rows.sortedValues(code, all)
    const before = prepareRecordTest(path, body.from, moment.calendar)(undefined, moment.now) ? FROM : 0
    const earlier = sql`arrayPopBack(arrayPushFront(${codes}, toUInt8(${integer(before)})))`
    const changed = sql`bitAnd(e, ${integer(FROM)}) AND bitAnd(l, ${integer(TO)})`
    if (body.within === undefined) return sql`arrayExists((e, l) -> ${changed}, ${earlier}, ${codes})`
    const start = param(boundOf(body.within, moment.calendar).at(moment.now), 'Int64')
    return sql`arrayExists((e, l, t) -> ${changed} AND t > ${start}, ${earlier}, ${codes}, ${rows.sortedTimes(all)})`
  },
  prepare: (body, calendar) => {
    const changesOf = prepareChanges(body, calendar)
    const bound = body.within === undefined ? undefined : boundOf(body.within, calendar)
    return ({ history }, now) => {
      const changes = changesOf(history, now)
      const last = changes.at(-1)
      return {
        // Earlier changes leave the time before the last one does.
        value: last !== undefined && (bound === undefined || last.at > bound.at(now)),
        until: last === undefined ? Number.POSITIVE_INFINITY : crossingOf(bound, last.at, now),
        explain() {
          const found =
            last === undefined
              ? say`did not change so`
              : say`changed at ${describeInstant(last.at, calendar)}`
          return { found, evidence: changes }
        },
      }
    }
  },
})

function codeSql({ from, to }: TraitChangedCondition, path: string, moment: Moment): Sql {
  const value = mapValueSql(path)
  return sql`toUInt8(${predicatesSql(value, from, moment)} * ${integer(FROM)} + ${predicatesSql(value, to, moment)} * ${integer(TO)})`
}

function boundOf(within: string, calendar: Calendar): Bound {
  return movingBound(duration(within), -1, calendar)
}

/** Finds the records that complete a change, whenever it was. */
function prepareChanges(
  { traitChanged, from, to }: TraitChangedCondition,
  calendar: Calendar,
): (history: History, now: number) => readonly ProfileRecord[] {
  const { trait, path } = splitTrait(traitChanged)
  const left = prepareRecordTest(path, from, calendar)
  const reached = prepareRecordTest(path, to, calendar)
  return (history, now) => {
    const records = changesUpTo(history, trait, now)
    return records.filter((record, index) => left(records[index - 1], now) && reached(record, now))
  }
}
