import { z } from 'zod'
import { fail } from '../../errors/index.ts'
import type { Task } from '../analysis.ts'
import { CLUSTER_METHODS } from './methods/index.ts'
import type { ClusterOptions } from './options.ts'
import type { Fitted } from './result.ts'

const FITTED = z.object({
  method: z.enum(Object.keys(CLUSTER_METHODS) as [string, ...string[]]),
  space: z.object({ numbers: z.array(z.object({})), categories: z.array(z.object({})) }),
  model: z.object({}),
  order: z.array(z.int()),
  names: z.array(z.string()).min(2),
  asOf: z.number(),
})

/** Clusters that are known already, as somebody gave them; undefined where they are to be found. */
export function readFitted({ options }: Pick<Task<ClusterOptions>, 'options'>): Fitted | undefined {
  if (options.fitted === undefined) return undefined
  const { result = options.fitted } = options.fitted as { result?: unknown }
  const { fitted = result } = result as { fitted?: unknown }
  if (FITTED.safeParse(fitted).success) return fitted as Fitted
  return fail('analysis/invalid-option', {
    option: '--fitted',
    detail: 'It holds no clusters; give what a run of clusters printed with --json.',
  })
}
