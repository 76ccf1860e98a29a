import { texts } from '../../../i18n'
import { type FormProps, kindForm } from '../condition-form'
import { NameBox } from '../controls/NameBox'
import { Sentence } from '../controls/Sentence'
import { useOwnedNames } from '../data/use-names'
import { withField } from '../language/fields'
import { fields, text } from '../language/shape'
import { type Membership, MembershipChoice, membership } from '../parts/Membership'

const t = texts('conditions')

function ListForm({ condition, onChange }: FormProps<{ list: string; is?: Membership }>) {
  const lists = useOwnedNames('list:')
  return (
    <Sentence>
      {t.rich('list', {
        is: () => (
          <MembershipChoice
            of="list"
            value={condition.is}
            onChange={(is) => onChange(withField(condition, 'is', is))}
          />
        ),
        list: () => (
          <NameBox
            label={t('labels.uploadedList')}
            value={condition.list}
            suggestions={lists}
            onChange={(list) => onChange({ ...condition, list })}
          />
        ),
      })}
    </Sentence>
  )
}

export const listForm = kindForm(fields({ list: text }, { is: membership }), ListForm)
