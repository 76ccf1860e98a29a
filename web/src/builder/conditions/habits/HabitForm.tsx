import type { ReactNode } from 'react'
import { texts } from '../../../i18n'
import { Extra } from '../controls/Extra'
import { Sentence } from '../controls/Sentence'
import { withField } from '../language/fields'
import { NEW_TEST } from '../language/filter'
import { type Names, namesOf } from '../language/names'
import { EventNames } from '../parts/EventNames'
import { StatedZone } from '../parts/StatedZone'
import { Where } from '../parts/Where'

const t = texts('conditions')

/** The events of a habit, beside what the kind says of them. */
export type HabitEvents = { readonly event: Names; readonly where?: unknown }

/** Gives the habit with one field changed. */
type Put<H> = (key: keyof H & string) => (value: unknown) => void

interface HabitFormProps<H extends HabitEvents> {
  readonly kind: 'regularly' | 'stopped' | 'restarted'
  readonly habit: H
  readonly timeZone: string | undefined
  readonly onHabit: (habit: H) => void
  readonly onZone: (timeZone: unknown) => void
  /** The controls of the kind within its sentence. */
  readonly slots: (put: Put<H>) => Readonly<Record<string, () => ReactNode>>
}

/** What somebody does, did, or does again: the frame of the conditions on habits. */
export function HabitForm<H extends HabitEvents>(props: HabitFormProps<H>) {
  const { kind, habit, timeZone, onHabit, onZone, slots } = props
  const put: Put<H> = (key) => (value) => onHabit(withField(habit, key, value))
  return (
    <>
      <Sentence>
        {t.rich(`habits.${kind}`, {
          ...slots(put),
          events: () => <EventNames value={habit.event} onChange={put('event')} />,
          zone: () => <StatedZone value={timeZone} onChange={onZone} />,
        } as never)}
      </Sentence>
      <Where value={habit.where} events={namesOf(habit.event)} onChange={put('where')} />
      {habit.where === undefined && <Extra label={t('add.where')} onClick={() => put('where')(NEW_TEST)} />}
      {timeZone === undefined && <Extra label={t('add.timeZone')} onClick={() => onZone('')} />}
    </>
  )
}
