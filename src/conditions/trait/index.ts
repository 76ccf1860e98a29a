import { z } from 'zod'
import { splitTrait, traitPath } from '../../aggregates/trait-path.ts'
import { sayLater } from '../../language/index.ts'
import {
  describePredicates,
  hasPredicate,
  type Predicates,
  predicateDemands,
  predicateFields,
  predicatesSql,
  preparePredicates,
} from '../../predicates/index.ts'
import { describeValue, mapValueSql, NO_VALUE, valueAt } from '../../predicates/value.ts'
import { latestChange } from '../../records/history.ts'
import { traitMention } from '../../records/mention.ts'
import { traitSource } from '../../records/source.ts'
import { zonedCondition } from '../zoned.ts'

type TraitCondition = { readonly trait: string } & Predicates

const schema = z
  .strictObject({ trait: traitPath, ...predicateFields })
  .refine((written) => hasPredicate(written), {
    error: sayLater`Expected a comparison such as "is", "atLeast" or "exists".`,
  }) as unknown as z.ZodType<TraitCondition>

/** The value that a trait has at the instant of evaluation. */
export const traitCondition = zonedCondition<TraitCondition>({
  key: 'trait',
  schema,
  summary: sayLater`The value a trait has now: text, number, boolean, date or list.`,
  lead: () => 'whose',
  describe: (body) => `${body.trait} ${describePredicates(body)}`,
  mentions: (body) => [traitMention(body.trait, ['trait'], predicateDemands(body, []))],
  source: (body) => traitSource(splitTrait(body.trait).trait),
  sql: (body, frame) => {
    const { trait, path } = splitTrait(body.trait)
    const test = predicatesSql(mapValueSql(path), body, frame.moment)
    return frame.rows('trait', [trait], test).holdsLatestOf(frame.rows('trait', [trait]))
  },
  prepare: (body, calendar) => {
    const { trait, path } = splitTrait(body.trait)
    const test = preparePredicates(body, calendar)
    return ({ history }, now) => {
      const change = latestChange(history, trait, now)
      const value = change === undefined ? NO_VALUE : valueAt(change.values, path)
      const held = test(value, now)
      return {
        value: held.value,
        until: held.until,
        explain() {
          return { found: describeValue(value), evidence: change === undefined ? [] : [change] }
        },
      }
    }
  },
})
