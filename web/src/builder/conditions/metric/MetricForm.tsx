import { texts } from '../../../i18n'
import { type FormProps, kindForm } from '../condition-form'
import { Sentence } from '../controls/Sentence'
import { hasOnly } from '../language/fields'
import { NUMBER_COMPARISONS } from '../language/number-comparisons'
import type { Shape } from '../language/shape'
import { NumberComparisons } from '../parts/NumberComparisons'
import { MetricName } from '../parts/NumberOperand'

const t = texts('conditions')

type MetricCondition = Readonly<Record<string, unknown>> & { readonly metric: string }

const fits: Shape<MetricCondition> = (value): value is MetricCondition =>
  hasOnly(value, ['metric', ...NUMBER_COMPARISONS]) && typeof value.metric === 'string'

function MetricForm({ condition, onChange }: FormProps<MetricCondition>) {
  return (
    <Sentence>
      {t.rich('metric', {
        metric: () => (
          <MetricName value={condition.metric} onChange={(metric) => onChange({ ...condition, metric })} />
        ),
        compared: () => <NumberComparisons written={condition} words="value" onChange={onChange} />,
      })}
    </Sentence>
  )
}

export const metricForm = kindForm(fits, MetricForm)
