import { texts } from '../../../i18n'
import { Choice, optionsOf } from '../controls/Choice'
import { choice } from '../language/shape'

const t = texts('conditions')

export type Membership = 'in' | 'notIn'
export const membership = choice('in', 'notIn')

interface MembershipChoiceProps {
  readonly value: Membership | undefined
  /** Which word for being in it: in a segment, on a list. */
  readonly of: 'segment' | 'part' | 'list'
  readonly onChange: (value: Membership | undefined) => void
}

/** Whether the members are meant or the others. */
export function MembershipChoice({ value = 'in', of, onChange }: MembershipChoiceProps) {
  return (
    <Choice
      label={t('labels.membership')}
      value={value}
      options={optionsOf(['in', 'notIn'], (one) => t(`membership.${of}.${one}`))}
      onChange={(next) => onChange(next === 'in' ? undefined : next)}
    />
  )
}
