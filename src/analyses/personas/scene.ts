import type { Catalogue } from '../../catalogue/index.ts'
import { say } from '../../language/index.ts'
import { param, type Sql, sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import type { Purchases } from '../purchases/index.ts'
import type { ChosenSegment, Sides } from '../segment-members/index.ts'

/** What all figures of a persona are read with. */
export interface Scene {
  readonly workspace: AnalysisWorkspace
  readonly sides: Sides
  readonly sizes: { readonly group: number; readonly rest: number }
  /** Behaviour after this instant and until the other, which is included. */
  readonly from: number
  readonly until: number
  readonly catalogue: Catalogue
  readonly segment: ChosenSegment
  readonly purchases: Purchases | undefined
  readonly signal: AbortSignal
}

/** What is done to somebody rather than by them says nothing of when and how they act. */
const PASSIVE = /(^|_| )(sent|delivered|bounced|dropped|received|deferred)$/i

/** Events that the catalogue has, those left out that are done to profiles. */
export function ownEvents({ catalogue }: Scene): readonly string[] {
  return catalogue.events.map(({ name }) => name).filter((name) => !PASSIVE.test(name))
}

/** The engine sorts and groups by way of the disk where there are very many profiles. */
export const SETTINGS = {
  max_bytes_before_external_group_by: 400_000_000,
  max_query_size: 67_108_864,
  max_ast_elements: 5_000_000,
  max_expanded_ast_elements: 10_000_000,
}

/** Whether a row of `events` lies in the period. */
export function inPeriod({ from, until }: Scene): Sql {
  return sql`occurred_at > ${instant(from)} AND occurred_at <= ${instant(until)}`
}

export function instant(at: number): Sql {
  return sql`fromUnixTimestamp64Milli(${param(at, 'Int64')}, 'UTC')`
}

/** `country: DE`, `newsletter: yes`. */
export function valueWords(name: string, value: string): string {
  if (value === 'yes') return say`${name}: yes`
  return value === 'no' ? say`${name}: no` : `${name}: ${value}`
}
