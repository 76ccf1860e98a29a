import type { LeftOut } from './clean-answers.ts'
import type { ItemFacts } from './result.ts'

/** Different answers of an item that are counted one by one. */
const MOST_COUNTED = 21

/** What an item is like by itself; `ends` are the lowest and the highest answer that can be given. */
export function itemFacts(
  name: string,
  column: Float64Array,
  ends: readonly [number, number] | null,
  leftOut: LeftOut,
  text: string | null,
): ItemFacts {
  const { answered, mean, deviation, lowest, highest } = momentsOf(column)
  const [floorAt, ceilingAt] = ends ?? [lowest, highest]
  const share = (at: number) => column.reduce((sum, answer) => sum + (answer === at ? 1 : 0), 0) / answered
  return {
    name,
    text,
    answered,
    missing: column.length === 0 ? 0 : 1 - answered / column.length,
    mean: answered > 0 ? mean : null,
    deviation: answered > 1 ? deviation : null,
    lowest: answered > 0 ? lowest : null,
    highest: answered > 0 ? highest : null,
    floor: answered > 0 ? share(floorAt) : null,
    ceiling: answered > 0 ? share(ceilingAt) : null,
    counts: countsOf(column),
    ...leftOut,
  }
}

/** Of the values that are there; divisor n - 1. */
export function momentsOf(values: Float64Array) {
  let [answered, mean, squares] = [0, 0, 0]
  let [lowest, highest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (Number.isNaN(value)) continue
    answered++
    const change = value - mean
    mean += change / answered
    squares += change * (value - mean)
    lowest = Math.min(lowest, value)
    highest = Math.max(highest, value)
  }
  return { answered, mean, deviation: Math.sqrt(squares / (answered - 1)), lowest, highest }
}

function countsOf(column: Float64Array): ItemFacts['counts'] {
  const counts = new Map<number, number>()
  for (const answer of column) {
    if (Number.isNaN(answer)) continue
    counts.set(answer, (counts.get(answer) ?? 0) + 1)
    if (counts.size > MOST_COUNTED) return []
  }
  return [...counts].sort(([a], [b]) => a - b).map(([answer, people]) => ({ answer, people }))
}
