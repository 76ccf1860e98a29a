import { texts } from '../../../i18n'
import { Amount } from '../controls/Amount'
import { Choice, optionsOf } from '../controls/Choice'
import { Extra } from '../controls/Extra'
import { NameBox } from '../controls/NameBox'
import { useIsReading } from '../controls/reading'
import { Words } from '../controls/Sentence'
import { useMetricNames, useTraitNames } from '../data/use-names'
import { withField } from '../language/fields'
import {
  type OperandForm,
  type OperandKind,
  range,
  readOperand,
  type WrittenComparison,
  withAmount,
  withKind,
} from '../language/number-comparisons'
import { InlineAggregate } from './InlineAggregate'
import { YamlValue } from './YamlValue'

const t = texts('conditions')

const KINDS: readonly OperandKind[] = ['number', 'trait', 'metric', 'aggregate']

interface NumberOperandProps {
  readonly comparison: WrittenComparison
  readonly words: 'times' | 'value'
  readonly usual: string | undefined
  readonly onChange: (operand: unknown) => void
}

/** The other side of a comparison: a number, a range, or so many times something of the profile's own. */
export function NumberOperand({ comparison: { key, operand }, words, usual, onChange }: NumberOperandProps) {
  if (key === 'between' && range(operand)) return <Range value={operand} words={words} onChange={onChange} />
  const form = key === 'between' ? undefined : readOperand(operand)
  if (form === undefined) return <YamlValue label={t('labels.number')} value={operand} onChange={onChange} />
  return <Single form={form} words={words} usual={usual} onChange={onChange} />
}

interface RangeProps {
  readonly value: readonly [number, number]
  readonly words: 'times' | 'value'
  readonly onChange: (operand: unknown) => void
}

function Range({ value: [low, high], words, onChange }: RangeProps) {
  const label = t(`labels.${words}`)
  return (
    <Words>
      <Amount
        label={t('labels.lowOf', { what: label })}
        value={low}
        onChange={(next) => onChange([next, high])}
      />
      {t('and')}
      <Amount
        label={t('labels.highOf', { what: label })}
        value={high}
        onChange={(next) => onChange([low, next])}
      />
      {words === 'times' && t('times', { count: high })}
    </Words>
  )
}

interface SingleProps extends Omit<NumberOperandProps, 'comparison'> {
  readonly form: OperandForm
}

function Single({ form, words, usual, onChange }: SingleProps) {
  const isReading = useIsReading()
  const isPlain = form.kind === 'number'
  const putKind = (kind: OperandKind) => onChange(withKind(form, kind))
  return (
    <Words>
      {!(isReading && !isPlain && form.amount === 1) && (
        <Amount
          label={isPlain ? t(`labels.${words}`) : t('labels.factor')}
          value={form.amount}
          hint={isPlain ? usual : undefined}
          unit={isPlain && words === 'times' ? t('times', { count: form.amount }) : undefined}
          onChange={(amount) => onChange(withAmount(form, amount))}
        />
      )}
      {isPlain && <Extra label={t('add.relative')} onClick={() => putKind('metric')} />}
      {!isPlain && isReading && form.amount !== 1 && '×'}
      {!isPlain && (
        <Choice
          label={t('labels.operandKind')}
          value={form.kind}
          options={optionsOf(
            KINDS,
            (kind) => t(`operandKinds.${kind}`),
            (kind) => t(`operands.${kind}`),
          )}
          onChange={putKind}
        />
      )}
      {!isPlain && <OperandName form={form} onChange={onChange} />}
    </Words>
  )
}

interface OperandNameProps {
  readonly form: Exclude<OperandForm, { kind: 'number' }>
  readonly onChange: (operand: unknown) => void
}

function OperandName({ form: { kind, written }, onChange }: OperandNameProps) {
  if (kind === 'aggregate') return <InlineAggregate written={written} onChange={onChange} />
  const Box = kind === 'trait' ? TraitName : MetricName
  return <Box value={String(written[kind])} onChange={(name) => onChange(withField(written, kind, name))} />
}

interface NameProps {
  readonly value: string
  readonly onChange: (name: string) => void
}

/** The name of a trait. */
export function TraitName({ value, onChange }: NameProps) {
  return <NameBox label={t('labels.trait')} value={value} suggestions={useTraitNames()} onChange={onChange} />
}

/** The name of a saved metric. */
export function MetricName({ value, onChange }: NameProps) {
  return (
    <NameBox
      label={t('labels.metric')}
      value={value}
      suggestions={useMetricNames()}
      unknown={t('unknownDefinition')}
      onChange={onChange}
    />
  )
}
