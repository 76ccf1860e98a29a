import { texts } from '../../../i18n'
import { TakeOut } from '../controls/Extra'
import { NameBox } from '../controls/NameBox'
import { Words } from '../controls/Sentence'
import { useTraitNames } from '../data/use-names'
import { GEO_TRAITS, type GeoTrait } from './place'

const t = texts('conditions')

interface ReadFromProps {
  readonly traits: { readonly [Name in GeoTrait]?: string }
  readonly onChange: (name: GeoTrait, trait: string | undefined) => void
}

/** Which traits say where somebody is, where they are not called what they are. */
export function ReadFrom({ traits, onChange }: ReadFromProps) {
  const suggestions = useTraitNames()
  return (
    <Words>
      {GEO_TRAITS.map((name) => {
        const trait = traits[name]
        if (trait === undefined) return null
        const label = t(`geoTraits.${name}`)
        return (
          <Words key={name}>
            {t('readFrom', { what: label })}
            <NameBox
              label={t('labels.traitFor', { what: label })}
              value={trait}
              suggestions={suggestions}
              onChange={(next) => onChange(name, next)}
            />
            <TakeOut
              label={t('remove.geoTrait', { what: label })}
              onClick={() => onChange(name, undefined)}
            />
          </Words>
        )
      })}
    </Words>
  )
}
