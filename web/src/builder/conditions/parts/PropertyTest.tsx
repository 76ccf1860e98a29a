import { texts } from '../../../i18n'
import type { Fields } from '../../definition/plain-data'
import { NameBox } from '../controls/NameBox'
import { Words } from '../controls/Sentence'
import type { Place } from '../data/known-names'
import { usePropertyNames } from '../data/use-names'
import { Predicates } from './Predicates'

const t = texts('conditions')

const NO_EVENTS: readonly string[] = []

interface PropertyTestProps {
  readonly written: Fields
  readonly events: readonly string[] | undefined
  readonly onChange: (written: Fields) => void
}

/** A property, compared. */
export function PropertyTest({ written, events, onChange }: PropertyTestProps) {
  const properties = usePropertyNames(events ?? NO_EVENTS)
  const property = String(written.property)
  const place: Place | undefined = events && { of: 'event', names: events, path: property }
  return (
    <Words>
      <NameBox
        label={t('labels.property')}
        value={property}
        suggestions={events && properties}
        onChange={(name) => onChange({ ...written, property: name })}
      />
      <Predicates written={written} onChange={onChange} place={place} />
    </Words>
  )
}
