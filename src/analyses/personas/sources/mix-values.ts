import type { Counted, Moments } from '../../../stats/index.ts'
import { integer, type Sql, sql } from '../../../store/sql.ts'
import { sideOf } from '../../segment-members/index.ts'
import { type Scene, SETTINGS } from '../scene.ts'

const MOST_VALUES = 40
/** A value that fewer profiles have, of those who did it at all, is left out. */
const LEAST_SHARE = 0.005
const LEAST_PROFILES = 10

/** Which part of what profiles did has a value, on both sides. */
export interface ValueMix {
  readonly value: string
  readonly group: Moments
  readonly rest: Moments
  readonly reach: { readonly group: Counted; readonly rest: Counted }
}

interface Row {
  readonly value: string
  readonly whole: number
  readonly countA: string
  readonly sumA: number
  readonly squareA: number
  readonly countB: string
  readonly sumB: number
  readonly squareB: number
}

/**
 * The mean part that each value has in what a profile did; `rows` gives `profile`, `value` (text) and `times`. The
 * means are over profiles that did it at all, each of which counts once.
 */
export async function mixValues(scene: Scene, rows: Sql): Promise<readonly ValueMix[]> {
  const { workspace, sides, signal } = scene
  const parts = sql`SELECT ${sideOf(sql`profile`, sides)} AS side, groupArray((value, times)) AS pairs, sum(times) AS total FROM (${rows}) GROUP BY profile HAVING side > 0`
  const side = (number: number) =>
    sql`countIf(side = ${integer(number)}), sumIf(pair.2, side = ${integer(number)}), sumIf(pair.2 * pair.2, side = ${integer(number)})`
  const found = await workspace.analytical.query<Row>(
    sql`SELECT value, whole, a.1 AS countA, a.2 AS sumA, a.3 AS squareA, b.1 AS countB, b.2 AS sumB, b.3 AS squareB FROM (SELECT pair.1 AS value, pair.3 AS whole, tuple(${side(1)}) AS a, tuple(${side(2)}) AS b FROM (${parts}) ARRAY JOIN arrayConcat([('', toFloat64(1), 1)], arrayMap(p -> (p.1, p.2 / total, 0), pairs)) AS pair GROUP BY value, whole) ORDER BY whole DESC, countA + countB DESC, value LIMIT ${integer(MOST_VALUES + 1)}`,
    { lane: 'batch', signal, settings: SETTINGS },
  )
  const [whole, ...values] = found
  if (whole === undefined) return []
  const [groupSize, restSize] = [Number(whole.countA), Number(whole.countB)]
  const least = Math.max(LEAST_PROFILES, LEAST_SHARE * (groupSize + restSize))
  return values
    .filter(({ countA, countB }) => Number(countA) + Number(countB) >= least)
    .map((row) => ({
      value: row.value,
      group: partMoments(groupSize, row.sumA, row.squareA),
      rest: partMoments(restSize, row.sumB, row.squareB),
      reach: {
        group: { count: Number(row.countA), size: groupSize },
        rest: { count: Number(row.countB), size: restSize },
      },
    }))
}

/** Of parts from 0 to 1, whose squares lose nothing that matters. */
function partMoments(count: number, sum: number, square: number): Moments {
  const mean = count === 0 ? 0 : sum / count
  return { count, mean, squares: Math.max(0, square - count * mean * mean) }
}
