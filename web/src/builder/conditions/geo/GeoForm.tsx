import { texts } from '../../../i18n'
import { type FormProps, kindForm } from '../condition-form'
import { Choice, optionsOf } from '../controls/Choice'
import { Extra } from '../controls/Extra'
import { Sentence } from '../controls/Sentence'
import { hasOnly, withField } from '../language/fields'
import { fields, type Shape, text } from '../language/shape'
import { PlaceValues } from './PlaceValues'
import { GEO_TRAITS, type GeoTrait, PLACES, placeOfKind, readPlace, traitsOf, writePlace } from './place'
import { ReadFrom } from './ReadFrom'

const t = texts('conditions')

type Traits = { readonly [Name in GeoTrait]?: string }
type Written = { readonly geo: unknown; readonly traits?: Traits }

const traits = fields({}, Object.fromEntries(GEO_TRAITS.map((name) => [name, text])))
const fits: Shape<Written> = (value): value is Written =>
  hasOnly(value, ['geo', 'traits']) &&
  (value.traits === undefined || traits(value.traits)) &&
  readPlace(value.geo) !== undefined

function GeoForm({ condition, onChange }: FormProps<Written>) {
  const place = readPlace(condition.geo)!
  const named = condition.traits ?? {}
  const used = traitsOf(place.kind)
  const putTrait = (name: GeoTrait, trait: string | undefined) => {
    const next = withField(named, name, trait)
    onChange(withField(condition, 'traits', Object.keys(next).length === 0 ? undefined : next))
  }
  return (
    <Sentence>
      {t.rich('geo', {
        kind: () => (
          <Choice
            label={t('labels.place')}
            value={place.kind}
            options={optionsOf(PLACES, (kind) => t(`places.${kind}`))}
            onChange={(kind) => onChange({ ...condition, geo: writePlace(placeOfKind(kind)) })}
          />
        ),
        place: () => (
          <PlaceValues
            place={place}
            trait={named[used[0]!] ?? used[0]!}
            onChange={(next) => onChange({ ...condition, geo: writePlace(next) })}
          />
        ),
        traits: () => <ReadFrom traits={named} onChange={putTrait} />,
      })}
      {used.every((name) => named[name] === undefined) && (
        <Extra
          label={t('add.geoTrait')}
          onClick={() =>
            onChange({
              ...condition,
              traits: { ...named, ...Object.fromEntries(used.map((name) => [name, name])) },
            })
          }
        />
      )}
    </Sentence>
  )
}

export const geoForm = kindForm(fits, GeoForm)
