import {
  type Aggregate,
  aggregateSql,
  describeAggregate,
  type Measured,
  measureAggregate,
} from '../../aggregates/aggregate.ts'
import { aggregateMentions, numberTrait } from '../../aggregates/mentions.ts'
import { selectionSource } from '../../aggregates/selection.ts'
import { splitTrait } from '../../aggregates/trait-path.ts'
import { traitNumberSql, traitTextSql, traitValue } from '../../aggregates/trait-value.ts'
import type { Frame } from '../../records/frame.ts'
import { latestChange } from '../../records/history.ts'
import { type Mention, traitMention } from '../../records/mention.ts'
import { everyoneSource, mergeSources, type Source, traitSource } from '../../records/source.ts'
import { type Sql, sql } from '../../store/sql.ts'
import type { Subject } from '../condition.ts'
import type { Written } from './cut.ts'

type Number = { readonly trait: string } | Aggregate

function numberOf({ population }: Written): Number {
  if ('metric' in population) throw new TypeError(`not resolved: metric ${population.metric}`)
  return population
}

/** What profiles are ranked by, in words. */
export function describeMeasured({ population }: Written): string {
  if ('metric' in population) return `the metric ${population.metric}`
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

/** The number of one profile. */
export function measureOf(body: Written, { history, moment }: Subject): Measured {
  const of = numberOf(body)
  if (!('trait' in of)) return measureAggregate(of, history, moment)
  const change = latestChange(history, splitTrait(of.trait).trait, moment.now)
  return {
    number: traitValue(of.trait, history, moment)?.number,
    records: change === undefined ? [] : [change],
    until: Infinity,
  }
}

/** The text of the trait that groups; without one all profiles are one group with an empty name. */
export function groupSql({ within }: Written, frame: Frame): { value: Sql; known: Sql } {
  return within === undefined ? { value: sql`''`, known: sql`1` } : traitTextSql(within.trait, frame)
}

/** The group of one profile; undefined where the trait is no text. */
export function groupOf({ within }: Written, { history, moment }: Subject): string | undefined {
  return within === undefined ? '' : traitValue(within.trait, history, moment)?.text
}
