import { Figure } from '../../charts/export/Figure'
import { formatCount, formatShare } from '../../format/number'
import { toggled } from '../../frame/address-state'
import { texts } from '../../i18n'
import { PickList } from '../pick-list/PickList'
import { SelectionBar } from '../saving/SelectionBar'
import { useMoney } from '../use-money'
import { PlaceBars } from './PlaceBars'
import { pickedPlaces } from './picked'
import { placeName } from './place-name'
import { keyOf, type Place, type RegionsResult, type ShownValue, shownValue } from './result'
import { WorldMap } from './WorldMap'

const t = texts('explore')
const LISTED = 60

interface RegionsPictureProps {
  readonly result: RegionsResult
  readonly shown: ShownValue
  /** Whether the map shows the whole world. */
  readonly whole: boolean
  /** Keys of places. */
  readonly picked: readonly string[]
  readonly onPick: (picked: readonly string[]) => void
}

/** A map of countries, or bars of regions or cities, with a list of all of them; each can be picked. */
export function RegionsPicture({ result, shown, whole, picked, onPick }: RegionsPictureProps) {
  const { money, shortMoney } = useMoney(result.currencies)
  const { places, known, profiles, by, others } = result
  const most = Math.max(Number.MIN_VALUE, ...places.map((place) => shownValue(place, shown)))
  const toggle = (key: string) => onPick(toggled(picked, key))
  const linesOf = (place: Place) => [
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
  ]
  const sorted = places.toSorted((a, b) => shownValue(b, shown) - shownValue(a, shown))
  const words = { title: t(`regions.figure.${by}`), note: t(`regions.shownNote.${shown}`) }
  return (
    <>
      <Figure
        name="picture"
        title={words.title}
        description={words.note}
        note={t('regions.known', { known: formatCount(known), profiles: formatCount(profiles) })}
        level={2}
        tables={[
          {
            columns: [
              { name: t(`regions.${by}`) },
              { name: t('regions.customers'), write: formatCount },
              { name: t('regions.buyers'), write: formatCount },
              { name: t('regions.revenue'), write: money },
              { name: t('regions.perBuyer'), write: money },
            ],
            rows: sorted.map((place) => [
              placeName(place),
              place.customers,
              place.buyers,
              place.revenue,
              place.buyers === 0 ? null : place.revenue / place.buyers,
            ]),
          },
        ]}
      >
        {by === 'country' ? (
          <WorldMap
            label={words.title}
            countries={sorted.flatMap((place) =>
              place.country === null
                ? []
                : [
                    {
                      key: keyOf(place),
                      digits: place.country.digits,
                      customers: place.customers,
                      level: Math.sqrt(Math.max(0, shownValue(place, shown)) / most),
                      title: placeName(place),
                      lines: linesOf(place),
                    },
                  ],
            )}
            whole={whole}
            picked={picked}
            onPick={toggle}
          />
        ) : (
          <PlaceBars
            label={words.title}
            places={sorted.map((place) => ({
              key: keyOf(place),
              name: placeName(place),
              value: shownValue(place, shown),
              text:
                shown === 'customers' ? formatCount(place.customers) : shortMoney(shownValue(place, shown)),
              lines: linesOf(place),
            }))}
            picked={picked}
            onPick={toggle}
          />
        )}
      </Figure>
      <PickList
        id="places"
        title={t('regions.list')}
        items={sorted.slice(0, LISTED).map((place) => ({
          key: keyOf(place),
          name: placeName(place),
          value: shownValue(place, shown),
          lines: linesOf(place),
        }))}
        picked={picked}
        onPick={toggle}
      >
        {(places.length > LISTED || others !== null) && (
          <p>
            {t('regions.more', {
              count: places.length - Math.min(LISTED, places.length) + (others?.places ?? 0),
            })}
          </p>
        )}
      </PickList>
      <SelectionBar
        picked={pickedPlaces(result, picked)}
        hint={t('regions.hint')}
        onClear={() => onPick([])}
      />
    </>
  )
}
