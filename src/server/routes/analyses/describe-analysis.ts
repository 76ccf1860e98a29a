import { z } from 'zod'
import type { Analysis } from '../../../analyses/index.ts'

/** An analysis as the API tells of it; its outputs are those of its usual options. */
export function describeAnalysis(
  { name, title, summary, reads, options, outputs }: Analysis,
  obstacle: string | undefined,
) {
  const usual = options.safeParse({})
  return {
    name,
    title,
    summary,
    reads,
    options: z.toJSONSchema(options, { io: 'input' }) as Record<string, unknown>,
    outputs: usual.success && outputs ? outputs(usual.data) : [],
    ...(obstacle !== undefined && { obstacle }),
  }
}
