import { countryDigits, countryName, countryOfValue } from '../../conditions/geo/countries.ts'
import type { Purchases } from '../purchases/index.ts'
import type { RegionsOptions } from './options.ts'

/** What the customers of a place come to. */
export interface PlaceTotals {
  readonly customers: number
  /** Those of them who bought something. */
  readonly buyers: number
  readonly orders: number
  readonly revenue: number
}

/** A value that says where somebody is, in whatever case, as the data write it most often. */
export interface WrittenPlace extends PlaceTotals {
  readonly name: string
}

export interface Place extends PlaceTotals {
  readonly name: string
  /** Of a country that is known: ISO 3166-1, two letters and three digits. */
  readonly country: { readonly code: string; readonly digits: string | null } | null
}

export interface RegionsResult {
  readonly by: RegionsOptions['by']
  /** The traits that were read. */
  readonly trait: string
  readonly countryTrait: string
  /** The country that customers are in; null where all are meant. */
  readonly within: string | null
  readonly profiles: number
  /** Of whom it is known where they are. */
  readonly known: number
  /** The most customers first. */
  readonly places: readonly Place[]
  /** The smaller ones taken together; null where there are none. */
  readonly others: (PlaceTotals & { readonly places: number }) | null
  readonly purchases: Purchases | null
  readonly currencies: readonly { readonly currency: string; readonly orders: number }[]
}

/** Places as people know them: all spellings of a country are one. */
export function placesOf(written: readonly WrittenPlace[], by: RegionsOptions['by']): Place[] {
  const places = new Map<string, Place>()
  for (const { name, ...totals } of written) {
    const code = by === 'country' ? countryOfValue(name) : undefined
    const key = code === undefined ? `written ${name}` : `country ${code}`
    const known = places.get(key)
    places.set(key, {
      name: code === undefined ? name : countryName(code),
      country: code === undefined ? null : { code, digits: countryDigits(code) ?? null },
      ...(known === undefined ? totals : sumOf([known, totals])),
    })
  }
  return [...places.values()].sort((a, b) => b.customers - a.customers || (a.name < b.name ? -1 : 1))
}

export function sumOf(some: readonly PlaceTotals[]): PlaceTotals {
  const sum = (of: (place: PlaceTotals) => number) => some.reduce((total, place) => total + of(place), 0)
  return {
    customers: sum(({ customers }) => customers),
    buyers: sum(({ buyers }) => buyers),
    orders: sum(({ orders }) => orders),
    revenue: sum(({ revenue }) => revenue),
  }
}
