import { readCatalogue } from '../../catalogue/index.ts'
import { fail } from '../../errors/index.ts'
import { sayLater } from '../../language/index.ts'
import type { AnalysisWorkspace } from '../analysis.ts'

/** Where nothing is a purchase, it has to be said what is foretold; `whom` as in `who has left`. */
export async function refuseWithoutPurchases(workspace: AnalysisWorkspace, whom: string): Promise<never> {
  const { events } = await readCatalogue(workspace)
  if (events.length === 0)
    return fail('analysis/invalid-option', {
      option: '--label',
      detail: sayLater`There are no events, so a column has to say ${whom}: --label COLUMN.`,
    })
  return fail('analysis/invalid-option', {
    option: '--event',
    detail: sayLater`There are no purchases, only what was returned or cancelled. State another event: --event NAME.`,
  })
}
