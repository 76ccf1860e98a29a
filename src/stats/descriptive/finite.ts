import { sayLater } from '../../language/say-later.ts'
/** How many of the values are no finite numbers. */
export function countNotFinite(values: ArrayLike<number>): number {
  let count = 0
  for (let row = 0; row < values.length; row++) if (!Number.isFinite(values[row]!)) count++
  return count
}

/** Why columns cannot be used: the first that holds values which are no finite numbers, in a sentence. */
export function notFiniteReason(columns: Readonly<Record<string, ArrayLike<number>>>): string | undefined {
  for (const [name, values] of Object.entries(columns)) {
    const count = countNotFinite(values)
    if (count > 0) return sayLater`${count} of ${values.length} values of ${name} are no finite numbers.`
  }
  return undefined
}
