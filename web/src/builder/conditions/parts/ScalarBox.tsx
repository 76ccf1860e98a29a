import { texts } from '../../../i18n'
import { Amount } from '../controls/Amount'
import { Choice, optionsOf } from '../controls/Choice'
import { NameBox } from '../controls/NameBox'
import { useIsReading } from '../controls/reading'
import { Words } from '../controls/Sentence'
import { useKnownValues } from '../data/use-values'
import type { DataType } from '../language/predicates'
import { asType, type Scalar, type ScalarType, typeOfScalar } from '../language/scalar'
import type { OperandProps } from './operand-box'

const t = texts('conditions')

const TYPES: readonly ScalarType[] = ['text', 'number', 'flag']

/** One value: text, a number, or yes or no. Its type can be changed where the data leave it open. */
export function ScalarBox({ label, value, onChange, place, types }: OperandProps<Scalar>) {
  const isReading = useIsReading()
  const type = typeOfScalar(value)
  const offered = offeredTypes(type, types)
  return (
    <Words>
      <ValueBox label={label} value={value} onChange={onChange} place={place} types={types} />
      {!isReading && offered.length > 1 && (
        <Choice
          label={t('labels.typeOf', { what: label })}
          value={type}
          options={optionsOf(offered, (one) => t(`types.${one}`))}
          onChange={(next) => onChange(asType(value, next))}
        />
      )}
    </Words>
  )
}

/** The types that the data have, and that of the value; all where nothing is known of the data. */
function offeredTypes(type: ScalarType, types: readonly DataType[]): readonly ScalarType[] {
  return types.length === 0
    ? TYPES
    : TYPES.filter((one) => one === type || types.includes(one) || (one === 'text' && types.includes('date')))
}

function ValueBox(props: OperandProps<Scalar>) {
  const { label, value, onChange } = props
  if (typeof value === 'boolean') {
    return (
      <Choice
        label={label}
        value={value ? 'yes' : 'no'}
        options={optionsOf(['yes', 'no'], (one) => t(`flags.${one}`))}
        onChange={(next) => onChange(next === 'yes')}
      />
    )
  }
  return typeof value === 'number' ? (
    <NumberBox {...props} value={value} />
  ) : (
    <KnownTextBox {...props} value={value} />
  )
}

/** A number, with what such numbers usually are. */
export function NumberBox({ label, value, onChange, place }: OperandProps<number>) {
  const { usual } = useKnownValues(place, { atOnce: true })
  return <Amount label={label} value={value} onChange={onChange} hint={usual} />
}

/** A text, completed from the most frequent ones. */
function KnownTextBox({ label, value, onChange, place }: OperandProps<string>) {
  const { suggestions, onSearch, onFocus } = useKnownValues(place)
  return (
    <NameBox
      label={label}
      value={value}
      onChange={onChange}
      suggestions={suggestions}
      onSearch={onSearch}
      onFocus={onFocus}
      isOpen
    />
  )
}
