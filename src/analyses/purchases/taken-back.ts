import { readCatalogue } from '../../catalogue/index.ts'
import type { Note } from '../../reports/index.ts'
import type { AnalysisWorkspace } from '../analysis.ts'

/** Names of events that take back purchases. */
export const TAKEN_BACK = /refund|return|cancel|chargeback/i

const NUMBER = new Intl.NumberFormat('en-US')

/** What was refunded, returned or cancelled afterwards takes nothing off amounts: notes that say so, event by event. */
export async function takenBackNotes(workspace: AnalysisWorkspace): Promise<Note[]> {
  const { events } = await readCatalogue(workspace)
  return events
    .filter(({ name }) => TAKEN_BACK.test(name))
    .map(({ name, records }) => ({
      level: 'caution',
      text: `What "${name}" (${NUMBER.format(records)}) gave back is not taken off the amounts.`,
    }))
}
