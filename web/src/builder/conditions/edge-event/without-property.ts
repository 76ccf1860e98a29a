import type { Fields } from '../../definition/plain-data'
import { withField } from '../language/fields'
import { PREDICATE_KEYS } from '../language/predicates'

/** The condition without its property and what that is compared with. */
export function withoutProperty<Of extends Fields>(condition: Of): Of {
  return ['property', 'ignoreCase', ...PREDICATE_KEYS].reduce(
    (rest, key) => withField(rest, key, undefined),
    condition,
  )
}
