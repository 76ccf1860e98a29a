import { findProfile } from '../membership/profile.ts'
import type { TypedValues } from '../predicates/value.ts'
import { plainValue } from '../records/json-value.ts'
import { isOneOfProfiles } from '../records/survivors.ts'
import { param, type Sql, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'

/** One change of one trait of a profile; `value` is undefined where the trait was removed. */
export interface TraitChange {
  /** Unique in the workspace. */
  readonly id: string
  readonly trait: string
  readonly at: number
  readonly receivedAt: number
  readonly value: unknown
}

/** Which changes: of a trait, before the last one of the page before. */
export interface TraitChangesPage {
  readonly trait?: string | undefined
  readonly before?: Pick<TraitChange, 'at' | 'id'> | undefined
  readonly limit: number
}

interface Row extends Pick<TraitChange, 'id' | 'trait'> {
  readonly at: string
  readonly received: string
  readonly values: readonly [
    TypedValues['text'],
    TypedValues['number'],
    TypedValues['flag'],
    TypedValues['json'],
  ]
}

/** The changes of a profile's traits up to now, the latest first. */
export function readTraitChanges(
  workspace: Workspace,
  written: string,
  page: TraitChangesPage,
): Promise<readonly TraitChange[]> {
  return workspace.survivors.readMerged(() => readPage(workspace, written, page))
}

async function readPage(
  { analytical, clock }: Workspace,
  written: string,
  { trait, before, limit }: TraitChangesPage,
): Promise<readonly TraitChange[]> {
  const profile = await findProfile(analytical, written)
  const named = trait === undefined ? sql`1` : sql`trait = ${param(trait, 'String')}`
  const rows = await analytical.query<Row>(
    sql`SELECT toString(change_id) AS id, toString(trait) AS trait, toUnixTimestamp64Milli(occurred_at) AS at, toUnixTimestamp64Milli(received_at) AS received, tuple(text, number, flag, json) AS values
      FROM trait_changes PREWHERE ${named} AND ${isOneOfProfiles([profile])}
      WHERE at <= ${param(clock(), 'Int64')} AND ${isEarlier(before)} ORDER BY at DESC, change_id DESC LIMIT ${param(limit, 'UInt32')}`,
  )
  return rows.map(({ at, received, values: [text, number, flag, json], ...row }) => ({
    ...row,
    at: Number(at),
    receivedAt: Number(received),
    value: plainValue({ text, number, flag, date: {}, json }),
  }))
}

function isEarlier(before: TraitChangesPage['before']): Sql {
  if (before === undefined) return sql`1`
  return sql`(at, change_id) < (${param(before.at, 'Int64')}, ${param(BigInt(before.id), 'UInt64')})`
}
