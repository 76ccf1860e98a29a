import type { TypeFacts } from '../../api/data'

/** A date is a text too, which goes without saying where all are dates. */
export function shownTypes(types: readonly TypeFacts[]): readonly TypeFacts[] {
  const dates = types.find(({ type }) => type === 'date')?.records ?? 0
  const kept = types.flatMap((one) => {
    if (one.type !== 'text') return [one]
    const rest = one.records - dates
    return rest <= 0 ? [] : [{ ...one, records: rest }]
  })
  return kept.toSorted((a, b) => b.records - a.records)
}

/** How many records have a value at all, of whatever type. */
export function filledRecords(types: readonly TypeFacts[]): number {
  return shownTypes(types).reduce((sum, { records }) => sum + records, 0)
}

/** The same, of how many records have each type alone. */
export function typesOfCounts(
  counts: Readonly<Partial<Record<TypeFacts['type'], number>>>,
): readonly TypeFacts['type'][] {
  const facts = (Object.entries(counts) as [TypeFacts['type'], number][]).map(([type, records]) => ({
    ...{ type, records, distinct: 0, future: 0 },
  }))
  return shownTypes(facts).map(({ type }) => type)
}
