import { type Catalogue, recentCatalogue } from '../../catalogue/index.ts'
import { SatsumaError } from '../../errors/index.ts'
import { say, sayLater, translate } from '../../language/index.ts'
import type { Analysis, AnalysisWorkspace } from '../analysis.ts'
import { purchasesIn } from '../purchases/index.ts'

/** Why analyses can give nothing of the data that are there, in a sentence or two; undefined of those that can. */
export async function findObstacles(
  workspace: AnalysisWorkspace,
): Promise<(analysis: Pick<Analysis, 'reads' | 'doesWithoutPurchases'>) => string | undefined> {
  const catalogue = await recentCatalogue(workspace)
  const { events, traits } = catalogue
  if (events.length + traits.length === 0) return () => translate(NOTHING)
  const purchases = events.length === 0 ? translate(NO_EVENTS) : purchaseObstacle(catalogue)
  return ({ reads, doesWithoutPurchases }) =>
    reads === 'purchases' && !doesWithoutPurchases ? purchases : undefined
}

const NOTHING = sayLater`There is nothing in this workspace yet. Import a file or send events.`
const NO_EVENTS = sayLater`There are no events, so no purchases. Import purchases or send events.`
const ONLY_RETURNS = sayLater`There are no purchases, only what was returned or cancelled. Import purchases.`

function purchaseObstacle(catalogue: Catalogue): string | undefined {
  try {
    return purchasesIn(catalogue) === undefined ? translate(ONLY_RETURNS) : undefined
  } catch (error) {
    if (error instanceof SatsumaError) return say`${error.message} Say it in the options, under "purchases".`
    throw error
  }
}
