import type { Path } from '../errors/index.ts'
import type { ValueType } from './value.ts'

/** The types of value among which a field of a definition looks: values of others can never satisfy it. */
export interface Demand {
  readonly types: readonly ValueType[]
  /** Where that field stands. */
  readonly path: Path
}
