import { texts } from '../../../i18n'
import { type FormProps, kindForm } from '../condition-form'
import { withField } from '../language/fields'
import { names } from '../language/names'
import { anything, fields, text } from '../language/shape'
import { LengthBox } from '../parts/LengthBox'
import { type HabitEvents, HabitForm } from './HabitForm'

const t = texts('conditions')

type Stopped = {
  readonly stopped: HabitEvents & { readonly before: string; readonly quietFor: string }
} & Zoned
type Restarted = {
  readonly restarted: HabitEvents & { readonly within: string; readonly quietFor: string }
} & Zoned
type Zoned = { readonly timeZone?: string }

function StoppedForm({ condition, onChange }: FormProps<Stopped>) {
  const { stopped, timeZone } = condition
  return (
    <HabitForm
      kind="stopped"
      habit={stopped}
      timeZone={timeZone}
      onHabit={(next) => onChange({ ...condition, stopped: next })}
      onZone={(zone) => onChange(withField(condition, 'timeZone', zone))}
      slots={(put) => ({
        active: () => (
          <LengthBox label={t('labels.activeFor')} value={stopped.before} onChange={put('before')} />
        ),
        quiet: () => (
          <LengthBox label={t('labels.quietFor')} value={stopped.quietFor} onChange={put('quietFor')} />
        ),
      })}
    />
  )
}

function RestartedForm({ condition, onChange }: FormProps<Restarted>) {
  const { restarted, timeZone } = condition
  return (
    <HabitForm
      kind="restarted"
      habit={restarted}
      timeZone={timeZone}
      onHabit={(next) => onChange({ ...condition, restarted: next })}
      onZone={(zone) => onChange(withField(condition, 'timeZone', zone))}
      slots={(put) => ({
        recent: () => (
          <LengthBox label={t('labels.within')} value={restarted.within} onChange={put('within')} />
        ),
        quiet: () => (
          <LengthBox label={t('labels.quietFor')} value={restarted.quietFor} onChange={put('quietFor')} />
        ),
      })}
    />
  )
}

const zoned = { timeZone: text } as const

export const stoppedForm = kindForm(
  fields({ stopped: fields({ event: names, before: text, quietFor: text }, { where: anything }) }, zoned),
  StoppedForm,
)
export const restartedForm = kindForm(
  fields({ restarted: fields({ event: names, within: text, quietFor: text }, { where: anything }) }, zoned),
  RestartedForm,
)
