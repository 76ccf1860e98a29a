import type { Fields } from '../../definition/plain-data'
import { asType, isScalar, type Scalar, type ScalarType } from './scalar'

/** What kind of input a comparison's value has. */
export type OperandKind =
  | 'scalar'
  | 'scalars'
  | 'text'
  | 'number'
  | 'range'
  | 'date'
  | 'duration'
  | 'period'
  | 'month'
  | 'size'
  | 'nothing'

/** The types of the data that a comparison is for. */
export type DataType = 'text' | 'number' | 'flag' | 'date' | 'json'

interface Comparison {
  readonly key: string
  readonly operand: OperandKind
  readonly types: readonly DataType[]
  /** What one that is newly chosen begins with. */
  readonly begin: unknown
  /** Whether its truth changes as time passes; then it cannot be asked of a value of the past. */
  readonly timed?: true
}

const TEXT = ['text'] as const
const NUMBER = ['number'] as const
const DATE = ['date'] as const
const LIST = ['json'] as const
const SCALAR = ['text', 'number', 'flag'] as const
const ANY = ['text', 'number', 'flag', 'date', 'json'] as const

/** Every comparison of a value, in the order in which they are offered. */
const COMPARISONS = [
  { key: 'is', operand: 'scalar', types: SCALAR, begin: '' },
  { key: 'isNot', operand: 'scalar', types: SCALAR, begin: '' },
  { key: 'oneOf', operand: 'scalars', types: ['text', 'number'], begin: [] },
  { key: 'noneOf', operand: 'scalars', types: ['text', 'number'], begin: [] },
  { key: 'contains', operand: 'text', types: TEXT, begin: '' },
  { key: 'startsWith', operand: 'text', types: TEXT, begin: '' },
  { key: 'endsWith', operand: 'text', types: TEXT, begin: '' },
  { key: 'matches', operand: 'text', types: TEXT, begin: '' },
  { key: 'atLeast', operand: 'number', types: NUMBER, begin: 1 },
  { key: 'moreThan', operand: 'number', types: NUMBER, begin: 1 },
  { key: 'atMost', operand: 'number', types: NUMBER, begin: 1 },
  { key: 'lessThan', operand: 'number', types: NUMBER, begin: 1 },
  { key: 'between', operand: 'range', types: NUMBER, begin: [0, 1] },
  { key: 'before', operand: 'date', types: DATE, begin: '' },
  { key: 'after', operand: 'date', types: DATE, begin: '' },
  { key: 'inLast', operand: 'duration', types: DATE, begin: '30 days', timed: true },
  { key: 'inNext', operand: 'duration', types: DATE, begin: '30 days', timed: true },
  { key: 'moreThanAgo', operand: 'duration', types: DATE, begin: '30 days', timed: true },
  { key: 'moreThanAhead', operand: 'duration', types: DATE, begin: '30 days', timed: true },
  { key: 'during', operand: 'period', types: DATE, begin: { current: 'month' }, timed: true },
  { key: 'anniversaryInNext', operand: 'duration', types: DATE, begin: '7 days', timed: true },
  { key: 'anniversaryInMonth', operand: 'month', types: DATE, begin: 'current', timed: true },
  { key: 'includesAny', operand: 'scalars', types: LIST, begin: [] },
  { key: 'includesAll', operand: 'scalars', types: LIST, begin: [] },
  { key: 'size', operand: 'size', types: LIST, begin: { atLeast: 1 } },
  { key: 'exists', operand: 'nothing', types: ANY, begin: true },
] as const satisfies readonly Comparison[]

export type PredicateKey = (typeof COMPARISONS)[number]['key']
export const PREDICATE_KEYS: readonly PredicateKey[] = COMPARISONS.map(({ key }) => key)

/** The comparisons that may be asked of a value of the past. */
export const UNTIMED_KEYS: readonly PredicateKey[] = COMPARISONS.filter((one) => !('timed' in one)).map(
  ({ key }) => key,
)

/** Whether any of the comparisons follows a calendar, so that a time zone matters. */
export function usesCalendar(written: Fields): boolean {
  return readPredicates(written).some(({ key }) => !suits(key, ['text', 'number', 'flag', 'json']))
}

/** Those that a text is compared with, and that may ignore its case. */
const CASED: readonly string[] = [
  'is',
  'isNot',
  'oneOf',
  'noneOf',
  'contains',
  'startsWith',
  'endsWith',
  'matches',
]

