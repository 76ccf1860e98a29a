import { Checkbox } from '@mantine/core'
import { texts } from '../../../i18n'
import { useIsReading } from '../controls/reading'

const t = texts('conditions')

interface IgnoreCaseProps {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

/** Whether upper and lower case are the same. */
export function IgnoreCase({ value, onChange }: IgnoreCaseProps) {
  if (useIsReading()) return value ? t('inAnyCase') : null
  return (
    <Checkbox
      size="xs"
      label={t('ignoreCase')}
      checked={value}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}
