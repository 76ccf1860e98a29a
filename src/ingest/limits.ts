import { LARGEST_NUMBER } from '../predicates/scalar.ts'

/** What is let in at the door; the same limits hold for files (in SQL) and for single records. */
export const LIMITS = {
  /** Characters of an event, trait or property name (of the whole dotted path). */
  nameLength: 200,
  /** Bytes of a text in UTF-8. */
  textBytes: 32_768,
  /** Bytes of an array kept as JSON text; an order of a thousand lines fits. */
  jsonBytes: 1_048_576,
  /** Largest magnitude of a number. */
  number: LARGEST_NUMBER,
  /** Columns that a mapping reads; the engine takes half a minute to understand as many. */
  columns: 2_000,
  /** Levels of nested objects that become paths; what lies deeper stays JSON text. */
  depth: 6,
} as const

/** Records before this instant are mistakes (a zero, a spreadsheet's epoch), not history. */
export const EARLIEST_RECORD = Date.UTC(1990, 0, 1)

/** How far ahead of the clock a record may be: a day covers every time zone and a wrong clock. */
export const RECORD_LEAD = 86_400_000
