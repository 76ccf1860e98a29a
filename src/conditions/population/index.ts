import { z } from 'zod'
import { aggregate } from '../../aggregates/aggregate.ts'
import { metricName } from '../../aggregates/comparison.ts'
import { traitPath } from '../../aggregates/trait-path.ts'
import { say, sayLater } from '../../language/index.ts'
import { describeNumber } from '../../predicates/scalar.ts'
import { param, sql } from '../../store/sql.ts'
import type { Calendar } from '../../time/calendar.ts'
import { type Evaluation, leafCondition } from '../condition.ts'
import {
  amongShare,
  cutOf,
  cutSql,
  describeRange,
  hasOneCut,
  ONE_CUT,
  prepareCut,
  type Written,
} from './cut.ts'

import {
  describeMeasured,
  groupSql,
  measuredMentions,
  measuredSource,
  measuredSql,
  prepareGroup,
  prepareMeasure,
} from './measured.ts'

const percent = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,4})?\s*%$/, { error: sayLater`Expected a percentage such as "10%" or "2.5%".` })
  .refine((text) => Number.parseFloat(text) > 0 && Number.parseFloat(text) <= 100, {
    error: sayLater`Expected more than 0% and at most 100%.`,
  })

const rank = z.number().int().min(1).max(1_000_000_000)
const share = z.number().min(0).max(1)

const schema = z
  .strictObject({
    population: z
      .union([z.strictObject({ metric: metricName }), z.strictObject({ trait: traitPath }), aggregate])
      .meta({
        description: sayLater`What profiles are ranked by: a metric, a number trait, or an aggregate.`,
      }),
    top: percent.optional().meta({ description: sayLater`The largest so many percent: "10%".` }),
    bottom: percent.optional().meta({ description: sayLater`The smallest so many percent: "10%".` }),
    rank: z
      .strictObject({ from: rank.optional(), to: rank })
      .refine(({ from = 1, to }) => from <= to, { error: sayLater`Expected "from" not above "to".` })
      .optional()
      .meta({
        description: sayLater`Ranks from the largest, which is 1; equal values share the better rank.`,
      }),
    quantileBand: z
      .strictObject({ from: share, to: share })
      .refine(({ from, to }) => from < to, { error: sayLater`Expected "from" below "to".` })
      .optional()
      .meta({
        description: sayLater`Between two quantiles (0 to 1); the upper end belongs to the next band, but for 1.`,
      }),
    within: z
      .strictObject({ trait: traitPath })
      .optional()
      .meta({ description: sayLater`Ranks within the profiles that have the same text in this trait.` }),
  })
  .refine(hasOneCut, { error: ONE_CUT }) as unknown as z.ZodType<Written>

/** Where a profile stands among all profiles, or among those of its group, by a number. */
export const populationCondition = leafCondition<Written>({
  key: 'population',
  schema,
  summary: sayLater`Where the profile stands among all others by a number: top, bottom, rank or quantile band.`,
  describe: (body) => {
    const cut = cutOf(body).describe()
    const measured = describeMeasured(body)
    if (body.within === undefined) return say`are in ${cut} by ${measured}`
    return say`are in ${cut} by ${measured} within the same ${body.within.trait}`
  },
  mentions: measuredMentions,
  source: measuredSource,
  sql: (body, frame, key, thresholds) => {
    const ranges = Object.entries(thresholds.get(key)?.ranges ?? {})
    if (ranges.length === 0) return sql`0`
    const { value, known } = measuredSql(body, frame)
    const group = groupSql(body, frame)
    const groups = param(
      ranges.map(([name]) => name),
      'Array(String)',
    )
    const limits = (of: 'low' | 'high') => {
      const values = param(
        ranges.map(([, range]) => range[of]),
        'Array(Float64)',
      )
      return sql`transform(${group.value}, ${groups}, ${values}, toFloat64(0))`
    }
    const test = cutSql(body, sql`toFloat64(${value})`, limits('low'), limits('high'))
    return sql`(${known} AND ${group.known} AND has(${groups}, ${group.value}) AND ${test})`
  },
  prepare: preparePopulation,
  population: {
    measure: (body, frame) => {
      const { value, known } = measuredSql(body, frame)
      const group = groupSql(body, frame)
      return { value, known: sql`(${known} AND ${group.known})`, group: group.value }
    },
    limits: (body, share) => cutOf(amongShare(body, share)).limits,
  },
})

function preparePopulation(body: Written, calendar: Calendar, key: string): Evaluation {
  const measure = prepareMeasure(body, calendar)
  const groupOf = prepareGroup(body)
  const isInCut = prepareCut(body)
  return ({ history, thresholds }, now) => {
    const { number, records, until } = measure(history, now)
    const group = groupOf(history, now)
    const { ranges = {}, computedAt } = thresholds.get(key) ?? {}
    const range = group !== undefined && Object.hasOwn(ranges, group) ? ranges[group] : undefined
    return {
      value: number !== undefined && range !== undefined && isInCut(number, range),
      until,
      explain() {
        const found = number === undefined ? say`there is none` : describeStanding(number, group)
        const comparedWith = computedAt !== undefined && { asOf: computedAt, ...describeRange(range) }
        return { found, evidence: records, ...(comparedWith && { comparedWith }) }
      },
    }
  }
}

function describeStanding(number: number, group: string | undefined): string {
  if (group === undefined) return say`${number} in no group`
  return group === '' ? describeNumber(number) : say`${number} in ${group}`
}
