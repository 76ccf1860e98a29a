import { z } from 'zod'
import { READS } from '../../../analyses/index.ts'
import { count, instant, list, moment } from '../schemas.ts'

const options = z.record(z.string(), z.unknown())

export const analysis = z
  .object({
    name: z.string(),
    title: z.string(),
    summary: z.string().meta({ description: 'What it answers, in one sentence.' }),
    reads: z.enum(READS),
    options: options.meta({ description: 'The JSON Schema of its options.' }),
    outputs: list(
      z.object({
        name: z.string(),
        title: z.string(),
        description: z.string(),
        kind: z.enum(['numbers', 'parts']),
      }),
    ).meta({ description: 'What a model of it says of every profile; empty where it can be none.' }),
    obstacle: z
      .string()
      .optional()
      .meta({ description: 'Why it can give nothing of the data that are there.' }),
  })
  .meta({ id: 'Analysis', description: 'A method of the statistics of customers.' })

export const ofAnalysis = z.object({ name: z.string().min(1).max(100) })
export const ofRun = z.object({ run: z.coerce.number().int().min(1) })

export const asking = z.strictObject({
  options: options.default({}).meta({ description: 'Those that are left out have their defaults.' }),
  asOf: moment,
  seed: count.min(0).max(0xffffffff).optional().meta({ description: 'Where random choices come from; 1.' }),
})

export const run = z
  .object({
    id: count,
    method: z.string(),
    options: options.meta({ description: 'With defaults filled in.' }),
    seed: count,
    asOf: instant.meta({ description: 'Nothing later was looked at.' }),
    startedBy: z.string(),
    startedAt: instant,
    finishedAt: instant,
    job: z.string().meta({ description: 'The job that ran it.' }),
    outcome: z.enum(['result', 'insufficient-data']),
    reason: z.string().optional().meta({ description: 'Why there is no result.' }),
    headline: z.string().optional().meta({ description: 'The first thing that was found.' }),
  })
  .meta({ id: 'AnalysisRun', description: 'An analysis that was run once.' })

export const runDetail = run
  .extend({
    result: z.unknown().optional().meta({ description: 'What was found, as `--json` prints it.' }),
    proposal: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ description: 'The definition of a segmentation that it proposes, ready to be saved.' }),
    report: z
      .unknown()
      .meta({ description: 'Findings, how far to trust them, sections of tables and charts.' }),
  })
  .meta({ id: 'AnalysisRunDetail' })

export const answered = z
  .object({ run: count, outcome: z.enum(['result', 'insufficient-data']) })
  .meta({ id: 'AnsweredAnalysis', description: 'The run that an analysis is kept as.' })
