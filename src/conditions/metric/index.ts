import { z } from 'zod'
import {
  type Comparisons,
  comparisonFields,
  describeComparisons,
  hasComparison,
  metricName,
} from '../../aggregates/comparison.ts'
import { comparisonMentions } from '../../aggregates/mentions.ts'
import { say, sayLater } from '../../language/index.ts'
import { macroCondition } from '../condition.ts'

type Body = { readonly metric: string } & Comparisons

const schema = z
  .strictObject({ metric: metricName, ...comparisonFields })
  .refine((written) => hasComparison(written as Comparisons), {
    error: sayLater`Expected a comparison such as "atLeast" or "equals".`,
  }) as unknown as z.ZodType<Body>

/** A saved metric compared: its aggregate stands here as an event condition. */
export const metricCondition = macroCondition<Body>({
  key: 'metric',
  schema,
  summary: sayLater`The value of a saved metric, compared with a number, a trait or another aggregate.`,
  lead: () => 'for whom',
  describe: (body, titles) => {
    const title = titles.of('metric', body.metric)
    return say`the metric ${title} is ${describeComparisons(body)}`
  },
  references: ({ metric }) => [{ noun: 'metric', name: metric, path: ['metric'] }],
  mentions: (body) => comparisonMentions(body),
  expand: ({ metric, ...comparisons }, library) => ({
    kind: 'condition',
    condition: 'event',
    body: { ...library.metric(metric)!, ...comparisons },
  }),
})
