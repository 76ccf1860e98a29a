import { z } from 'zod'
import { DEFINITION_KINDS } from '../../../control/index.ts'
import { sayLater } from '../../../language/index.ts'
import { KINDS_WITH_STATUS } from '../../../segments/index.ts'
import { count, definitionStatus, identity, instant, list, problem, profileId, savedBy } from '../schemas.ts'

export const kind = z.enum(DEFINITION_KINDS)
const name = z.string().min(1).max(500)

export const ofDefinition = z.object({ kind, name })
export const ofStatus = z.object({ kind: z.enum(KINDS_WITH_STATUS), name })

/** Definitions as they were written: a text, or data. */
export const givenDefinitions = {
  text: z
    .string()
    .max(2_000_000)
    .optional()
    .meta({ description: 'Definitions as YAML or JSON text, as in a file.' }),
  definitions: z
    .array(z.record(z.string(), z.unknown()))
    .max(10_000)
    .optional()
    .meta({ description: 'Definitions as JSON, instead of `text`.' }),
}

const exactlyOne = { error: sayLater`Expected either "text" or "definitions"`, path: ['text'] }
const hasOne = ({ text, definitions }: { text?: string | undefined; definitions?: unknown }) =>
  (text === undefined) !== (definitions === undefined)

export const draft = z.strictObject(givenDefinitions).refine(hasOne, exactlyOne)
export const application = z
  .strictObject({
    ...givenDefinitions,
    dryRun: z.boolean().default(false).meta({ description: 'Says what would be saved, and saves nothing.' }),
    expectedVersion: z.number().int().min(0).optional().meta({
      description: 'Refuse unless each of them has this version; 0 for what is not there yet.',
    }),
  })
  .refine(hasOne, exactlyOne)

export const applied = z
  .object({
    dryRun: z.boolean(),
    applied: list(
      z.object({
        kind,
        name: z.string(),
        action: z.enum(['created', 'updated', 'unchanged']),
        version: count,
      }),
    ),
    warnings: list(problem),
  })
  .meta({ id: 'ApplyResult' })

const group = z.object({
  count,
  sample: list(z.object({ profileId, identities: list(identity) })),
})

export const preview = z
  .object({
    previews: list(
      z.object({
        id: z.string(),
        isNew: z.boolean(),
        at: instant,
        profiles: count,
        size: count,
        sizeBefore: count,
        joiners: group,
        leavers: group,
        staying: count,
      }),
    ),
    warnings: list(problem),
  })
  .meta({ id: 'DefinitionPreview', description: 'Who would join and who would leave.' })

const path = list(z.union([z.string(), z.number()]))
const clause = z.object({ path, text: z.string() })

export const described = z
  .object({ sentences: list(clause), clauses: list(clause), problems: list(problem) })
  .meta({
    id: 'DraftWords',
    description: 'The sentence of each condition tree of a definition, and what each of its nodes says.',
  })

/** One definition as data, as somebody writes it. */
export const drafted = z.strictObject({ definition: z.record(z.string(), z.unknown()) })

export const definition = z
  .object({
    kind,
    name: z.string(),
    version: count,
    status: definitionStatus,
    createdAt: instant,
    updatedAt: instant,
    yaml: z.string(),
  })
  .meta({ id: 'Definition' })

export const version = z
  .object({ version: count, createdAt: instant, savedBy, yaml: z.string() })
  .meta({ id: 'DefinitionVersion' })
