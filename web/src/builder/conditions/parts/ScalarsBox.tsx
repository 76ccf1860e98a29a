import { texts } from '../../../i18n'
import { readNumber, saidNumber, typedNumber } from '../controls/number-text'
import { Words } from '../controls/Sentence'
import { ValueList } from '../controls/ValueList'
import { useKnownValues } from '../data/use-values'
import { scalarTypeOf } from '../language/predicates'
import { isScalar, type Scalar, typeOfAll } from '../language/scalar'
import type { Shape } from '../language/shape'
import type { OperandProps } from './operand-box'

const t = texts('conditions')

/** More values than these are pasted rather than chosen, as YAML. */
const MOST_VALUES = 200

/** Lists of texts, or of numbers; none yet of either. */
export const listedScalars: Shape<readonly Scalar[]> = (value): value is readonly Scalar[] =>
  Array.isArray(value) &&
  value.length <= MOST_VALUES &&
  value.every(isScalar) &&
  new Set(value).size === value.length &&
  (value.length === 0 || ['text', 'number'].includes(typeOfAll(value) ?? ''))

/** Several values of one type, of which any counts. */
export function ScalarsBox({ label, value, onChange, place, types }: OperandProps<readonly Scalar[]>) {
  const { suggestions, usual, onSearch, onFocus } = useKnownValues(place)
  const type = typeOfAll(value) ?? scalarTypeOf(types)
  const write = (one: Scalar) => (typeof one === 'number' ? typedNumber(one) : String(one))
  const read = (text: string): Scalar[] => {
    if (type !== 'number') return [text]
    const number = readNumber(text)
    return number === undefined ? [] : [number]
  }
  return (
    <Words>
      <ValueList
        label={type === 'number' ? t('labels.numbersOf', { what: label }) : label}
        values={value.map(write)}
        said={value.map((one) => (typeof one === 'number' ? saidNumber(one) : String(one)))}
        onChange={(texts) => onChange([...new Set(texts.flatMap(read))])}
        suggestions={suggestions}
        onSearch={onSearch}
        onFocus={onFocus}
      />
      {usual}
    </Words>
  )
}
