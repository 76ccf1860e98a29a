import { readCatalogue } from '../../catalogue/index.ts'
import { say } from '../../language/index.ts'
import type { Note } from '../../reports/index.ts'
import { param, sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'
import { spokenFormats } from '../spoken-formats.ts'

/** Names of events that take back purchases. */
export const TAKEN_BACK = /refund|return|cancel|chargeback|storn|erstatt|retour/i

/** Events of a name that took back purchases. */
export interface TakenBack {
  readonly event: string
  readonly records: number
}

/** What was refunded, returned or cancelled by an instant, event by event. */
export async function takenBack(workspace: AnalysisWorkspace, asOf: number): Promise<TakenBack[]> {
  const { events } = await readCatalogue(workspace)
  const names = events.map(({ name }) => name).filter((name) => TAKEN_BACK.test(name))
  if (names.length === 0) return []
  const rows = await workspace.analytical.query<{ event: string; records: string }>(
    sql`SELECT toString(event) AS event, count() AS records FROM events PREWHERE event IN ${param(names, 'Array(String)')}
      WHERE occurred_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC') GROUP BY event ORDER BY event`,
    { lane: 'batch' },
  )
  return rows.map(({ event, records }) => ({ event, records: Number(records) }))
}

/** Says that what was taken back takes nothing off amounts. */
export function takenBackNote({ event, records }: TakenBack): Note {
  const count = spokenFormats({ timeZone: 'UTC' }).count(records)
  return {
    level: 'caution',
    text: say`What "${event}" (${count}) gave back is not taken off the amounts.`,
  }
}
