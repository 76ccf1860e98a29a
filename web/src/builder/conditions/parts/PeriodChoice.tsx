import { texts } from '../../../i18n'
import { Choice } from '../controls/Choice'
import { CALENDAR_UNITS, type Period } from '../language/window'

const t = texts('conditions')

interface PeriodChoiceProps {
  readonly label: string
  readonly value: Period
  /** Which periods beside now are meant: this one, the one before, the one after. */
  readonly among: readonly Period['which'][]
  readonly onChange: (period: Period) => void
}

/** A calendar period beside now: this week, the last month. */
export function PeriodChoice({ label, value, among, onChange }: PeriodChoiceProps) {
  const groups = among.map((which) => ({
    group: t(`periodGroups.${which}`),
    items: CALENDAR_UNITS.map((unit) => ({
      value: `${which} ${unit}`,
      label: t(`periods.${which}.${unit}`),
    })),
  }))
  return (
    <Choice
      label={label}
      value={`${value.which} ${value.unit}`}
      options={groups}
      onChange={(chosen) => {
        const [which, unit] = chosen.split(' ') as [Period['which'], Period['unit']]
        onChange({ which, unit })
      }}
    />
  )
}
