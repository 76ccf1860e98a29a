import { z } from 'zod'
import { sayLater } from '../../../language/index.ts'
import { count, instant, list } from '../schemas.ts'

export const importSummary = z
  .object({
    importId: count,
    rows: count,
    events: count,
    eventsNew: count.meta({ description: 'Those that were not there yet.' }),
    traitChanges: count,
    traitChangesNew: count,
    profilesNew: count,
    unusedRows: count.meta({ description: 'Rows that were taken and give nothing.' }),
    rejectedRows: count,
    rejectedValues: count.meta({ description: 'Single values left out of rows that were taken.' }),
    hasRejects: z.boolean().meta({ description: 'Whether GET /imports/:id/rejects lists something.' }),
    seconds: z.number(),
  })
  .meta({ id: 'ImportSummary', description: 'What an import did.' })

export const storedImport = z
  .object({
    id: count,
    files: list(z.string()).meta({ description: 'The names of the files.' }),
    startedAt: instant,
    finishedAt: instant.optional(),
    status: z.enum(['running', 'done', 'failed', 'interrupted']),
    rows: count,
    events: count,
    traitChanges: count,
    profiles: count,
    rejected: count,
    hasRejects: z.boolean(),
    error: z.string().optional(),
  })
  .meta({ id: 'Import' })

export const importDetail = storedImport
  .extend({ mapping: z.string().meta({ description: 'As YAML.' }) })
  .meta({ id: 'ImportDetail' })

export const rejectSummary = z
  .object({
    rows: list(
      z.object({
        file: z.string(),
        line: count,
        column: z.string(),
        value: z.string(),
        reason: z.string(),
      }),
    ),
    reasons: list(z.object({ reason: z.string(), count })),
    counted: count,
    isCut: z.boolean().meta({ description: 'There are more than were counted.' }),
  })
  .meta({ id: 'RejectSummary', description: 'What an import could not take, to be looked at.' })

export const upload = z
  .object({ id: z.string(), name: z.string(), bytes: count, uploadedAt: instant })
  .meta({ id: 'Upload', description: 'A file that was sent and is not imported yet; kept for a day.' })

export const uploadName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^(?!\.{1,2}$)[^\p{C}/\\]+$/u, sayLater`Expected the name of a file, without its folder`)

/** A mapping as its YAML or JSON text, or as data; `readGivenMapping` reads it. */
export const givenMapping = z
  .union([z.string().min(1).max(1_000_000), z.record(z.string(), z.unknown())])
  .meta({ description: 'The mapping as YAML or JSON text, or as JSON.' })

const previewRecord = z.object({
  customer: z.string(),
  event: z.string().optional().meta({ description: 'Absent where the record gives traits.' }),
  occurredAt: z.string(),
  properties: z.record(z.string(), z.unknown()),
})

export const proposal = z
  .object({
    mapping: z.record(z.string(), z.unknown()),
    yaml: z.string().meta({ description: 'The mapping as YAML, for editing.' }),
    reasons: list(z.object({ field: z.string(), reason: z.string() })),
    questions: list(z.string()).meta({ description: 'What only a person can tell.' }),
    warnings: list(z.string()),
    columns: list(
      z.object({
        name: z.string(),
        type: z.string(),
        filled: count,
        distinct: count,
        samples: list(z.string()),
      }),
    ),
    preview: list(previewRecord),
  })
  .meta({
    id: 'Proposal',
    description: 'A mapping proposed for a file, and what its first records would be.',
  })

export const preview = z
  .object({
    preview: list(previewRecord),
    rejects: list(
      z.object({
        rows: count.meta({ description: 'Of so many of the first rows, for the same reason.' }),
        line: count.meta({ description: 'Of the first of them, as is the value.' }),
        column: z.string().meta({ description: 'Empty where it is the whole row.' }),
        value: z.string(),
        others: list(z.string()).meta({ description: 'Up to two values of other rows of these, each once.' }),
        reason: z.string(),
      }),
    ),
  })
  .meta({ id: 'MappingPreview' })
