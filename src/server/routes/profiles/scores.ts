import { z } from 'zod'
import { profileScores, scoreReasons } from '../../../models/index.ts'
import type { Workspace } from '../../../workspace/index.ts'
import type { Api } from '../../api.ts'
import { untilGone } from '../drafts/until-gone.ts'
import { count, instant, list } from '../schemas.ts'
import { modelOutput } from '../segments/relations.ts'
import { ofProfile } from './schemas.ts'

const tags = ['profiles']
const ofScore = ofProfile.extend({ model: z.string().min(1).max(100) })

const modelScores = z
  .object({
    model: z.string(),
    title: z.string(),
    method: z.string(),
    asOf: instant.optional().meta({ description: 'Of the last run; absent before the first.' }),
    explains: z.boolean().meta({ description: 'Whether reasons can be asked for.' }),
    outputs: list(
      modelOutput.extend({
        value: z.unknown().optional().meta({ description: 'Absent where it says nothing of this profile.' }),
        since: instant.optional(),
      }),
    ),
  })
  .meta({ id: 'ModelScores', description: 'What a model says of a profile.' })

const reasons = z
  .object({
    model: z.string(),
    run: count,
    asOf: instant,
    reasons: list(
      z.object({
        title: z.string(),
        words: z.string(),
        moves: z.number().meta({
          description: 'By how much it moves the log-odds from those of everybody: 0.7 doubles the odds.',
        }),
      }),
    ).meta({ description: 'Strongest first, in either direction.' }),
  })
  .meta({ id: 'ScoreReasons', description: 'Why a model says what it says of a profile.' })

/** What models say of a profile, and why. */
export function addScoreRoutes(app: Api, workspace: Workspace): void {
  const permission = 'profiles:read'

  app.get(
    '/profiles/:identity/scores',
    {
      config: { permission },
      schema: {
        operationId: 'listScores',
        tags,
        summary: 'What every model says of a profile',
        params: ofProfile,
        response: { 200: z.object({ scores: list(modelScores) }) },
      },
    },
    async ({ params: { identity } }) => ({ scores: await profileScores(workspace, identity) }),
  )

  app.get(
    '/profiles/:identity/scores/:model/reasons',
    {
      config: { permission },
      schema: {
        operationId: 'getScoreReasons',
        tags,
        summary: 'Why a model says what it says of a profile, by its latest run',
        params: ofScore,
        response: { 200: reasons },
      },
    },
    async ({ params: { identity, model } }, reply) =>
      scoreReasons(workspace, { identity, model, signal: untilGone(reply) }),
  )
}
