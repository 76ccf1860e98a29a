import { z } from 'zod'
import { MODEL_RUN_STATUSES } from '../../../control/index.ts'
import { modelFields } from '../../../models/index.ts'
import { count, instant, list } from '../schemas.ts'

export const ofModel = z.object({ name: z.string().min(1).max(100) })
export const ofRun = ofModel.extend({ run: z.coerce.number().int().min(1) })

export const saving = z.strictObject({
  ...modelFields,
  expectedVersion: z
    .number()
    .int()
    .min(0)
    .optional()
    .meta({ description: 'Refuse unless this is the stored version; 0: there is none yet.' }),
})

export const saved = z
  .object({ name: z.string(), action: z.enum(['created', 'updated', 'unchanged']), version: count })
  .meta({ id: 'SavedModel', description: 'Its version is another where what it finds may be another.' })

const optionsOfMethod = z.record(z.string(), z.unknown())

export const run = z
  .object({
    id: count,
    model: z.string(),
    version: count.meta({ description: 'Of the model.' }),
    method: z.string(),
    options: optionsOfMethod,
    seed: count,
    startedBy: z.string(),
    asOf: instant.meta({ description: 'Nothing later was looked at.' }),
    startedAt: instant,
    finishedAt: instant.optional(),
    status: z.enum(MODEL_RUN_STATUSES),
    profiles: count.optional().meta({ description: 'How many it gives values.' }),
    changes: count.optional().meta({ description: 'How many values it changed.' }),
    reason: z.string().optional().meta({ description: 'Why it gave no result.' }),
  })
  .meta({ id: 'ModelRun', description: 'One run of a model.' })

export const runDetail = run
  .extend({
    result: z
      .unknown()
      .optional()
      .meta({ description: 'What was found, with what was fitted; kept of the latest 30 runs.' }),
    report: z
      .unknown()
      .optional()
      .meta({ description: 'Findings, how far to trust them, sections of tables and charts; as long.' }),
  })
  .meta({ id: 'ModelRunDetail' })

export const model = z
  .object({
    name: z.string(),
    title: z.string().optional(),
    method: z.string(),
    options: optionsOfMethod,
    seed: count,
    outputs: list(z.string())
      .optional()
      .meta({ description: 'Those that are written; all of the method where it is absent.' }),
    schedule: modelFields.refresh.unwrap(),
    refreshed: z.string().meta({ description: 'When, in words: `every day at 4:00`.' }),
    nextAt: instant.optional().meta({ description: 'Absent where it is refreshed on demand alone.' }),
    version: count,
    createdAt: instant,
    updatedAt: instant.meta({ description: 'When the version was saved.' }),
    lastRun: run.optional().meta({ description: 'However it ended, or still goes on.' }),
    current: run.optional().meta({ description: 'The run whose values profiles have.' }),
  })
  .meta({ id: 'Model', description: 'An analysis that is run again and again.' })

export const modelDetail = model
  .extend({
    methodTitle: z.string().optional(),
    says: list(
      z.object({
        name: z.string().meta({ description: 'As the condition `model` has it: `rfm/group`.' }),
        trait: z.string(),
        title: z.string(),
        description: z.string(),
        kind: z.enum(['numbers', 'parts']),
      }),
    ).meta({ description: 'What it says of every profile.' }),
    segmentations: list(z.string()).meta({ description: 'Those that were saved for it, once.' }),
    trouble: list(z.string()).meta({
      description: 'What is wrong with its method or options since they were saved.',
    }),
  })
  .meta({ id: 'ModelDetail' })

export const removed = z.object({
  removed: z.string(),
  ended: count.meta({ description: 'How many values of profiles ended.' }),
})

export const refreshSummary = z
  .object({
    model: z.string(),
    run: count,
    status: z.enum(['done', 'insufficient-data']),
    asOf: instant,
    profiles: count,
    changes: count,
    reason: z.string().optional(),
    segmentations: list(z.string()).meta({ description: 'Saved for the first time.' }),
    seconds: z.number(),
  })
  .meta({ id: 'RefreshSummary', description: 'What a refresh of a model came to.' })
