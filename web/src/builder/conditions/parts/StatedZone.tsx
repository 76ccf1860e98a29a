import { texts } from '../../../i18n'
import { TakeOut } from '../controls/Extra'
import { NameBox } from '../controls/NameBox'
import { Together, Words } from '../controls/Sentence'
import { YamlValue } from './YamlValue'

const t = texts('conditions')

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')].map((name) => ({ name }))

interface StatedZoneProps {
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

/** The time zone that is followed instead of the workspace's, where one is stated. */
export function StatedZone({ value, onChange }: StatedZoneProps) {
  if (value === undefined) return null
  if (typeof value !== 'string') {
    return <YamlValue label={t('labels.timeZone')} value={value} onChange={onChange} />
  }
  return (
    <Words>
      {t('byTime')}
      <Together>
        <NameBox label={t('labels.timeZone')} value={value} suggestions={ZONES} onChange={onChange} />
        <TakeOut label={t('remove.timeZone')} onClick={() => onChange(undefined)} />
      </Together>
    </Words>
  )
}
