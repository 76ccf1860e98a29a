import { texts } from '../../../i18n'
import type { Fields } from '../../definition/plain-data'
import { Amount } from '../controls/Amount'
import { Choice, optionsOf } from '../controls/Choice'
import { NameBox } from '../controls/NameBox'
import { Words } from '../controls/Sentence'
import { usePropertyNames } from '../data/use-names'
import { MEASURES, type Measure, type MeasureKey, withMeasure } from '../language/measures'

const t = texts('conditions')

interface MeasureChoiceProps<Of extends Fields> {
  readonly written: Of
  readonly measure: Measure
  /** What a measure is called here. */
  readonly label: (key: MeasureKey) => string
  readonly onChange: (written: Of) => void
}

/** What of the events is measured: how many there are, the total of a property, … */
export function MeasureChoice<Of extends Fields>(props: MeasureChoiceProps<Of>) {
  const { written, measure, label, onChange } = props
  return (
    <Choice
      label={t('labels.measure')}
      value={measure.key}
      options={optionsOf(MEASURES, label)}
      onChange={(key) => onChange(withMeasure(written, { ...measure, key }))}
    />
  )
}

interface MeasuredPropertyProps<Of extends Fields> {
  readonly written: Of
  readonly measure: Measure
  readonly events: readonly string[]
  readonly onChange: (written: Of) => void
}

/** The property that is measured; of a quantile also which. */
export function MeasuredProperty<Of extends Fields>(props: MeasuredPropertyProps<Of>) {
  const { written, measure, events, onChange } = props
  const properties = usePropertyNames(events, measure.key !== 'distinct')
  if (measure.of === undefined) return null
  const put = (next: Partial<Measure>) => onChange(withMeasure(written, { ...measure, ...next }))
  return (
    <Words>
      {measure.at !== undefined && (
        <Amount label={t('labels.quantile')} value={measure.at} onChange={(at) => put({ at })} />
      )}
      {measure.at !== undefined && t('of')}
      <NameBox
        label={t('labels.property')}
        value={measure.of}
        suggestions={properties}
        onChange={(of) => put({ of })}
      />
    </Words>
  )
}
