import { z } from 'zod'
import { JOB_STATUSES } from '../../../jobs/index.ts'
import { answered } from '../analyses/schemas.ts'
import { backtest, evaluationSummary, verification } from '../evaluations/schemas.ts'
import { importSummary } from '../imports/schemas.ts'
import { refreshSummary } from '../models/schemas.ts'
import { count, instant, list, problem } from '../schemas.ts'
import { backupResult } from '../workspace/schemas.ts'

const progress = z.object({
  done: z.number(),
  of: z.number(),
  phase: z.string().optional().meta({ description: 'What is being done, where the work has parts.' }),
  rows: z.number().optional().meta({ description: 'Of an import: how many rows are read.' }),
  rowsPerSecond: z.number().optional(),
  remainingSeconds: z.number().optional().meta({ description: 'Where the work can tell.' }),
})

const job = z.object({
  id: z.string(),
  title: z.string(),
  startedBy: z.string(),
  startedAt: instant,
  finishedAt: instant.optional(),
  status: z.enum(JOB_STATUSES),
  progress: progress.optional().meta({ description: 'Of running work.' }),
  problems: list(problem).optional().meta({ description: 'Why it failed.' }),
})

const result = <Schema extends z.ZodType>(schema: Schema) =>
  schema.optional().meta({ description: 'What the work came to; present when it is done.' })

/** A job of a kind with what its work comes to. */
export const JOBS = {
  evaluation: job.extend({ kind: z.literal('evaluation'), result: result(evaluationSummary) }),
  verification: job.extend({ kind: z.literal('verification'), result: result(verification) }),
  backtest: job.extend({ kind: z.literal('backtest'), result: result(backtest) }),
  import: job.extend({ kind: z.literal('import'), result: result(importSummary) }),
  backup: job.extend({ kind: z.literal('backup'), result: result(backupResult) }),
  refresh: job.extend({ kind: z.literal('refresh'), result: result(refreshSummary) }),
  analysis: job.extend({ kind: z.literal('analysis'), result: result(answered) }),
  'look-back': job.extend({
    kind: z.literal('look-back'),
    result: result(z.object({ segments: count })),
  }),
} as const

export const JOB_KINDS = Object.keys(JOBS) as [JobKind, ...JobKind[]]
export type JobKind = keyof typeof JOBS

export const anyJob = z
  .discriminatedUnion('kind', [
    JOBS.evaluation,
    JOBS.verification,
    JOBS.backtest,
    JOBS.import,
    JOBS.backup,
    JOBS.refresh,
    JOBS.analysis,
    JOBS['look-back'],
  ])
  .meta({ id: 'Job', description: 'Long work that somebody asked for.' })

export const listedJob = job
  .extend({ kind: z.enum(JOB_KINDS) })
  .meta({ id: 'ListedJob', description: 'A job without what it came to.' })

export type AnyJob = z.infer<typeof anyJob>
