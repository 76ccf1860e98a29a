import { texts } from '../../../i18n'
import { type FormProps, kindForm } from '../condition-form'
import { Amount } from '../controls/Amount'
import { withField } from '../language/fields'
import { names } from '../language/names'
import { anything, fields, number, text } from '../language/shape'
import { LengthBox } from '../parts/LengthBox'
import { type HabitEvents, HabitForm } from './HabitForm'

const t = texts('conditions')

type Habit = HabitEvents & {
  readonly every: string
  readonly times?: number
  readonly inAtLeast: number
  readonly ofTheLast: number
}
type Written = { readonly regularly: Habit; readonly timeZone?: string }

function RegularlyForm({ condition, onChange }: FormProps<Written>) {
  const { every, times = 1, inAtLeast, ofTheLast } = condition.regularly
  return (
    <HabitForm
      kind="regularly"
      habit={condition.regularly}
      timeZone={condition.timeZone}
      onHabit={(regularly) => onChange({ ...condition, regularly })}
      onZone={(zone) => onChange(withField(condition, 'timeZone', zone))}
      slots={(put) => ({
        times: () => <Amount label={t('labels.times')} value={times} isWhole onChange={put('times')} />,
        word: () => t('times', { count: times }),
        every: () => <LengthBox label={t('labels.every')} value={every} onChange={put('every')} />,
        least: () => (
          <Amount label={t('labels.inAtLeast')} value={inAtLeast} isWhole onChange={put('inAtLeast')} />
        ),
        periods: () => (
          <Amount label={t('labels.ofTheLast')} value={ofTheLast} isWhole onChange={put('ofTheLast')} />
        ),
      })}
    />
  )
}

export const regularlyForm = kindForm(
  fields(
    {
      regularly: fields(
        { event: names, every: text, inAtLeast: number, ofTheLast: number },
        { times: number, where: anything },
      ),
    },
    { timeZone: text },
  ),
  RegularlyForm,
)
