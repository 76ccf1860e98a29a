import { z } from 'zod'
import type { Analysis, Output } from '../../../analyses/index.ts'
import { translate, translateSchema } from '../../../language/index.ts'

/** An analysis as the API tells of it; its outputs are those of its usual options. */
export function describeAnalysis(
  { name, title, summary, reads, options, outputs }: Analysis,
  obstacle: string | undefined,
) {
  const usual = options.safeParse({})
  return {
    name,
    title: translate(title),
    summary: translate(summary),
    reads,
    options: translateSchema(z.toJSONSchema(options, { io: 'input' })),
    outputs: usual.success && outputs ? outputs(usual.data).map(translateOutput) : [],
    ...(obstacle !== undefined && { obstacle }),
  }
}

function translateOutput(output: Output): Output {
  return { ...output, title: translate(output.title), description: translate(output.description) }
}
