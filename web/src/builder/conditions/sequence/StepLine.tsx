import type { ReactNode } from 'react'
import { texts } from '../../../i18n'
import { Choice, optionsOf } from '../controls/Choice'
import { Extra, TakeOut } from '../controls/Extra'
import { Line, Words } from '../controls/Sentence'
import { withField } from '../language/fields'
import { NEW_TEST } from '../language/filter'
import { namesOf } from '../language/names'
import { EventNames } from '../parts/EventNames'
import { LengthBox } from '../parts/LengthBox'
import { Where } from '../parts/Where'
import { eventsOf, type Step, turned, withEvents } from './steps'

const t = texts('conditions')

interface StepLineProps {
  readonly step: Step
  readonly isFirst: boolean
  readonly onChange: (step: Step) => void
  /** Absent where two steps are all there are. */
  readonly onRemove: (() => void) | undefined
}

/** One step of a sequence: what happened, or did not, and how soon after the step before. */
export function StepLine({ step, isFirst, onChange, onRemove }: StepLineProps) {
  const events = eventsOf(step)
  const put = (key: 'event' | 'where') => (value: unknown) =>
    onChange(withEvents(step, withField(events, key, value)))
  return (
    <>
      {!isFirst && ' '}
      <Line>
        <Words>
          {isFirst ? t('sequence.did') : <Turn step={step} onChange={onChange} />}
          <EventNames value={events.event} onChange={put('event')} />
          {!isFirst && <Within step={step} onChange={onChange} />}
          {events.where === undefined && (
            <Extra label={t('add.where')} onClick={() => put('where')(NEW_TEST)} />
          )}
          {onRemove && <TakeOut label={t('remove.step')} onClick={onRemove} />}
        </Words>
      </Line>
      <Where value={events.where} events={namesOf(events.event)} onChange={put('where')} />
    </>
  )
}

type StepPartProps = Pick<StepLineProps, 'step' | 'onChange'>

function Turn({ step, onChange }: StepPartProps): ReactNode {
  const kind = 'not' in step ? 'absent' : 'next'
  return (
    <Choice
      label={t('labels.step')}
      value={kind}
      options={optionsOf(['next', 'absent'], (one) => t(`sequence.${one}`))}
      onChange={(next) => next !== kind && onChange(turned(step))}
    />
  )
}

function Within({ step, onChange }: StepPartProps) {
  const put = (within: string | undefined) => onChange(withField(step, 'within', within))
  if (step.within === undefined) return <Extra label={t('add.stepWithin')} onClick={() => put('1 day')} />
  return (
    <Words>
      {t('sequence.within')}
      <LengthBox label={t('labels.stepWithin')} value={step.within} onChange={put} />
      <TakeOut label={t('remove.within')} onClick={() => put(undefined)} />
    </Words>
  )
}
