import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import {
  describePredicates,
  hasPredicate,
  type Predicates,
  predicateDemands,
  predicateFields,
} from '../../predicates/index.ts'
import { traitMention } from '../../records/mention.ts'
import { modelTrait } from '../../records/reserved-traits.ts'
import { macroCondition } from '../condition.ts'

type Body = { readonly model: string } & Predicates

const { is, oneOf, moreThan, atLeast, lessThan, atMost, between, exists } = predicateFields

const NAME = '[a-z0-9][a-z0-9_-]{0,99}'

/** What a model says of profiles: the name of the model, a slash, and the name of one of its outputs. */
const modelOutput = z
  .string()
  .regex(new RegExp(`^${NAME}(/${NAME})?$`), {
    error: sayLater`Expected the name of a model and of one of its outputs, such as "rfm/group".`,
  })
  .meta({ description: sayLater`What a model has written: rfm/group, churn/probability.` })

const schema = z
  .strictObject({
    model: modelOutput,
    ...{ is, oneOf, moreThan, atLeast, lessThan, atMost, between, exists },
  })
  .refine((written) => hasPredicate(written), {
    error: sayLater`Expected a comparison such as "atLeast" or "is".`,
  }) as unknown as z.ZodType<Body>

/** The latest that a model has said of the profile: a churn probability, a group of customers. */
export const modelCondition = macroCondition<Body>({
  key: 'model',
  schema,
  summary: sayLater`The latest that a model has said of the profile: a number, such as its churn probability, or a group that it is in.`,
  lead: () => 'whose',
  describe: (body) => `${body.model} ${describePredicates(body)}`,
  mentions: (body) => [traitMention(modelTrait(body.model), ['model'], predicateDemands(body, []))],
  expand: ({ model, ...predicates }) => ({
    kind: 'condition',
    condition: 'trait',
    body: { trait: modelTrait(model), ...predicates },
  }),
})
