import type { DataTable } from '../../charts/export/data-table'
import { formatCount, formatShare } from '../../format/number'
import { texts } from '../../i18n'
import { useMoney } from '../use-money'
import { placeName } from './place-name'
import { keyOf, type Place, type RegionsResult, type ShownValue, shownValue } from './result'

const t = texts('explore')

/** A place as it is drawn and listed. */
export interface ShownPlace {
  readonly place: Place
  readonly key: string
  readonly name: string
  /** What is shown of it, and as it is written. */
  readonly value: number
  readonly text: string
  /** Its numbers in words. */
  readonly lines: readonly string[]
}

/** The places, those with most of what is shown first, and a table of their numbers. */
export function useShownPlaces({ places, known, by, currencies }: RegionsResult, shown: ShownValue) {
  const { money, shortMoney } = useMoney(currencies)
  const sorted = places
    .map((place): ShownPlace => {
      const value = shownValue(place, shown)
      return {
        place,
        key: keyOf(place),
        name: placeName(place),
        value,
        text: shown === 'customers' ? formatCount(value) : shortMoney(value),
        lines: [
          t('regions.customersShare', {
            count: place.customers,
            written: formatCount(place.customers),
            share: formatShare(known === 0 ? 0 : place.customers / known),
          }),
          t('regions.brings', {
            money: shortMoney(place.revenue),
            buyers: formatCount(place.buyers),
            count: place.buyers,
          }),
        ],
      }
    })
    .sort((a, b) => b.value - a.value)
  const table: DataTable = {
    columns: [
      { name: t(`regions.${by}`) },
      { name: t('regions.customers'), write: formatCount },
      { name: t('regions.buyers'), write: formatCount },
      { name: t('regions.revenue'), write: money },
      { name: t('regions.perBuyer'), write: money },
    ],
    rows: sorted.map(({ name, place: { customers, buyers, revenue } }) => [
      name,
      customers,
      buyers,
      revenue,
      buyers === 0 ? null : revenue / buyers,
    ]),
  }
  return { places: sorted, table }
}
