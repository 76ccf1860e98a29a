import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import { purchaseOption } from '../purchases/index.ts'

export const nextPurchaseOptions = z.strictObject({
  ...purchaseOption,
  within: z.int().min(1).max(3650).default(30).meta({
    description: sayLater`The probability of a purchase is told for so many days ahead.`,
  }),
  holdOut: z.int().min(7).max(3650).optional().meta({
    description: sayLater`So many days at the end are held back to test the forecast; a quarter of the history unless said, at most 180.`,
  }),
})

export type NextPurchaseOptions = z.output<typeof nextPurchaseOptions>
