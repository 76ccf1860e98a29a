import { texts } from '../../../i18n'
import { Extra, TakeOut } from '../controls/Extra'
import { Words } from '../controls/Sentence'

const t = texts('conditions')

interface IgnoreCaseProps {
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

/** Whether upper and lower case are the same. */
export function IgnoreCase({ value, onChange }: IgnoreCaseProps) {
  if (!value) return <Extra label={t('add.ignoreCase')} onClick={() => onChange(true)} />
  return (
    <Words>
      {t('inAnyCase')}
      <TakeOut label={t('remove.ignoreCase')} onClick={() => onChange(false)} />
    </Words>
  )
}
