/**
 * Values that stand for nobody, in lower case. What programs write where an identifier is missing would join all
 * those people into one.
 */
export const BLOCKED_VALUES: readonly string[] = [
  '',
  '-1',
  '[object object]',
  'anonymous',
  'guest',
  'n/a',
  'nan',
  'nil',
  'none',
  'null',
  'undefined',
  'unknown',
]

/** Zeros only: `0`, `000`, and the nil UUID. */
export const ZEROS = /^0[0-]*$/
