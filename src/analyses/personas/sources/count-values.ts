import { integer, type Sql, sql } from '../../../store/sql.ts'
import { sideOf } from '../../segment-members/index.ts'
import { type Scene, SETTINGS } from '../scene.ts'

/** Values of one thing that are looked at, the commonest first. */
const MOST_VALUES = 40

/** How many profiles of each side have a value. */
export interface ValueCount {
  readonly value: string
  readonly group: number
  readonly rest: number
}

export interface ValueCounts {
  /** Profiles of whom anything is known. */
  readonly known: { readonly group: number; readonly rest: number }
  readonly values: readonly ValueCount[]
}

type Row = { readonly value: string; readonly whole: number; readonly a: string; readonly b: string }

/** Counts profiles by value; `rows` gives each profile once as `profile`, with its `values`, a list of texts. */
export async function countValues(scene: Scene, rows: Sql): Promise<ValueCounts> {
  const { workspace, sides, signal } = scene
  const sided = sql`SELECT ${sideOf(sql`profile`, sides)} AS side, arrayDistinct(values) AS values FROM (${rows}) WHERE side > 0`
  const found = await workspace.analytical.query<Row>(
    sql`SELECT pair.1 AS value, pair.2 AS whole, countIf(side = 1) AS a, countIf(side = 2) AS b FROM (${sided}) ARRAY JOIN arrayConcat([('', 1)], arrayMap(v -> (v, 0), values)) AS pair GROUP BY value, whole ORDER BY whole DESC, a + b DESC, value LIMIT ${integer(MOST_VALUES + 1)}`,
    { lane: 'batch', signal, settings: SETTINGS },
  )
  const counted = found.map(({ value, a, b }) => ({ value, group: Number(a), rest: Number(b) }))
  const [known = { group: 0, rest: 0 }, ...values] = counted
  return { known: { group: known.group, rest: known.rest }, values }
}
