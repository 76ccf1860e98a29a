import { texts } from '../../i18n'
import { isRecord } from '../definition/plain-data'
import type { Condition } from './kinds'
import { YamlValue } from './parts/YamlValue'

const t = texts('conditions')

interface YamlConditionProps {
  readonly condition: Condition
  readonly onChange: (condition: Condition) => void
}

/** A condition as YAML in its place, for what the fields of its kind cannot say. */
export function YamlCondition({ condition, onChange }: YamlConditionProps) {
  return (
    <YamlValue
      label={t('yaml.label')}
      value={condition}
      refuse={(data) => (isRecord(data) ? undefined : t('yaml.noFields'))}
      onChange={(data) => isRecord(data) && onChange(data)}
    />
  )
}
