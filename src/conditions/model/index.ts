import { z } from 'zod'
import {
  describePredicates,
  hasPredicate,
  type Predicates,
  predicateDemands,
  predicateFields,
} from '../../predicates/index.ts'
import { traitMention } from '../../records/mention.ts'
import { macroCondition } from '../condition.ts'
import { definitionName } from '../definition-name.ts'

type Body = { readonly model: string } & Predicates

const { moreThan, atLeast, lessThan, atMost, between, exists } = predicateFields

const schema = z
  .strictObject({
    model: definitionName.meta({ description: 'A number that a model has written: churn_probability.' }),
    ...{ moreThan, atLeast, lessThan, atMost, between, exists },
  })
  .refine((written) => hasPredicate(written), {
    error: 'Expected a comparison such as "atLeast" or "between".',
  }) as unknown as z.ZodType<Body>

/** The trait under which a model's output is kept. */
const modelTrait = (name: string): string => `model:${name}`

/** The latest number a model has given the profile: a churn probability, a customer lifetime value. */
export const modelCondition = macroCondition<Body>({
  key: 'model',
  schema,
  summary: 'The latest number that a model has given the profile, such as its churn probability.',
  lead: () => 'whose',
  describe: (body) => `${body.model} ${describePredicates(body)}`,
  mentions: (body) => [traitMention(modelTrait(body.model), ['model'], predicateDemands(body, []))],
  expand: ({ model, ...predicates }) => ({
    kind: 'condition',
    condition: 'trait',
    body: { trait: modelTrait(model), ...predicates },
  }),
})
