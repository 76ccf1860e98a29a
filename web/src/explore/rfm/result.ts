/** What the page reads of the result of `rfm`. */
export interface RfmResult {
  readonly scores: number
  readonly customers: number
  readonly revenue: number
  readonly currencies: readonly { readonly currency: string }[]
  /** Of recency from the best score on. */
  readonly cuts: { readonly recency: readonly number[]; readonly frequency: readonly number[] }
  /** By scores of recency (rows) and frequency (columns), each from 1. */
  readonly heatMap: {
    readonly customers: readonly (readonly number[])[]
    readonly revenue: readonly (readonly number[])[]
  }
  readonly groups: readonly {
    readonly name: string
    readonly customers: number
    readonly shareOfCustomers: number
    readonly revenue: number
    readonly shareOfRevenue: number | null
  }[]
}

/** How many customers have a score. */
export function countOf(
  { heatMap: { customers } }: Pick<RfmResult, 'heatMap'>,
  dimension: 'recency' | 'frequency',
  score: number,
): number {
  const counts =
    dimension === 'recency' ? (customers[score - 1] ?? []) : customers.map((row) => row[score - 1] ?? 0)
  return counts.reduce((sum, count) => sum + count, 0)
}

/** A square of the heat map as it is drawn: the most recent above, the most frequent on the right. */
export interface RfmSquare {
  readonly recency: number
  readonly frequency: number
  readonly customers: number
  readonly revenue: number
}

/** The squares row by row as they are drawn. */
export function squaresOf({ scores, heatMap }: Pick<RfmResult, 'scores' | 'heatMap'>): readonly RfmSquare[] {
  return Array.from({ length: scores * scores }, (_, index) => {
    const [recency, frequency] = [scores - Math.floor(index / scores), 1 + (index % scores)]
    return {
      recency,
      frequency,
      customers: heatMap.customers[recency - 1]?.[frequency - 1] ?? 0,
      revenue: heatMap.revenue[recency - 1]?.[frequency - 1] ?? 0,
    }
  })
}
