import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import { dateText } from '../../time/instant.ts'

export const movementsOptions = z.strictObject({
  segmentation: z.string().min(1).max(100).optional().meta({
    description: sayLater`The segmentation between whose parts people moved; the first one by name otherwise.`,
  }),
  since: dateText.optional().meta({
    description: sayLater`The instant that movement is from: a day or an instant; 90 days before otherwise.`,
  }),
  until: dateText.optional().meta({
    description: sayLater`The instant that movement is to; that of the report otherwise.`,
  }),
})

export type MovementsOptions = z.output<typeof movementsOptions>
