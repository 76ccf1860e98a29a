import { z } from 'zod'
import { propertyPath } from '../../filters/filter.ts'
import { sayLater } from '../../language/index.ts'

const amount = z.union([propertyPath, z.array(propertyPath).min(2).max(4)]).meta({
  description: sayLater`The amount of a purchase: a number property, or several that are multiplied.`,
})

/** What a purchase is in a workspace: an option of every analysis that reads purchases. */
export const purchaseSource = z
  .strictObject({
    event: z.string().min(1).max(200).meta({ description: sayLater`The event that is a purchase.` }),
    amount,
    currency: propertyPath.meta({ description: sayLater`The property that holds the currency.` }),
    lines: propertyPath.meta({
      description: sayLater`The list of what was bought, where a purchase has several lines.`,
    }),
    product: propertyPath.meta({
      description: sayLater`The product: a property of the purchase, or of each line.`,
    }),
    category: propertyPath.meta({ description: sayLater`The category of the product, in the same place.` }),
    quantity: propertyPath.meta({ description: sayLater`How many of the product, in the same place.` }),
  })
  .partial()
  .meta({ description: sayLater`What a purchase is; what is left out is found in the data.` })

export type PurchaseSource = z.output<typeof purchaseSource>

/** The option of an analysis that reads purchases. */
export const purchaseOption = { purchases: purchaseSource.optional() }

/** What a purchase is, found in the data where it was not said. */
export interface Purchases extends Omit<PurchaseSource, 'event' | 'amount'> {
  readonly event: string
  /** Numbers whose product is the amount; none where purchases have no amount. */
  readonly amount: readonly string[]
}
