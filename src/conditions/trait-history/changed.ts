import { z } from 'zod'
import { splitTrait, traitPath } from '../../aggregates/trait-path.ts'
import {
  describePredicates,
  hasPredicate,
  type Predicates,
  predicateDemands,
  predicateFields,
  predicatesHold,
  predicatesSql,
} from '../../predicates/index.ts'
import type { Moment } from '../../predicates/predicate.ts'
import { mapValueSql, NO_VALUE } from '../../predicates/value.ts'
import { changesUpTo, type History, type ProfileRecord } from '../../records/history.ts'
import { traitMention } from '../../records/mention.ts'
import { traitSource } from '../../records/source.ts'
import { integer, param, type Sql, sql } from '../../store/sql.ts'
import { ALL_TIME, type Bound, movingBound, nextCrossing } from '../../time/bound.ts'
import type { Calendar } from '../../time/calendar.ts'
import { duration, durationText, formatDuration } from '../../time/duration.ts'
import { zonedCondition } from '../zoned.ts'
import { recordHolds, timedProblems } from './untimed.ts'

interface TraitChangedCondition {
  readonly traitChanged: string
  readonly from: Predicates
  readonly to: Predicates
  readonly within?: string | undefined
}

const predicates = z
  .strictObject(predicateFields)
  .refine(hasPredicate, { error: 'Expected a comparison such as "is", "atLeast" or "exists".' })

const schema = z.strictObject({
  traitChanged: traitPath,
  from: predicates.meta({
    description:
      'What the value was before; {exists: false} also stands for the time before the first value.',
  }),
  to: predicates.meta({ description: 'What the value became; {exists: false} stands for a removal.' }),
  within: durationText.optional().meta({ description: 'How long ago at most, less than that: "30 days".' }),
}) as unknown as z.ZodType<TraitChangedCondition>

const FROM = 1
const TO = 2

/** A trait went from one value to another. */
export const traitChangedCondition = zonedCondition<TraitChangedCondition>({
  key: 'traitChanged',
  schema,
  summary:
    'A trait changed from one value to another: of two consecutive records the earlier satisfies "from" and the later "to". A record that repeats a value counts as a record.',
  lead: () => 'whose',
  describe: ({ traitChanged, from, to, within }) =>
    `${traitChanged} changed from one that ${describePredicates(from)} to one that ${describePredicates(to)}${within ? ` in the last ${formatDuration(duration(within))}` : ''}`,
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
    const before = predicatesHold(NO_VALUE, body.from, moment).value ? FROM : 0
    const earlier = sql`arrayPopBack(arrayPushFront(${codes}, toUInt8(${integer(before)})))`
    const changed = sql`bitAnd(e, ${integer(FROM)}) AND bitAnd(l, ${integer(TO)})`
    if (body.within === undefined) return sql`arrayExists((e, l) -> ${changed}, ${earlier}, ${codes})`
    const start = param(boundOf(body.within, moment.calendar).at(moment.now), 'Int64')
    return sql`arrayExists((e, l, t) -> ${changed} AND t > ${start}, ${earlier}, ${codes}, ${rows.sortedTimes(all)})`
  },
  evaluate: (body, { history, moment }) => {
    const changes = changesOf(body, history, moment)
    const { value, until } = withinTime(body.within, changes, moment)
    const last = changes.at(-1)
    const found = last === undefined ? 'did not change so' : `changed at ${new Date(last.at).toISOString()}`
    return { value, until, found, evidence: changes }
  },
})

function codeSql({ from, to }: TraitChangedCondition, path: string, moment: Moment): Sql {
  const value = mapValueSql(path)
  return sql`toUInt8(${predicatesSql(value, from, moment)} * ${integer(FROM)} + ${predicatesSql(value, to, moment)} * ${integer(TO)})`
}

function boundOf(within: string, calendar: Calendar): Bound {
  return movingBound(duration(within), -1, calendar)
}

/** The records that complete a change, whenever it was. */
function changesOf(body: TraitChangedCondition, history: History, moment: Moment): readonly ProfileRecord[] {
  const { trait, path } = splitTrait(body.traitChanged)
  const records = changesUpTo(history, trait, moment.now)
  return records.filter((record, index) => {
    const earlier = records[index - 1]
    const left =
      earlier === undefined
        ? predicatesHold(NO_VALUE, body.from, moment).value
        : recordHolds(earlier, path, body.from, moment)
    return left && recordHolds(record, path, body.to, moment)
  })
}

/** Whether the latest change is recent enough; earlier ones leave the time before it does. */
function withinTime(
  within: string | undefined,
  changes: readonly ProfileRecord[],
  { now, calendar }: Moment,
): { value: boolean; until: number } {
  const latest = changes.at(-1)
  if (latest === undefined || within === undefined) return { value: latest !== undefined, until: Infinity }
  const bound = boundOf(within, calendar)
  return { value: latest.at > bound.at(now), until: nextCrossing({ high: bound }, latest.at, now) }
}
