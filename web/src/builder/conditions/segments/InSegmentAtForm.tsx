import { texts } from '../../../i18n'
import { type FormProps, kindForm } from '../condition-form'
import { Choice, optionsOf } from '../controls/Choice'
import { Sentence, Words } from '../controls/Sentence'
import { withField } from '../language/fields'
import { type Names, names } from '../language/names'
import { fields, text } from '../language/shape'
import { DateBox } from '../parts/DateBox'
import { Extras } from '../parts/Extras'
import { StatedZone } from '../parts/StatedZone'
import { PartNames, SegmentationName, SegmentName } from './names'

const t = texts('conditions')

type Written = {
  readonly inSegmentAt: string
  readonly part?: Names
  readonly at: string
  readonly timeZone?: string
}

/** Who was in a segment, or in a part of a segmentation, at one instant. */
function InSegmentAtForm({ condition, onChange }: FormProps<Written>) {
  const { inSegmentAt, part, at, timeZone } = condition
  const put = (key: keyof Written) => (value: unknown) => onChange(withField(condition, key, value))
  const Name = part === undefined ? SegmentName : SegmentationName
  return (
    <>
      <Sentence>
        {t.rich('segments.inSegmentAt', {
          place: () => (
            <Words>
              <Choice
                label={t('labels.placeAt')}
                value={part === undefined ? 'segment' : 'part'}
                options={optionsOf(['segment', 'part'], (one) => t(`placesAt.${one}`))}
                onChange={(one) => put('part')(one === 'part' ? '' : undefined)}
              />
              {part !== undefined && (
                <PartNames segmentation={inSegmentAt} value={part} onChange={put('part')} />
              )}
              {part !== undefined && t('ofSegmentation')}
              <Name value={inSegmentAt} onChange={put('inSegmentAt')} />
            </Words>
          ),
          day: () => <DateBox label={t('labels.at')} value={at} onChange={put('at')} />,
          zone: () => <StatedZone value={timeZone} onChange={put('timeZone')} />,
        })}
      </Sentence>
      <Extras written={condition} of={['timeZone']} onChange={onChange} />
    </>
  )
}

export const inSegmentAtForm = kindForm(
  fields({ inSegmentAt: text, at: text }, { part: names, timeZone: text }),
  InSegmentAtForm,
)
