import { latestImportId, readSetting, writeSetting } from '../control/index.ts'
import { sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Catalogue } from './catalogue.ts'
import { scanCatalogue } from './read.ts'

export type { Catalogue, CatalogueEntry, CatalogueValue, TypeCounts } from './catalogue.ts'
export { typeWords } from './catalogue.ts'
export { dataWarnings } from './warnings.ts'

const SETTING = 'catalogue'
/** Counts up when the form of what is kept changes. */
const FORM = 1

interface Kept {
  readonly version: string
  readonly catalogue: Catalogue
}

/**
 * What the data holds: events with their properties, traits, and the types of their values. It is kept in
 * the control store and scanned anew only when the data has changed since.
 */
export async function readCatalogue(
  workspace: Pick<Workspace, 'analytical' | 'control'>,
): Promise<Catalogue> {
  const { analytical, control } = workspace
  const version = await dataVersion(workspace)
  const kept = await readSetting<Kept | null>(control, SETTING, null)
  if (kept?.version === version) return kept.catalogue
  const catalogue = await scanCatalogue(analytical)
  await writeSetting(control, SETTING, { version, catalogue } satisfies Kept)
  return catalogue
}

/** Changes with the data, and takes no scan: how much there is, how often profiles were merged, and which import was the last. */
async function dataVersion({
  analytical,
  control,
}: Pick<Workspace, 'analytical' | 'control'>): Promise<string> {
  const [row] = await analytical.query<{ events: string; changes: string; merges: string }>(
    sql`SELECT (SELECT count() FROM events) AS events, (SELECT count() FROM trait_changes) AS changes, (SELECT count() FROM profile_merges) AS merges`,
  )
  return [FORM, row?.events, row?.changes, row?.merges, await latestImportId(control)].join(':')
}
