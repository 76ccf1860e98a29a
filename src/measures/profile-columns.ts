import { amountSql, isPurchase, type Purchases } from '../analyses/purchases/index.ts'
import { mapValueSql } from '../predicates/value.ts'
import { PROFILE } from '../records/survivors.ts'
import { readColumns } from '../store/read-columns.ts'
import { param, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'

/** A number of some profiles: ids in ascending order, and as many values. */
export interface ProfileColumn {
  readonly profiles: Uint32Array
  readonly values: Float64Array
}

const TYPES = { profiles: 'UInt32', values: 'Float64' } as const

export const NOBODY: ProfileColumn = { profiles: new Uint32Array(0), values: new Float64Array(0) }

/** What everybody spent in a period, who bought anything; within `readMerged`. */
export function readSpend(
  { analytical }: Pick<Workspace, 'analytical'>,
  purchases: Purchases,
  period: { readonly after: number; readonly until: number },
  signal: AbortSignal,
): Promise<ProfileColumn> {
  const { millionths } = amountSql(purchases)
  const query = sql`SELECT ${PROFILE} AS profiles, toFloat64(sum(${millionths})) / 1e6 AS values FROM events WHERE ${isPurchase(purchases, period)} GROUP BY profiles ORDER BY profiles`
  return readColumns(analytical, query, TYPES, { lane: 'batch', signal })
}

/** The latest number of a trait, of who has one; within `readMerged`. */
export function readNumberTrait(
  { analytical }: Pick<Workspace, 'analytical'>,
  trait: string,
  signal: AbortSignal,
): Promise<ProfileColumn> {
  const { has, get } = mapValueSql('')
  const value = sql`if(${has('number')}, ${get('number')}, nan)`
  const latest = sql`SELECT ${PROFILE} AS profiles, argMax(${value}, (occurred_at, change_id)) AS values FROM trait_changes WHERE trait = ${param(trait, 'String')} GROUP BY profiles`
  const query = sql`SELECT profiles, values FROM (${latest}) WHERE NOT isNaN(values) ORDER BY profiles`
  return readColumns(analytical, query, TYPES, { lane: 'batch', signal })
}
