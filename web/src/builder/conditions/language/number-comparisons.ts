import type { Fields } from '../../definition/plain-data'
import { withField } from './fields'
import { number, type Shape } from './shape'

export const NUMBER_COMPARISONS = ['atLeast', 'moreThan', 'atMost', 'lessThan', 'equals', 'between'] as const
export type NumberComparison = (typeof NUMBER_COMPARISONS)[number]

export interface WrittenComparison {
  readonly key: NumberComparison
  readonly operand: unknown
}

/** The comparisons written among some fields, in the order they are written. */
export function readComparisons(written: Fields): readonly WrittenComparison[] {
  return Object.entries(written).flatMap(([key, operand]) => {
    const known = NUMBER_COMPARISONS.find((one) => one === key)
    return known === undefined ? [] : [{ key: known, operand }]
  })
}

export const range: Shape<readonly [number, number]> = (value): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every(number)

/** What a number is compared with: a number, or so many times something of the profile's own. */
export type OperandForm =
  | { readonly kind: 'number'; readonly amount: number }
  | { readonly kind: 'trait' | 'metric' | 'aggregate'; readonly amount: number; readonly written: Fields }

export type OperandKind = OperandForm['kind']

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** The other side of a comparison; undefined for what is none. */
export function readOperand(written: unknown): OperandForm | undefined {
  if (number(written)) return { kind: 'number', amount: written }
  if (!isFields(written)) return undefined
  const { times = 1 } = written
  if (!number(times)) return undefined
  if ('event' in written) return { kind: 'aggregate', amount: times, written }
  const kind =
    typeof written.trait === 'string' ? 'trait' : typeof written.metric === 'string' ? 'metric' : undefined
  if (kind === undefined || Object.keys(written).some((key) => key !== kind && key !== 'times'))
    return undefined
  return { kind, amount: times, written }
}

/** The other side with another amount; once a thing is meant as it is, nothing says so. */
export function withAmount(operand: OperandForm, amount: number): unknown {
  if (operand.kind === 'number') return amount
  return withField(operand.written, 'times', amount === 1 ? undefined : amount)
}

const BEGIN = { trait: { trait: '' }, metric: { metric: '' }, aggregate: { event: '' } } as const

/** The other side as another kind of thing, so many times as before. */
export function withKind(operand: OperandForm, kind: OperandKind): unknown {
  if (kind === 'number') return operand.amount
  const amount = operand.kind === 'number' ? 1 : operand.amount
  return withField(BEGIN[kind], 'times', amount === 1 ? undefined : amount)
}

/** What a comparison that is newly chosen compares with: what the one before does, where that fits. */
export function beginComparison(key: NumberComparison, before: unknown): unknown {
  if (range(before)) return key === 'between' ? before : before[0]
  if (key !== 'between') return before ?? 1
  const low = number(before) ? before : 1
  return [low, Math.max(low * 2, low + 1)]
}

const OPPOSITE: Readonly<Record<NumberComparison, NumberComparison | undefined>> = {
  atLeast: 'lessThan',
  moreThan: 'atMost',
  atMost: 'moreThan',
  lessThan: 'atLeast',
  equals: undefined,
  between: undefined,
}

/** The comparison that one more would be: what bounds the number from the other side, as long as nothing does. */
export function nextComparison(written: readonly NumberComparison[]): NumberComparison | undefined {
  const [only] = written
  return written.length === 1 && only !== undefined ? OPPOSITE[only] : undefined
}
