import type { TypedValues } from '../predicates/value.ts'

/** An event or a trait change as it is stored. */
export interface StoredRecord {
  readonly name: string
  /** The number of the identity that it came with. */
  readonly owner: number
  readonly at: number
  /** Eight bytes that no other record of this name and owner has. */
  readonly id: Uint8Array
  readonly values: TypedValues
}
