import type { Fields } from '../../definition/plain-data'
import { withField } from './fields'
import { fields, number, text } from './shape'

/** What of some events is measured; the first is meant where none is written. */
export const MEASURES = [
  'count',
  'sum',
  'mean',
  'min',
  'max',
  'median',
  'quantile',
  'distinct',
  'activeDays',
] as const
export type MeasureKey = (typeof MEASURES)[number]

export interface Measure {
  readonly key: MeasureKey
  /** The property that is measured; absent where the events themselves are. */
  readonly of?: string
  readonly at?: number
}

const quantile = fields({ of: text, at: number })

/** What is measured; undefined where several measures are written, or one that says nothing. */
export function readMeasure(written: Fields): Measure | undefined {
  const [key, ...others] = MEASURES.filter((one) => Object.hasOwn(written, one))
  if (key === undefined) return { key: 'count' }
  const operand = written[key]
  if (others.length > 0) return undefined
  if (key === 'quantile') return quantile(operand) ? { key, ...operand } : undefined
  if (key === 'count' || key === 'activeDays') return operand === true ? { key } : undefined
  return text(operand) ? { key, of: operand } : undefined
}

/** The fields with another measure; counting is what is done without one. */
export function withMeasure<Of extends Fields>(written: Of, { key, of = '', at = 0.5 }: Measure): Of {
  const others = MEASURES.filter((one) => one !== key).reduce<Of>(
    (rest, one) => withField(rest, one, undefined),
    written,
  )
  if (key === 'count') return withField(others, key, written[key])
  if (key === 'activeDays') return withField(others, key, true)
  return withField(others, key, key === 'quantile' ? { of, at } : of)
}
