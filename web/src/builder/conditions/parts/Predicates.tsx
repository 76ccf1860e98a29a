import { texts } from '../../../i18n'
import type { Fields } from '../../definition/plain-data'
import { Choice } from '../controls/Choice'
import { Extra, TakeOut } from '../controls/Extra'
import { Words } from '../controls/Sentence'
import type { Place } from '../data/known-names'
import { useTypes } from '../data/use-names'
import { withField, withRenamed } from '../language/fields'
import {
  beginOperand,
  type DataType,
  hasCase,
  keyOf,
  nextPredicate,
  operandKind,
  PREDICATE_KEYS,
  type Predicate,
  type PredicateKey,
  readPredicates,
} from '../language/predicates'
import { IgnoreCase } from './IgnoreCase'
import { OPERAND_BOXES } from './operand-boxes'
import { predicateOptions } from './predicate-options'

const t = texts('conditions')

interface PredicatesProps<Of extends Fields> {
  /** The fields that the comparisons stand among. */
  readonly written: Of
  readonly onChange: (written: Of) => void
  /** Where the value that is compared lies; undefined where the data do not say. */
  readonly place?: Place | undefined
  /** The comparisons that may be written here. */
  readonly keys?: readonly PredicateKey[]
  /** The types of the value where it has no place: dates. */
  readonly types?: readonly DataType[]
}

/** The comparisons of one value, of which all must hold. */
export function Predicates<Of extends Fields>(props: PredicatesProps<Of>) {
  const { written, onChange, place, keys = PREDICATE_KEYS } = props
  const found = useTypes(place)
  const types = props.types ?? found
  const predicates = readPredicates(written).filter(({ key }) => keys.includes(key))
  const next = nextPredicate(keys, predicates, types)
  return (
    <Words>
      {predicates.map((predicate, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comparison keeps its place when it becomes another
        <Words key={index}>
          {index > 0 && t('and')}
          <PredicateBox
            predicate={predicate}
            types={types}
            place={place}
            keys={keys.filter(
              (key) => key === predicate.key || !predicates.some((other) => other.key === key),
            )}
            onReplace={(key, operand) => onChange(withRenamed(written, predicate.key, key, operand))}
          />
          {predicates.length > 1 && (
            <TakeOut
              label={t('remove.comparison', { comparison: t(`predicates.${predicate.name}`) })}
              onClick={() => onChange(withField(written, predicate.key, undefined))}
            />
          )}
        </Words>
      ))}
      {(hasCase(predicates) || written.ignoreCase === true) && keys.includes('is') && (
        <IgnoreCase
          value={written.ignoreCase === true}
          onChange={(ignores) => onChange(withField(written, 'ignoreCase', ignores || undefined))}
        />
      )}
      {next !== undefined && (
        <Extra
          label={predicates.length === 0 ? t('add.comparison') : t('add.andComparison')}
          onClick={() => onChange(withField(written, keyOf(next), beginOperand(next, types)))}
        />
      )}
    </Words>
  )
}

interface PredicateBoxProps {
  readonly predicate: Predicate
  readonly types: readonly DataType[]
  readonly place: Place | undefined
  readonly keys: readonly PredicateKey[]
  readonly onReplace: (key: PredicateKey, operand: unknown) => void
}

function PredicateBox({ predicate, types, place, keys, onReplace }: PredicateBoxProps) {
  const { key, name, operand } = predicate
  const Box = OPERAND_BOXES[operandKind(key)]
  return (
    <Words>
      <Choice
        label={t('labels.comparison')}
        value={name}
        options={predicateOptions(keys, types)}
        onChange={(next) => onReplace(keyOf(next), beginOperand(next, types, predicate))}
      />
      <Box
        label={t('labels.value')}
        value={operand}
        types={types}
        place={place}
        onChange={(value) => onReplace(key, value)}
      />
    </Words>
  )
}
