import { texts } from '../../../i18n'
import type { Fields } from '../../definition/plain-data'
import { Choice, optionsOf } from '../controls/Choice'
import { Words } from '../controls/Sentence'
import { fields, text } from '../language/shape'
import { InlineAggregate } from '../parts/InlineAggregate'
import { MetricName, TraitName } from '../parts/NumberOperand'

const t = texts('conditions')

const KINDS = ['metric', 'trait', 'aggregate'] as const
type Kind = (typeof KINDS)[number]

const BEGIN: Readonly<Record<Kind, Fields>> = {
  metric: { metric: '' },
  trait: { trait: '' },
  aggregate: { event: '' },
}

const metric = fields({ metric: text })
const trait = fields({ trait: text })

interface MeasuredBoxProps {
  readonly value: Fields
  readonly onChange: (value: Fields) => void
}

/** The number that profiles are put in order by. */
export function MeasuredBox({ value, onChange }: MeasuredBoxProps) {
  const kind: Kind = metric(value) ? 'metric' : trait(value) ? 'trait' : 'aggregate'
  return (
    <Words>
      <Choice
        label={t('labels.measuredKind')}
        value={kind}
        options={optionsOf(
          KINDS,
          (one) => t(`measuredKinds.${one}`),
          (one) => t(`measured.${one}`),
        )}
        onChange={(next) => onChange(BEGIN[next])}
      />
      {metric(value) && <MetricName value={value.metric} onChange={(name) => onChange({ metric: name })} />}
      {trait(value) && <TraitName value={value.trait} onChange={(name) => onChange({ trait: name })} />}
      {kind === 'aggregate' && <InlineAggregate written={value} onChange={onChange} />}
    </Words>
  )
}
