import type { MedianBounds, Moments } from '../../../stats/index.ts'
import { type Sql, sql } from '../../../store/sql.ts'
import { sideOf } from '../../segment-members/index.ts'
import { type Scene, SETTINGS } from '../scene.ts'

/** What is known of the numbers of one side. */
export interface SideNumbers {
  readonly moments: Moments
  readonly bounds: MedianBounds
}

interface Row {
  readonly side: number
  readonly count: string
  readonly mean: number
  readonly squares: number
  readonly median: number
  readonly below: number
  readonly above: number
}

const NONE: SideNumbers = {
  moments: { count: 0, mean: 0, squares: 0 },
  bounds: { count: 0, median: 0, below: 0, above: 0 },
}

/**
 * Sums up numbers by side; `rows` gives each profile once as `profile`, with its `number`, and NaN where there is
 * none. The places around the median are those of `medianPlaces`.
 */
export async function sumNumbers(
  scene: Scene,
  rows: Sql,
): Promise<{ readonly group: SideNumbers; readonly rest: SideNumbers }> {
  const { workspace, sides, signal } = scene
  const sided = sql`SELECT ${sideOf(sql`profile`, sides)} AS side, toFloat64(number) AS number FROM (${rows}) WHERE side > 0 AND isFinite(number)`
  const sorted = sql`SELECT side, count() AS n, avg(number) AS mean, varPopStable(number) * n AS squares, arraySort(groupArray(number)) AS ascending FROM (${sided}) GROUP BY side`
  const place = sql`toUInt64(greatest(1, floor((n + 1) / 2 - sqrt(n) + 0.5)))`
  const found = await workspace.analytical.query<Row>(
    sql`SELECT side, n AS count, mean, squares, (ascending[intDiv(n + 1, 2)] + ascending[intDiv(n + 2, 2)]) / 2 AS median, ascending[${place}] AS below, ascending[n + 1 - ${place}] AS above FROM (${sorted})`,
    { lane: 'batch', signal, settings: SETTINGS },
  )
  const of = (side: number) => {
    const row = found.find((one) => one.side === side)
    return row === undefined ? NONE : numbersOf(row)
  }
  return { group: of(1), rest: of(2) }
}

function numbersOf({ count, mean, squares, median, below, above }: Row): SideNumbers {
  const n = Number(count)
  return {
    moments: { count: n, mean, squares: Math.max(0, squares) },
    bounds: { count: n, median, below, above },
  }
}
