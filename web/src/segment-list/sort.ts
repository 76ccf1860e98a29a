import { summariseSizes } from '../charts/size-summary'
import type { ListedSegment } from './listed-segment'

export const SORT_KEYS = ['name', 'size', 'change', 'value', 'churn', 'edited'] as const
export type SortKey = (typeof SORT_KEYS)[number]

const byTitle = (a: ListedSegment, b: ListedSegment) => a.title.localeCompare(b.title)

/** What a column is ordered by, the largest first; undefined where it is not known. */
const NUMBERS: Readonly<Record<Exclude<SortKey, 'name'>, (row: ListedSegment) => number | undefined>> = {
  size: ({ size }) => size,
  change: growth,
  value: ({ value }) => value,
  churn: ({ churnRisk }) => churnRisk,
  edited: ({ updatedAt }) => updatedAt,
}

/** Rows in the order of a column: names from A on, numbers from the largest on; what is not known comes last always. */
export function sortSegments(
  rows: readonly ListedSegment[],
  { sort, reverse }: { readonly sort: SortKey; readonly reverse: boolean },
): readonly ListedSegment[] {
  const sign = reverse ? -1 : 1
  if (sort === 'name') return [...rows].sort((a, b) => sign * byTitle(a, b))
  const numberOf = NUMBERS[sort]
  return [...rows].sort((a, b) => {
    const [x, y] = [numberOf(a), numberOf(b)]
    if (x === undefined || y === undefined)
      return Number(x === undefined) - Number(y === undefined) || byTitle(a, b)
    return sign * (y - x) || byTitle(a, b)
  })
}

/** By how much of its former size a segment grew within the year. */
function growth({ sizes }: ListedSegment): number | undefined {
  const summary = summariseSizes(sizes)
  if (summary === undefined) return undefined
  const { first, last } = summary
  if (first.size === last.size) return 0
  return first.size === 0 ? Number.MAX_VALUE : last.size / first.size - 1
}
