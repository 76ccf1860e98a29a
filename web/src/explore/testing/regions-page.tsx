import type { Asked } from '../../testing/answers'
import { show } from '../../testing/show'
import { knownStatus } from '../../testing/status'
import { RegionsPage } from '../regions/RegionsPage'
import type { Place, RegionsResult } from '../regions/result'
import type { CountryShape } from '../regions/world-layout'
import { ANALYST, analysed, jobOf } from './analysed'

export const COUNTRIES = 'Customers by country'
export const CITIES = 'Customers by city'

export const place = (name: string, customers: number, buyers: number, revenue: number): Place => ({
  name,
  country: null,
  customers,
  buyers,
  orders: buyers,
  revenue,
})
export const country = (
  code: string,
  digits: string | null,
  ...numbers: [number, number, number]
): Place => ({
  ...place(code, ...numbers),
  country: { code, digits },
})

export const RESULT: RegionsResult = {
  by: 'country',
  trait: 'country',
  countryTrait: 'country',
  within: null,
  profiles: 100,
  known: 90,
  places: [
    country('DE', '276', 50, 20, 1_000),
    country('FR', '250', 25, 10, 4_000),
    country('SG', null, 10, 0, 0),
    place('Atlantis', 5, 1, 50),
  ],
  others: null,
  currencies: [],
}
export const TOWNS: RegionsResult = {
  ...RESULT,
  by: 'city',
  trait: 'city',
  places: [place('Berlin', 30, 10, 100), place('Paris', 20, 10, 900)],
}

const square = (digits: string, west: number): CountryShape => ({
  digits,
  rings: [
    [
      [west, 45],
      [west + 8, 45],
      [west + 8, 52],
    ],
  ],
})
const BORDERS = [
  ...[square('276', 6), square('250', -4), square('010', 0)],
  ...[square('040', 12), square('840', -100)],
]

/** The page of regions, with its borders known. */
export const page = (search = '', result: Partial<RegionsResult> = {}, may: readonly string[] = ANALYST) =>
  show(<RegionsPage />, {
    at: `/explore/regions${search}`,
    may,
    answers: {
      ...analysed('regions', { result: { ...RESULT, ...result } }),
      ...analysed('regions', { id: 8, result: TOWNS }),
      'POST /analyses/regions/runs': ({ body }: Asked) =>
        jobOf((body as { options: { by: string } }).options.by === 'country' ? 7 : 8),
    },
    known: [knownStatus(), [['borders'], BORDERS]],
  })
