import { texts } from '../../../i18n'
import { type FormProps, kindForm } from '../condition-form'
import { Sentence } from '../controls/Sentence'
import { withField } from '../language/fields'
import { type Names, names } from '../language/names'
import { fields, text } from '../language/shape'
import { type Membership, MembershipChoice, membership } from '../parts/Membership'
import { PartNames, SegmentationName } from './names'

const t = texts('conditions')

type Written = { readonly segmentation: string; readonly part: Names; readonly is?: Membership }

function SegmentationForm({ condition, onChange }: FormProps<Written>) {
  const { segmentation, part, is } = condition
  const put = (key: keyof Written) => (value: unknown) => onChange(withField(condition, key, value))
  return (
    <Sentence>
      {t.rich('segments.segmentation', {
        is: () => <MembershipChoice of="part" value={is} onChange={put('is')} />,
        parts: () => <PartNames segmentation={segmentation} value={part} onChange={put('part')} />,
        segmentation: () => <SegmentationName value={segmentation} onChange={put('segmentation')} />,
      })}
    </Sentence>
  )
}

export const segmentationForm = kindForm(
  fields({ segmentation: text, part: names }, { is: membership }),
  SegmentationForm,
)
