import { z } from 'zod'
import { propertyPath } from '../../filters/filter.ts'

const amount = z.union([propertyPath, z.array(propertyPath).min(2).max(4)]).meta({
  description: 'The amount of a purchase: a number property, or several that are multiplied.',
})

/** What a purchase is in a workspace: an option of every analysis that reads purchases. */
export const purchaseSource = z
  .strictObject({
    event: z.string().min(1).max(200).meta({ description: 'The event that is a purchase.' }),
    amount,
    currency: propertyPath.meta({ description: 'The property that holds the currency.' }),
    lines: propertyPath.meta({
      description: 'The list of what was bought, where a purchase has several lines.',
    }),
    product: propertyPath.meta({ description: 'The product: a property of the purchase, or of each line.' }),
    category: propertyPath.meta({ description: 'The category of the product, in the same place.' }),
    quantity: propertyPath.meta({ description: 'How many of the product, in the same place.' }),
  })
  .partial()
  .meta({ description: 'What a purchase is; what is left out is found in the data.' })

export type PurchaseSource = z.output<typeof purchaseSource>

/** The option of an analysis that reads purchases. */
export const purchaseOption = { purchases: purchaseSource.optional() }

/** What a purchase is, found in the data where it was not said. */
export interface Purchases extends Omit<PurchaseSource, 'event' | 'amount'> {
  readonly event: string
  /** Numbers whose product is the amount; none where purchases have no amount. */
  readonly amount: readonly string[]
}
