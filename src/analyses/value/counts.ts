import { type BuyingFit, countFit, type Histories } from '../../stats/index.ts'

/** Customers whose counts are worked out; every n-th of more. */
const MOST_COUNTED = 20_000

/** How many customers bought how often again, beside what the model has. */
export function countsOf(
  fit: BuyingFit,
  { frequency, recency, age }: Histories,
): { readonly actual: number; readonly expected: number }[] {
  const step = Math.ceil(frequency.length / MOST_COUNTED)
  const some = (column: Float64Array) => column.filter((_, row) => row % step === 0)
  const part = { frequency: some(frequency), recency: some(recency), age: some(age) }
  const counted = countFit(fit, part)
  if (counted.kind === 'insufficient-data') return []
  const scale = frequency.length / part.frequency.length
  return Array.from(counted.value.observed, (actual, count) => ({
    actual: actual * scale,
    expected: counted.value.expected[count]! * scale,
  }))
}
