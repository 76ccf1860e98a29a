import type { PlacePicked, PlacesQuestion } from './selection'

/** What the page reads of the result of `regions`. */
export interface RegionsResult extends PlacesQuestion {
  readonly profiles: number
  readonly known: number
  readonly places: readonly Place[]
  readonly others: (PlaceTotals & { readonly places: number }) | null
  readonly currencies: readonly { readonly currency: string }[]
}

interface PlaceTotals {
  readonly customers: number
  readonly buyers: number
  readonly orders: number
  readonly revenue: number
}

export interface Place extends PlaceTotals, PlacePicked {
  readonly country: { readonly code: string; readonly digits: string | null } | null
}

export const SHOWN = ['customers', 'revenue', 'perBuyer'] as const
export type ShownValue = (typeof SHOWN)[number]

/** What of a place is shown. */
export function shownValue(place: PlaceTotals, shown: ShownValue): number {
  if (shown === 'perBuyer') return place.buyers === 0 ? 0 : place.revenue / place.buyers
  return place[shown]
}

/** As an address has a place: the code of a country, otherwise its name. */
export function keyOf({ country, name }: PlacePicked): string {
  return country?.code ?? `=${name}`
}
