import { z } from 'zod'
import { sayLater } from '../language/index.ts'

/** How definitions are named: in file names, addresses and references alike. */
const NAME_PATTERN = /^[a-z0-9][a-z0-9_-]{0,99}$/

/** The schema of the name of a segment, segmentation, part, metric or list. */
export const definitionName = z
  .string()
  .regex(NAME_PATTERN, {
    error: sayLater`Expected a name of lower-case letters, digits, "-" and "_", at most 100 characters.`,
  })
  .meta({ id: 'name', description: sayLater`A name of lower-case letters, digits, "-" and "_".` })

/** Whether the members are meant or the others. */
export const membership = z
  .enum(['in', 'notIn'])
  .optional()
  .meta({ description: sayLater`"in" (the default) or "notIn".` })
