import { Figure } from '../../charts/export/Figure'
import { formatCount } from '../../format/number'
import { toggled } from '../../frame/address-state'
import { texts } from '../../i18n'
import { PickList } from '../pick-list/PickList'
import { SelectionBar } from '../saving/SelectionBar'
import { PlaceBars } from './PlaceBars'
import { pickedPlaces } from './picked'
import type { RegionsResult, ShownValue } from './result'
import { type ShownPlace, useShownPlaces } from './shown-places'
import type { MapView } from './view'
import { type MapCountry, WorldMap } from './WorldMap'

const t = texts('explore')
const LISTED = 60

interface RegionsPictureProps {
  readonly result: RegionsResult
  readonly shown: ShownValue
  /** What the map shows. */
  readonly view: MapView
  readonly onView: (view: MapView) => void
  /** Keys of places. */
  readonly picked: readonly string[]
  readonly onPick: (picked: readonly string[]) => void
}

/** A map of countries, or bars of regions or cities, with a list of all of them; each can be picked. */
export function RegionsPicture(props: RegionsPictureProps) {
  const { result, shown, view, onView, picked, onPick } = props
  const { places, table } = useShownPlaces(result, shown)
  const { by, known, profiles } = result
  const title = t(`regions.figure.${by}`)
  const picking = { picked, onPick: (key: string) => onPick(toggled(picked, key)) }
  return (
    <>
      <Figure
        name="picture"
        title={title}
        description={t(`regions.shownNote.${shown}`)}
        note={t('regions.known', { known: formatCount(known), profiles: formatCount(profiles) })}
        level={2}
        tables={[table]}
      >
        {by === 'country' ? (
          <WorldMap label={title} countries={countriesOf(places)} view={view} onView={onView} {...picking} />
        ) : (
          <PlaceBars label={title} places={places} {...picking} />
        )}
      </Figure>
      <PickList id="places" title={t('regions.list')} items={places.slice(0, LISTED)} {...picking}>
        <Unlisted result={result} />
      </PickList>
      <SelectionBar
        picked={pickedPlaces(result, picked)}
        hint={t('regions.hint')}
        onClear={() => onPick([])}
      />
    </>
  )
}

/** Shaded by the root of what is shown: next to the largest the others would all look alike. */
function countriesOf(places: readonly ShownPlace[]): readonly MapCountry[] {
  const most = Math.max(Number.MIN_VALUE, ...places.map(({ value }) => value))
  return places.flatMap(({ place: { country, customers }, key, name, value, lines }) =>
    country === null
      ? []
      : {
          key,
          digits: country.digits,
          level: Math.sqrt(Math.max(0, value) / most),
          customers,
          title: name,
          lines,
        },
  )
}

function Unlisted({ result: { places, others } }: Pick<RegionsPictureProps, 'result'>) {
  const count = Math.max(0, places.length - LISTED) + (others?.places ?? 0)
  return count > 0 && <p>{t('regions.more', { count })}</p>
}