/** A comparison as it is offered: `exists` is two of them, for whether there is a value. */
export type PredicateName = Exclude<PredicateKey, 'exists'> | 'known' | 'unknown'

export interface Predicate {
  readonly key: PredicateKey
  readonly name: PredicateName
  readonly operand: unknown
}

/** The comparisons written among some fields, in the order they are written. */
export function readPredicates(written: Fields): readonly Predicate[] {
  return Object.entries(written).flatMap(([key, operand]) => {
    if (!isPredicateKey(key)) return []
    return [{ key, name: nameOf(key, operand), operand }]
  })
}

function isPredicateKey(key: string): key is PredicateKey {
  return PREDICATE_KEYS.some((known) => known === key)
}

function nameOf(key: PredicateKey, operand: unknown): PredicateName {
  if (key !== 'exists') return key
  return operand === false ? 'unknown' : 'known'
}

/** The field that a comparison is written under. */
export function keyOf(name: PredicateName): PredicateKey {
  return name === 'known' || name === 'unknown' ? 'exists' : name
}

/** The names under which a comparison is offered. */
export function offeredNames(keys: readonly PredicateKey[]): readonly PredicateName[] {
  return keys.flatMap((key): PredicateName[] => (key === 'exists' ? ['known', 'unknown'] : [key]))
}

/** How the value of a comparison is entered. */
export function operandKind(key: PredicateKey): OperandKind {
  return COMPARISONS.find((one) => one.key === key)!.operand
}

/** Whether a comparison is made for data of some types; all are where nothing is known of the data. */
export function suits(key: PredicateKey, types: readonly DataType[]): boolean {
  const { types: made } = COMPARISONS.find((one) => one.key === key)!
  return types.length === 0 || types.some((type) => made.some((other) => other === type))
}

/** Whether any of the comparisons can ignore the case of text. */
export function hasCase(predicates: readonly Predicate[]): boolean {
  return predicates.some(
    ({ key, operand }) => CASED.includes(key) && [operand].flat().some((one) => typeof one === 'string'),
  )
}

/** What a comparison that is newly chosen compares with: the value before where it fits, in the type of the data. */
export function beginOperand(name: PredicateName, types: readonly DataType[], before?: Predicate): unknown {
  if (name === 'known' || name === 'unknown') return name === 'known'
  const key = keyOf(name)
  const kind = operandKind(key)
  if (before !== undefined && operandKind(before.key) === kind) return before.operand
  const [first] = before === undefined ? [] : [before.operand].flat()
  const value = isScalar(first) && before!.key !== 'exists' ? first : undefined
  if (kind === 'scalar') return asType(value, scalarTypeOf(types, value))
  if (kind === 'scalars') return value === undefined || value === '' ? [] : [value]
  if (kind === 'text') return typeof value === 'string' ? value : ''
  if (kind === 'number') return typeof value === 'number' ? value : 1
  return COMPARISONS.find((one) => one.key === key)!.begin
}

/** The type that a value is written in: that of the data, as far as it is known, otherwise that of the value before. */
export function scalarTypeOf(types: readonly DataType[], before?: Scalar): ScalarType {
  const scalars = (['text', 'number', 'flag'] as const).filter((type) => types.includes(type))
  const own = typeof before === 'number' ? 'number' : typeof before === 'boolean' ? 'flag' : 'text'
  return scalars.length === 0 || scalars.includes(own) ? own : scalars[0]!
}

/**
 * The comparison that one more would be: what bounds the value from the other side; where none is written, the
 * first that is made for the data.
 */
export function nextPredicate(
  keys: readonly PredicateKey[],
  written: readonly Predicate[],
  types: readonly DataType[],
): PredicateName | undefined {
  const [only] = written
  const key = only === undefined ? (keys.find((one) => suits(one, types)) ?? keys[0]) : OPPOSITE[only.key]
  if (key === undefined || written.length > 1 || !keys.includes(key)) return undefined
  return offeredNames([key])[0]
}

/** What bounds a value from the other side. */
const OPPOSITE: Partial<Record<PredicateKey, PredicateKey>> = {
  atLeast: 'lessThan',
  moreThan: 'atMost',
  atMost: 'moreThan',
  lessThan: 'atLeast',
  after: 'before',
  before: 'after',
}
