import { locale, texts } from '../../../i18n'
import { Amount } from '../controls/Amount'
import { Choice, optionsOf } from '../controls/Choice'
import { Words } from '../controls/Sentence'
import { TextBox } from '../controls/TextBox'
import { useKnownValues } from '../data/use-values'
import { withRenamed } from '../language/fields'
import { range } from '../language/number-comparisons'
import type { OperandKind } from '../language/predicates'
import { isScalar, type Scalar } from '../language/scalar'
import { choice, either, fields, number, type Shape, text } from '../language/shape'
import { readPeriod, writePeriod } from '../language/window'
import { DateBox } from './DateBox'
import { LengthBox } from './LengthBox'
import { type OperandBox, type OperandProps, operandBox } from './operand-box'
import { PeriodChoice } from './PeriodChoice'
import { NumberBox, ScalarBox } from './ScalarBox'
import { listedScalars, ScalarsBox } from './ScalarsBox'

const t = texts('conditions')

const scalar: Shape<Scalar> = (value): value is Scalar => isScalar(value)

/** Two numbers, both included. */
function RangeBox({ label, value: [low, high], onChange, place }: OperandProps<readonly [number, number]>) {
  const { usual } = useKnownValues(place, { atOnce: true })
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
        hint={usual}
        onChange={(next) => onChange([low, next])}
      />
    </Words>
  )
}

const WHICH = ['current', 'previous', 'next'] as const
const period: Shape<object> = (value): value is object => readPeriod(value) !== undefined

function PeriodBox({ label, value, onChange }: OperandProps<object>) {
  return (
    <PeriodChoice
      label={label}
      among={WHICH}
      value={readPeriod(value)!}
      onChange={(next) => onChange(writePeriod(next))}
    />
  )
}

const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1))
const month = either(choice('current', 'next'), number)

function MonthBox({ label, value, onChange }: OperandProps<'current' | 'next' | number>) {
  const named = MONTHS.map((one) => ({
    value: one,
    label: monthName.format(Date.UTC(2024, Number(one) - 1)),
  }))
  const relative = optionsOf(['current', 'next'], (one) => t(`months.${one}`))
  return (
    <Choice
      label={label}
      value={String(value)}
      options={[...relative, ...named]}
      onChange={(next) => onChange(next === 'current' || next === 'next' ? next : Number(next))}
    />
  )
}

const BOUNDS = ['atLeast', 'moreThan', 'atMost', 'lessThan'] as const
const bounds = fields({}, Object.fromEntries(BOUNDS.map((bound) => [bound, number])))
const oneBound: Shape<object> = (value): value is object => bounds(value) && Object.keys(value).length === 1

/** How many elements a list has: one bound. */
function SizeBox({ label, value, onChange }: OperandProps<object>) {
  const [[key, count] = ['atLeast', 1]] = Object.entries(value) as [(typeof BOUNDS)[number], number][]
  return (
    <Words>
      <Choice
        label={label}
        value={key}
        options={optionsOf(BOUNDS, (bound) => t(`counts.${bound}`))}
        onChange={(next) => onChange(withRenamed({ [key]: count }, key, next, count))}
      />
      <Amount
        label={t('labels.elements')}
        value={count}
        isWhole
        onChange={(next) => onChange({ [key]: next })}
      />
      {t('elements', { count })}
    </Words>
  )
}

/** The input for what a comparison compares with, by its kind. */
export const OPERAND_BOXES: Readonly<Record<OperandKind, OperandBox>> = {
  scalar: operandBox(scalar, ScalarBox),
  scalars: operandBox(listedScalars, ScalarsBox),
  text: operandBox(text, TextBox),
  number: operandBox(number, NumberBox),
  range: operandBox(range, RangeBox),
  date: operandBox(text, DateBox),
  duration: operandBox(text, LengthBox),
  period: operandBox(period, PeriodBox),
  month: operandBox(month, MonthBox),
  size: operandBox(oneBound, SizeBox),
  nothing: operandBox(choiceOfFlags(), () => null),
}

function choiceOfFlags(): Shape<boolean> {
  return (value): value is boolean => typeof value === 'boolean'
}
