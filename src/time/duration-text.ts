import { z } from 'zod'
import { sayLater } from '../language/index.ts'
import { parseDuration } from './duration.ts'

/** A duration as it is written in a definition. */
export const durationText = z
  .string()
  .refine((text) => parseDuration(text) !== undefined, {
    error: sayLater`Expected a duration of at most 200 years such as "30 days", "12 hours" or "1 month".`,
  })
  .meta({
    id: 'duration',
    description: sayLater`A length of time: "30 days", "12 hours", "1 month", short "30d".`,
    pattern: '^\\s*[0-9]{1,9}\\s*[a-z]+\\s*$',
  })
