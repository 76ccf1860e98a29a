import { z } from 'zod'
import { DEFINITION_STATUSES } from '../../control/index.ts'
import { LANGUAGES } from '../../language/index.ts'
import type { Calendar } from '../../time/calendar.ts'
import { instantOf } from '../../time/written-instant.ts'

/** What routes of several areas have in common. */
export const instant = z.number().int().meta({ description: 'Milliseconds since 1970.' })

export const thresholdsAsOf = instant.optional().meta({
  description:
    'When the thresholds of its population conditions were computed, which is done every 15 minutes while the server runs; absent where it has none.',
})

/** A list in an answer. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()

/** An instant in a request; `readMoment` reads it. */
const written = z.string().min(1).max(40)
export const moment = written.optional().meta({
  description:
    'A day (`2025-03-01`, from midnight of the workspace), an instant (`2025-03-01T09:30:00Z`), or milliseconds since 1970.',
  examples: ['2025-03-01'],
})

/** The query of what browsers ask for without headers: streams, and downloads. */
export const spoken = z.strictObject({
  language: z
    .enum(LANGUAGES)
    .optional()
    .meta({ description: 'The language of sentences, where `Accept-Language` cannot be sent.' }),
})

const MILLISECONDS = /^-?\d{1,15}$/

/** The instant of a `moment`; undefined where none is given. Throws `command/not-an-instant`. */
export function readMoment(text: string | undefined, calendar: Calendar): number | undefined {
  if (text === undefined || !MILLISECONDS.test(text)) return instantOf(text, calendar)
  const at = Number(text)
  return Math.abs(at) > LAST_DATE
    ? instantOf(text, calendar)
    : instantOf(new Date(at).toISOString(), calendar)
}

/** Dates reach no further. */
const LAST_DATE = 8.64e15

/** The options of a library function that takes an instant or none. */
export function asOfOption(text: string | undefined, calendar: Calendar): { asOf?: number } {
  const asOf = readMoment(text, calendar)
  return asOf === undefined ? {} : { asOf }
}

export const identity = z
  .object({ namespace: z.string(), value: z.string() })
  .meta({ id: 'Identity', description: 'One identifier of a profile.' })

export const currentTraits = z.record(z.string(), z.object({ value: z.unknown(), since: instant }))

export const profileId = z.number().int().meta({ description: 'The id of a profile.' })

/** Names of a whole: those that are numbers stay so. */
export const count = z.number().int()

export const savedBy = z
  .string()
  .optional()
  .meta({ description: 'A user, an API key, or the command line; absent where it is not known.' })

export const segmentId = z
  .string()
  .min(1)
  .max(500)
  .meta({ description: 'A segment, or `segmentation/part`, whose slash is written %2F in addresses.' })
export const ofSegment = z.object({ id: segmentId })

export const definitionStatus = z.enum(DEFINITION_STATUSES).meta({
  description: 'Nobody is in what is paused or archived; what is archived cannot be edited.',
})

/** Which of them a list has. */
export const statusAsked = z
  .enum([...DEFINITION_STATUSES, 'all'])
  .optional()
  .meta({ description: 'Those of one status, or all; without it all that are not archived.' })

/** One thing that is wrong; of a definition also where in its text. */
export const problem = z
  .object({
    code: z.string(),
    path: list(z.union([z.string(), z.number()])),
    message: z.string(),
    mend: z.string(),
    file: z.string().optional(),
    line: z.number().int().optional(),
    column: z.number().int().optional(),
  })
  .meta({
    id: 'Problem',
    description: 'One thing that is wrong: a stable code, where, what, and how to mend it.',
  })

/** The answer to a request that was refused. */
export const problemDetails = problem
  .extend({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    problems: list(problem),
  })
  .meta({ id: 'ProblemDetails', description: 'RFC 9457; the first problem, and all of them.' })

export const nothing = z.undefined().meta({ description: 'Done; there is nothing to say.' })

/** An answer that is sent as a stream: a file, or events. */
export function streamed(type: string, description: string) {
  const schema = z.any().meta({ type: 'string' })
  return { 200: { description, content: { [type]: { schema } } } } as const
}
