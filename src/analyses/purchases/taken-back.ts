import { readCatalogue } from '../../catalogue/index.ts'
import type { Note } from '../../reports/index.ts'
import { param, sql } from '../../store/sql.ts'
import type { AnalysisWorkspace } from '../analysis.ts'

/** Names of events that take back purchases. */
export const TAKEN_BACK = /refund|return|cancel|chargeback|storn|erstatt|retour/i

const NUMBER = new Intl.NumberFormat('en-US')

/** What was refunded, returned or cancelled by an instant takes nothing off amounts: notes that say so, event by event. */
export async function takenBackNotes(workspace: AnalysisWorkspace, asOf: number): Promise<Note[]> {
  const { events } = await readCatalogue(workspace)
  const names = events.map(({ name }) => name).filter((name) => TAKEN_BACK.test(name))
  if (names.length === 0) return []
  const rows = await workspace.analytical.query<{ name: string; records: string }>(
    sql`SELECT toString(event) AS name, count() AS records FROM events PREWHERE event IN ${param(names, 'Array(String)')}
      WHERE occurred_at <= fromUnixTimestamp64Milli(${param(asOf, 'Int64')}, 'UTC') GROUP BY name ORDER BY name`,
    { lane: 'batch' },
  )
  return rows.map(({ name, records }) => ({
    level: 'caution',
    text: `What "${name}" (${NUMBER.format(Number(records))}) gave back is not taken off the amounts.`,
  }))
}
