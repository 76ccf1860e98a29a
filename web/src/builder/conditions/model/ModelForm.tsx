import { texts } from '../../../i18n'
import { type FormProps, kindForm } from '../condition-form'
import { NameBox } from '../controls/NameBox'
import { Sentence } from '../controls/Sentence'
import type { Place } from '../data/known-names'
import { useOwnedNames } from '../data/use-names'
import { hasOnly } from '../language/fields'
import type { PredicateKey } from '../language/predicates'
import type { Shape } from '../language/shape'
import { Predicates } from '../parts/Predicates'

const t = texts('conditions')

const KEYS: readonly PredicateKey[] = [
  'is',
  'oneOf',
  'atLeast',
  'moreThan',
  'atMost',
  'lessThan',
  'between',
  'exists',
]

type ModelCondition = Readonly<Record<string, unknown>> & { readonly model: string }

const fits: Shape<ModelCondition> = (value): value is ModelCondition =>
  hasOnly(value, ['model', ...KEYS]) && typeof value.model === 'string'

function ModelForm({ condition, onChange }: FormProps<ModelCondition>) {
  const { model } = condition
  const outputs = useOwnedNames('model:')
  const place: Place = { of: 'trait', name: `model:${model}`, path: '' }
  return (
    <Sentence>
      {t.rich('model', {
        model: () => (
          <NameBox
            label={t('labels.model')}
            value={model}
            suggestions={outputs}
            onChange={(next) => onChange({ ...condition, model: next })}
          />
        ),
        compared: () => <Predicates written={condition} keys={KEYS} place={place} onChange={onChange} />,
      })}
    </Sentence>
  )
}

export const modelForm = kindForm(fits, ModelForm)
