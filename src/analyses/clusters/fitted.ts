import { z } from 'zod'
import { fail } from '../../errors/index.ts'
import { sayLater } from '../../language/index.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Task } from '../analysis.ts'
import { CLUSTER_METHODS } from './methods/index.ts'
import type { ClusterOptions } from './options.ts'
import type { Fitted } from './result.ts'

const FITTED = z.object({
  method: z.enum(Object.keys(CLUSTER_METHODS) as [string, ...string[]]),
  space: z.object({
    numbers: z.array(z.object({})),
    categories: z.array(z.object({})),
    describing: z.array(z.object({})),
  }),
  model: z.object({}),
  order: z.array(z.int()),
  names: z.array(z.string()).min(2),
  asOf: z.number(),
})

type Asked = Pick<Task<ClusterOptions>, 'options' | 'asOf' | 'last'>

/** Clusters that are known already and are to be kept; undefined where they are to be found. */
export function readFitted(task: Asked): Fitted | undefined {
  const { fitted } = task.options
  if (fitted !== undefined) return givenFitted(fitted)
  const last = lastFitted(task)
  return last && !isDue(task, last) ? last : undefined
}

/** Those of the latest refresh of a model. */
export function lastFitted({ last }: Pick<Asked, 'last'>): Fitted | undefined {
  return last === undefined ? undefined : fittedIn(last.result)
}

function givenFitted(given: object): Fitted {
  const { result = given } = given as { readonly result?: unknown }
  return (
    fittedIn(result) ??
    fittedIn({ fitted: result }) ??
    fail('analysis/invalid-option', {
      option: '--fitted',
      detail: sayLater`It holds no clusters; give what a run of clusters printed with --json.`,
    })
  )
}

function fittedIn(result: unknown): Fitted | undefined {
  const { fitted } = (result ?? {}) as { readonly fitted?: unknown }
  return FITTED.safeParse(fitted).success ? (fitted as Fitted) : undefined
}

const EVERY_DAYS = { always: 0, weekly: 7, monthly: 30, never: Number.POSITIVE_INFINITY }

const isDue = ({ options, asOf }: Asked, { asOf: since }: Fitted) =>
  asOf - since >= EVERY_DAYS[options.refit] * DAY_MS
