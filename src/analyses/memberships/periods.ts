import { manyOf } from '../../language/index.ts'
import { type Calendar, shift } from '../../time/calendar.ts'

/** Lengths of periods that are compared with each other. */
export const PERIODS = ['week', 'month', 'quarter'] as const
export type PeriodUnit = (typeof PERIODS)[number]

/**
 * Instants a whole period apart, the last of them `asOf`, none before `earliest`: at most so many periods. No period
 * among them is incomplete.
 */
export function instantsBefore(
  asOf: number,
  { unit, most, earliest }: { readonly unit: PeriodUnit; readonly most: number; readonly earliest: number },
  calendar: Calendar,
): number[] {
  const length = (periods: number) =>
    unit === 'week'
      ? ({ amount: periods, unit: 'week' } as const)
      : ({ amount: unit === 'quarter' ? 3 * periods : periods, unit: 'month' } as const)
  const instants = Array.from({ length: most }, (_, index) => shift(asOf, length(most - index), -1, calendar))
  return [...instants.filter((at) => at >= earliest), asOf]
}

/** `3 months`, `1 quarter`. */
export function periodWords(unit: PeriodUnit, count: number): string {
  return manyOf(count, unit)
}
