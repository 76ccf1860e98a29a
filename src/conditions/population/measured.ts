import {
  type Aggregate,
  aggregateSql,
  describeAggregate,
  type Measured,
  prepareAggregate,
} from '../../aggregates/aggregate.ts'
import { aggregateMentions, numberTrait } from '../../aggregates/mentions.ts'
import { selectionSource } from '../../aggregates/selection.ts'
import { splitTrait } from '../../aggregates/trait-path.ts'
import { prepareTrait, traitNumberSql, traitTextSql } from '../../aggregates/trait-value.ts'
import { say } from '../../language/index.ts'
import { valueAt } from '../../predicates/value.ts'
import type { Frame } from '../../records/frame.ts'
import { type History, latestChange } from '../../records/history.ts'
import { type Mention, traitMention } from '../../records/mention.ts'
import { everyoneSource, mergeSources, type Source, traitSource } from '../../records/source.ts'
import { type Sql, sql } from '../../store/sql.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { Written } from './cut.ts'

type Number = { readonly trait: string } | Aggregate

function numberOf({ population }: Written): Number {
  if ('metric' in population) throw new TypeError(`not resolved: metric ${population.metric}`)
  return population
}

/** What profiles are ranked by, in words. */
export function describeMeasured({ population }: Written): string {
  if ('metric' in population) return say`the metric ${population.metric}`
  return 'trait' in population ? population.trait : describeAggregate(population)
}

/** Everybody takes part: a count of nothing is 0. */
export function measuredSource(body: Written): Source {
  const of = numberOf(body)
  return mergeSources([
    everyoneSource,
    'trait' in of ? traitSource(splitTrait(of.trait).trait) : selectionSource(of),
    ...(body.within ? [traitSource(splitTrait(body.within.trait).trait)] : []),
  ])
}

/** The names in what profiles are ranked by, and in what groups them. */
export function measuredMentions({ population, within }: Written): readonly Mention[] {
  const path = ['within']
  return [
    ...('metric' in population ? [] : numberMentions(population)),
    ...(within ? [traitMention(within.trait, [...path, 'trait'], [{ types: ['text'], path }])] : []),
  ]
}

function numberMentions(of: Number): readonly Mention[] {
  return 'trait' in of ? [numberTrait(of.trait, ['population'])] : aggregateMentions(of, ['population'])
}

/** The number that profiles are ranked by, and whether a profile has one. */
export function measuredSql(body: Written, frame: Frame): { value: Sql; known: Sql } {
  const of = numberOf(body)
  const { value, known } = 'trait' in of ? traitNumberSql(of.trait, frame) : aggregateSql(of, frame)
  return { value, known: known ?? sql`1` }
}

/** Finds the number of one profile after another. */
export function prepareMeasure(
  body: Written,
  calendar: Calendar,
): (history: History, now: number) => Measured {
  const of = numberOf(body)
  if (!('trait' in of)) return prepareAggregate(of, calendar)
  const { trait, path } = splitTrait(of.trait)
  return (history, now) => {
    const change = latestChange(history, trait, now)
    if (change === undefined) return { number: undefined, records: [], until: Number.POSITIVE_INFINITY }
    const { number } = valueAt(change.values, path)
    return { number, records: [change], until: Number.POSITIVE_INFINITY }
  }
}

/** The text of the trait that groups; without one all profiles are one group with an empty name. */
export function groupSql({ within }: Written, frame: Frame): { value: Sql; known: Sql } {
  return within === undefined ? { value: sql`''`, known: sql`1` } : traitTextSql(within.trait, frame)
}

/** Finds the group of one profile after another; undefined where the trait is no text. */
export function prepareGroup({ within }: Written): (history: History, now: number) => string | undefined {
  if (within === undefined) return () => ''
  const read = prepareTrait(within.trait)
  return (history, now) => read(history, now)?.text
}
