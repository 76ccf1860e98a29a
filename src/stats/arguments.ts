import { fail } from '../errors/index.ts'

/** Throws unless a condition on an argument holds; `expected` completes "must be ...". */
export function expectArgument(holds: boolean, name: string, expected: string): void {
  if (!holds) fail('stats/invalid-argument', { name, expected })
}

/** Throws unless these columns have one length, and returns it. */
export function commonLength(columns: Readonly<Record<string, ArrayLike<unknown>>>): number {
  const lengths = Object.fromEntries(Object.entries(columns).map(([name, { length }]) => [name, length]))
  const different = new Set(Object.values(lengths))
  if (different.size > 1) fail('stats/unequal-lengths', { lengths })
  return different.values().next().value ?? 0
}

/** Throws if a method cannot take so many rows in time and memory; `instead` says what can be done with them. */
export function refuseMore(rows: number, most: number, method: string, instead: string): void {
  if (rows > most) fail('stats/too-many-rows', { method, rows, most, instead })
}
