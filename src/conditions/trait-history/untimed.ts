import { type Path, type Problem, problem } from '../../errors/index.ts'
import { say } from '../../language/index.ts'
import { type Predicates, preparePredicates, usedPredicates } from '../../predicates/index.ts'
import { NO_VALUE, valueAt } from '../../predicates/value.ts'
import type { ProfileRecord } from '../../records/history.ts'
import type { Calendar } from '../../time/calendar.ts'

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
          detail: say`"${key}" changes as time passes and cannot be asked of a value of the past.`,
          mend: say`Compare with fixed dates ("before", "after"), or ask the trait as it is now with "trait".`,
        },
        [...path, key],
      ),
    )
}

/** Tells whether records of a trait satisfy the predicates; the time before the first record has no value. */
export function prepareRecordTest(
  path: string,
  written: Predicates,
  calendar: Calendar,
): (record: ProfileRecord | undefined, now: number) => boolean {
  const test = preparePredicates(written, calendar)
  return (record, now) => test(record === undefined ? NO_VALUE : valueAt(record.values, path), now).value
}
