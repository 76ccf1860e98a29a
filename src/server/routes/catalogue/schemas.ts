import { z } from 'zod'
import { count, list } from '../schemas.ts'

const typeCounts = z.object({
  text: count.optional(),
  number: count.optional(),
  flag: count.optional(),
  date: count.optional(),
  json: count.optional(),
})

const catalogueEntry = z
  .object({
    name: z.string(),
    records: count,
    profiles: count,
    sampled: count.meta({ description: 'In how many of the records the values are counted.' }),
    values: list(z.object({ path: z.string(), types: typeCounts })),
  })
  .meta({ id: 'CatalogueEntry' })

export const catalogue = z.object({ events: list(catalogueEntry), traits: list(catalogueEntry) }).meta({
  id: 'Catalogue',
  description: 'What the data holds, by number of records. Of much data it may be some minutes old.',
})

/** Longer texts are no names of the data. */
const name = z.string().max(1_000)

export const valuesAsked = z.strictObject({
  of: z.enum(['event', 'trait']),
  name,
  path: name
    .default('')
    .meta({ description: 'The property, or the member of the trait; empty for the trait itself.' }),
  search: name.optional().meta({ description: 'Only values that contain this; case is ignored.' }),
  limit: z.coerce.number().int().min(1).max(200).default(20),
})

const levels = z.object({
  min: z.number(),
  p05: z.number(),
  p25: z.number(),
  p50: z.number(),
  p75: z.number(),
  p95: z.number(),
  max: z.number(),
})

export const catalogueValues = z
  .object({
    sampled: count.meta({ description: 'How many events, or profiles with the trait, were looked at.' }),
    types: typeCounts,
    values: list(
      z.object({
        value: z.union([z.string(), z.number(), z.boolean()]),
        share: z.number().meta({ description: 'From 0 to 1, of those that have a value there.' }),
      }),
    ).meta({ description: 'The most frequent first; of lists their elements, of dates none.' }),
    numbers: levels.optional(),
    perProfile: z
      .object({
        count: levels.meta({ description: 'How many such events.' }),
        sum: levels.optional().meta({ description: 'What the numbers of the property come to.' }),
      })
      .optional()
      .meta({ description: 'Of profiles that have such an event, over all time.' }),
    currency: z
      .string()
      .optional()
      .meta({ description: 'Of the numbers, where they are what purchases come to.' }),
    dates: z.object({ min: z.string(), max: z.string() }).optional(),
  })
  .meta({ id: 'CatalogueValues', description: 'What lies at one place of the data.' })
