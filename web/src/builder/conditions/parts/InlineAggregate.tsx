import { texts } from '../../../i18n'
import type { Fields } from '../../definition/plain-data'
import { Extra } from '../controls/Extra'
import { Words } from '../controls/Sentence'
import { hasOnly, withField } from '../language/fields'
import { NEW_TEST } from '../language/filter'
import { MEASURES, readMeasure } from '../language/measures'
import { names, namesOf } from '../language/names'
import { EventNames } from './EventNames'
import { InWindow } from './InWindow'
import { MeasureChoice, MeasuredProperty } from './MeasureChoice'
import { StatedZone } from './StatedZone'
import { Where } from './Where'
import { YamlValue } from './YamlValue'

const t = texts('conditions')

const FIELDS = ['event', 'where', 'in', 'timeZone', 'times', ...MEASURES]

interface InlineAggregateProps {
  readonly written: Fields
  readonly onChange: (written: Fields) => void
}

/** A number made of events, within a longer sentence. */
export function InlineAggregate({ written, onChange }: InlineAggregateProps) {
  const measure = readMeasure(written)
  const { event } = written
  if (measure === undefined || !names(event) || !hasOnly(written, FIELDS)) {
    return (
      <YamlValue
        label={t('labels.aggregate')}
        value={written}
        onChange={(next) => onChange(next as Fields)}
      />
    )
  }
  const put = (key: string) => (value: unknown) => onChange(withField(written, key, value))
  return (
    <Words>
      <MeasureChoice
        written={written}
        measure={measure}
        label={(key) => t(`measures.${key}`)}
        onChange={onChange}
      />
      <MeasuredProperty written={written} measure={measure} events={namesOf(event)} onChange={onChange} />
      {measure.of !== undefined && t('inEvents')}
      <EventNames value={event} onChange={put('event')} />
      <InWindow value={written.in} onChange={put('in')} />
      <StatedZone value={written.timeZone} onChange={put('timeZone')} />
      {written.where === undefined && <Extra label={t('add.where')} onClick={() => put('where')(NEW_TEST)} />}
      <Where value={written.where} events={namesOf(event)} onChange={put('where')} />
    </Words>
  )
}
