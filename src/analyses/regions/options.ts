import { z } from 'zod'
import { sayLater } from '../../language/index.ts'
import { purchaseOption } from '../purchases/index.ts'

const PLACES = ['country', 'region', 'city'] as const

const place = z.string().min(1).max(200)

export const regionsOptions = z.strictObject({
  ...purchaseOption,
  by: z.enum(PLACES).default('country').meta({ description: sayLater`Countries, regions or cities.` }),
  trait: place.optional().meta({
    description: sayLater`The trait that says where somebody is; the one that is called as the places are otherwise.`,
  }),
  within: place.optional().meta({
    description: sayLater`Only customers in this country: an ISO code or its English name.`,
  }),
  countryTrait: place.default('country').meta({ description: sayLater`The trait that "within" reads.` }),
  most: z.int().min(1).max(1_000).default(250).meta({
    description: sayLater`How many places are listed; the smaller ones are taken together.`,
  }),
})

export type RegionsOptions = z.output<typeof regionsOptions>
