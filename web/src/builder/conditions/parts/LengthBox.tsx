import { texts } from '../../../i18n'
import { Amount } from '../controls/Amount'
import { Choice, optionsOf } from '../controls/Choice'
import { Together } from '../controls/Sentence'
import { TextBox } from '../controls/TextBox'
import { OFFERED_UNITS, readDuration, writeDuration } from '../language/duration'

const t = texts('conditions')

interface LengthBoxProps {
  /** What is so long: "Quiet for". */
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
}

/** A length of time: 30 days. What is none yet is a text. */
export function LengthBox({ label, value, onChange }: LengthBoxProps) {
  const duration = readDuration(value)
  if (duration === undefined) return <TextBox label={label} value={value} onChange={onChange} />
  const { amount, unit } = duration
  const offered = OFFERED_UNITS.includes(unit) ? OFFERED_UNITS : [unit, ...OFFERED_UNITS]
  return (
    <Together>
      <Amount
        label={label}
        value={amount}
        isWhole
        least={1}
        onChange={(next) => onChange(writeDuration({ amount: next, unit }))}
      />
      <Choice
        label={t('labels.unitOf', { what: label })}
        value={unit}
        options={optionsOf(offered, (one) => t(`units.${one}`, { count: amount }))}
        onChange={(next) => onChange(writeDuration({ amount, unit: next }))}
      />
    </Together>
  )
}
