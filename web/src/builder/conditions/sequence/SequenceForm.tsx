import { texts } from '../../../i18n'
import { type FormProps, kindForm } from '../condition-form'
import { Extra, TakeOut } from '../controls/Extra'
import { NameBox } from '../controls/NameBox'
import { Sentence, Words } from '../controls/Sentence'
import { usePropertyNames } from '../data/use-names'
import { withField } from '../language/fields'
import { namesOf } from '../language/names'
import { anything, fields, listOf, text } from '../language/shape'
import { Extras } from '../parts/Extras'
import { InWindow } from '../parts/InWindow'
import { StatedZone } from '../parts/StatedZone'
import { StepLine } from './StepLine'
import { eventsOf, MOST_STEPS, type Step, step, withoutStep } from './steps'

const t = texts('conditions')

type Written = {
  readonly sequence: readonly Step[]
  readonly sameValueOf?: string
  readonly in?: unknown
  readonly timeZone?: string
}

const FEWEST_STEPS = 2

function SequenceForm({ condition, onChange }: FormProps<Written>) {
  const { sequence, sameValueOf, timeZone } = condition
  const put = (key: keyof Written) => (value: unknown) => onChange(withField(condition, key, value))
  const putSteps = put('sequence')
  return (
    <>
      {sequence.map((one, index) => (
        <StepLine
          // biome-ignore lint/suspicious/noArrayIndexKey: a step has nothing but its place
          key={index}
          step={one}
          isFirst={index === 0}
          onChange={(next) => putSteps(sequence.map((other, place) => (place === index ? next : other)))}
          onRemove={sequence.length > FEWEST_STEPS ? () => putSteps(withoutStep(sequence, index)) : undefined}
        />
      ))}
      {sameValueOf !== undefined && (
        <SameValue value={sameValueOf} steps={sequence} onChange={put('sameValueOf')} />
      )}
      {(condition.in !== undefined || timeZone !== undefined) && (
        <Sentence>
          <Words>
            {condition.in !== undefined && t('sequence.allOfIt')}
            {condition.in !== undefined && <InWindow value={condition.in} onChange={put('in')} />}
            <StatedZone value={timeZone} onChange={put('timeZone')} />
          </Words>
        </Sentence>
      )}
      {sequence.length < MOST_STEPS && (
        <Extra
          label={t('add.step')}
          onClick={() => putSteps([...sequence, { event: '', within: '7 days' }])}
        />
      )}
      {sameValueOf === undefined && (
        <Extra label={t('add.sameValueOf')} onClick={() => put('sameValueOf')('')} />
      )}
      <Extras written={condition} of={['in', 'timeZone']} onChange={onChange} />
    </>
  )
}

interface SameValueProps {
  readonly value: string
  readonly steps: readonly Step[]
  readonly onChange: (property: string | undefined) => void
}

function SameValue({ value, steps, onChange }: SameValueProps) {
  const properties = usePropertyNames(steps.flatMap((one) => namesOf(eventsOf(one).event)))
  return (
    <Sentence>
      <Words>
        {t('sequence.same')}
        <NameBox label={t('labels.sameValueOf')} value={value} suggestions={properties} onChange={onChange} />
        <TakeOut label={t('remove.sameValueOf')} onClick={() => onChange(undefined)} />
      </Words>
    </Sentence>
  )
}

export const sequenceForm = kindForm(
  fields({ sequence: listOf(step) }, { sameValueOf: text, in: anything, timeZone: text }),
  SequenceForm,
)
