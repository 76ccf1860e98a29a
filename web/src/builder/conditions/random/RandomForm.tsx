import { texts } from '../../../i18n'
import { type FormProps, kindForm } from '../condition-form'
import { Amount } from '../controls/Amount'
import { Extra, TakeOut } from '../controls/Extra'
import { Sentence, Words } from '../controls/Sentence'
import { TextBox } from '../controls/TextBox'
import { withField } from '../language/fields'
import { fields, number, text } from '../language/shape'

const t = texts('conditions')

type Written = { random: { readonly percent: number; readonly salt?: string } }

function RandomForm({ condition, onChange }: FormProps<Written>) {
  const { random } = condition
  const put = (key: 'percent' | 'salt', value: unknown) =>
    onChange({ ...condition, random: withField(random, key, value) })
  return (
    <Sentence>
      {t.rich('random', {
        percent: () => (
          <Amount
            label={t('labels.percent')}
            value={random.percent}
            onChange={(percent) => put('percent', percent)}
          />
        ),
        salt: () => (
          <Words>
            {random.salt === undefined ? (
              <Extra label={t('add.salt')} onClick={() => put('salt', '')} />
            ) : (
              <Words>
                {t('drawnWith')}
                <TextBox
                  label={t('labels.salt')}
                  value={random.salt}
                  onChange={(salt) => put('salt', salt)}
                />
                <TakeOut label={t('remove.salt')} onClick={() => put('salt', undefined)} />
              </Words>
            )}
          </Words>
        ),
      })}
    </Sentence>
  )
}

export const randomForm = kindForm(
  fields({ random: fields({ percent: number }, { salt: text }) }),
  RandomForm,
)
