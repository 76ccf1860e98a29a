import { texts } from '../../../i18n'
import { type FormProps, kindForm } from '../condition-form'
import { Sentence } from '../controls/Sentence'
import { withField } from '../language/fields'
import { fields, text } from '../language/shape'
import { Extras } from '../parts/Extras'
import { LengthBox } from '../parts/LengthBox'
import { type Membership, MembershipChoice, membership } from '../parts/Membership'
import { StatedZone } from '../parts/StatedZone'
import { SegmentName } from './names'

const t = texts('conditions')

function SegmentForm({ condition, onChange }: FormProps<{ segment: string; is?: Membership }>) {
  return (
    <Sentence>
      {t.rich('segments.segment', {
        is: () => (
          <MembershipChoice
            of="segment"
            value={condition.is}
            onChange={(is) => onChange(withField(condition, 'is', is))}
          />
        ),
        segment: () => (
          <SegmentName
            value={condition.segment}
            onChange={(segment) => onChange({ ...condition, segment })}
          />
        ),
      })}
    </Sentence>
  )
}

type Entered = { enteredSegment: string; within: string; timeZone?: string }

function EnteredSegmentForm({ condition, onChange }: FormProps<Entered>) {
  const { enteredSegment, within, timeZone } = condition
  const put = (key: keyof Entered) => (value: unknown) => onChange(withField(condition, key, value))
  return (
    <>
      <Sentence>
        {t.rich('segments.enteredSegment', {
          segment: () => <SegmentName value={enteredSegment} onChange={put('enteredSegment')} />,
          length: () => <LengthBox label={t('labels.within')} value={within} onChange={put('within')} />,
          zone: () => <StatedZone value={timeZone} onChange={put('timeZone')} />,
        })}
      </Sentence>
      <Extras written={condition} of={['timeZone']} onChange={onChange} />
    </>
  )
}

function EverInSegmentForm({ condition, onChange }: FormProps<{ everInSegment: string }>) {
  return (
    <Sentence>
      {t.rich('segments.everInSegment', {
        segment: () => (
          <SegmentName
            value={condition.everInSegment}
            onChange={(everInSegment) => onChange({ everInSegment })}
          />
        ),
      })}
    </Sentence>
  )
}

export const segmentForm = kindForm(fields({ segment: text }, { is: membership }), SegmentForm)
export const enteredSegmentForm = kindForm(
  fields({ enteredSegment: text, within: text }, { timeZone: text }),
  EnteredSegmentForm,
)
export const everInSegmentForm = kindForm(fields({ everInSegment: text }), EverInSegmentForm)
