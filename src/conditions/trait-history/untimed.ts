import { type Path, type Problem, problem } from '../../errors/index.ts'
import { type Predicates, predicatesHold, usedPredicates } from '../../predicates/index.ts'
import type { Moment } from '../../predicates/predicate.ts'
import { valueAt } from '../../predicates/value.ts'
import type { ProfileRecord } from '../../records/history.ts'

/**
 * What a trait was is judged as it was written down; a comparison whose truth passes with time ("in the
 * last 7 days") would mean one thing then and another now, so it is refused.
 */
export function timedProblems(written: Predicates, path: Path = []): readonly Problem[] {
  return usedPredicates(written)
    .filter(({ predicate }) => predicate.timed)
    .map(({ predicate: { key } }) =>
      problem(
        'definition/invalid-value',
        {
          detail: `"${key}" changes as time passes and cannot be asked of a value of the past.`,
          mend: 'Compare with fixed dates ("before", "after"), or ask the trait as it is now with "trait".',
        },
        [...path, key],
      ),
    )
}

/** Whether a record of the trait satisfies the predicates. */
export function recordHolds(
  { values }: ProfileRecord,
  path: string,
  written: Predicates,
  moment: Moment,
): boolean {
  return predicatesHold(valueAt(values, path), written, moment).value
}
