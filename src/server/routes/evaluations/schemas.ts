import { z } from 'zod'
import { count, identity, instant, list, moment, profileId, segmentId, thresholdsAsOf } from '../schemas.ts'

const share = z.number().meta({ description: 'From 0 to 1, of the profiles that existed then.' })

export const targetSize = z
  .object({
    segment: z.string(),
    version: count,
    size: count,
    share,
    thresholdsAsOf,
    entered: count
      .optional()
      .meta({ description: 'Since the evaluation before; absent where nothing was stored.' }),
    exited: count.optional(),
  })
  .meta({ id: 'TargetSize' })

export const evaluationSummary = z
  .object({ asOf: instant, profiles: count, seconds: z.number(), segments: list(targetSize) })
  .meta({ id: 'EvaluationSummary', description: 'What an evaluation found.' })

export const evaluation = z
  .object({
    id: count,
    asOf: instant,
    startedAt: instant,
    finishedAt: instant.optional(),
    status: z.enum(['running', 'done', 'failed']),
    profiles: count,
  })
  .meta({ id: 'Evaluation', description: 'An evaluation that was stored, or was meant to be.' })

export const verification = z
  .object({
    at: instant,
    segments: count,
    profiles: count,
    comparisons: count,
    differences: count,
    shown: list(
      z.object({
        segment: z.string(),
        profileId,
        identities: list(identity),
        at: instant,
        batch: z.boolean(),
        evaluator: z.boolean().optional(),
        stored: z.boolean().optional(),
      }),
    ),
    seconds: z.number(),
  })
  .meta({ id: 'Verification', description: 'Whether all ways of answering agree; the first differences.' })

export const sizeAt = z.object({ at: instant, size: count, share }).meta({ id: 'SizeAt' })

export const backtest = z
  .object({ segments: list(z.object({ segment: z.string(), sizes: list(sizeAt) })) })
  .meta({ id: 'Backtest', description: 'Sizes at past instants, oldest first.' })

export const startEvaluation = z.strictObject({
  asOf: moment.meta({
    description: 'Evaluates as of this instant and stores nothing; as of now, stored, without it.',
  }),
})

export const startVerification = z.strictObject({ asOf: moment })

/** The most instants of one backtest; each is an evaluation. */
const MOST_POINTS = 400

const backtestRange = {
  from: moment.meta({ description: 'The first instant; a year before the last unless given.' }),
  to: moment.meta({ description: 'The last instant; now unless given.' }),
  points: z.number().int().min(1).max(MOST_POINTS).default(13),
}

export const startBacktest = z.union([
  z.strictObject({ segment: segmentId, ...backtestRange }),
  z.strictObject({
    text: z.string().max(2_000_000).meta({ description: 'Definitions that are not saved, as YAML or JSON.' }),
    ...backtestRange,
  }),
])
