import { latestImportId } from '../../control/index.ts'
import { sql } from '../../store/sql.ts'
import { PRODUCT_VERSION } from '../../workspace/product-version.ts'
import type { AnalysisWorkspace } from '../analysis.ts'

/**
 * Changes with everything that an analysis rests on, and takes no scan: how many records there are, the last import,
 * who is one person with whom, the definitions, the settings, and how this version of the product computes.
 */
export async function dataVersion(
  workspace: AnalysisWorkspace,
  product: string = PRODUCT_VERSION,
): Promise<string> {
  const { analytical, control, settings } = workspace
  const [records] = await analytical.query<{ events: string; changes: string }>(
    sql`SELECT (SELECT count() FROM events) AS events, (SELECT count() FROM trait_changes) AS changes`,
  )
  const definitions = await control.db
    .selectFrom('definitions')
    .select(({ fn }) => [fn.countAll().as('count'), fn.max('updated_at').as('last')])
    .executeTakeFirst()
  const merges = await control.db
    .selectFrom('identity_merges')
    .select(({ fn }) => fn.max('id').as('last'))
    .executeTakeFirst()
  const imports = await latestImportId(control)
  const { events, changes } = records ?? {}
  return JSON.stringify([product, events, changes, imports, merges?.last, definitions, settings])
}
