import { texts } from '../../../i18n'
import { Amount } from '../controls/Amount'
import { Choice, optionsOf } from '../controls/Choice'
import { ValueList } from '../controls/ValueList'
import { traitPlace } from '../data/known-names'
import { useKnownValues } from '../data/use-values'
import { namesOf, writeNames } from '../language/names'
import { CLIMATES, type Place } from './place'

const t = texts('conditions')

interface PlaceValuesProps {
  readonly place: Place
  /** The trait that names of places are read from. */
  readonly trait: string
  readonly onChange: (place: Place) => void
}

/** Which place it is: names, a circle or a climate. */
export function PlaceValues({ place, trait, onChange }: PlaceValuesProps) {
  if (place.kind === 'circle') return <Circle place={place} onChange={onChange} />
  if (place.kind !== 'climate') return <PlaceNames place={place} trait={trait} onChange={onChange} />
  return (
    <Choice
      label={t('labels.climate')}
      value={place.climate}
      options={optionsOf(CLIMATES, (climate) => t(`climates.${climate}`))}
      onChange={(climate) => onChange({ ...place, climate })}
    />
  )
}

interface PlaceNamesProps extends PlaceValuesProps {
  readonly place: Extract<Place, { names: unknown }>
}

function PlaceNames({ place, trait, onChange }: PlaceNamesProps) {
  const at = traitPlace(trait)
  const { suggestions, onSearch, onFocus } = useKnownValues(at)
  return (
    <ValueList
      label={t(`placeNames.${place.kind}`)}
      values={namesOf(place.names).filter((name) => name !== '')}
      suggestions={suggestions}
      onSearch={onSearch}
      onFocus={onFocus}
      onChange={(names) => onChange({ ...place, names: writeNames(names, place.names) })}
    />
  )
}

type CircleProps = Pick<PlaceValuesProps, 'onChange'> & {
  readonly place: Extract<Place, { kind: 'circle' }>
}

function Circle({ place, onChange }: CircleProps) {
  const box = (key: 'km' | 'latitude' | 'longitude') => (
    <Amount
      label={t(`labels.${key}`)}
      value={place[key]}
      onChange={(value) => onChange({ ...place, [key]: value })}
    />
  )
  return t.rich('circle', {
    km: () => box('km'),
    latitude: () => box('latitude'),
    longitude: () => box('longitude'),
  })
}
