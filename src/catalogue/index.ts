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

type DataWorkspace = Pick<Workspace, 'analytical' | 'control' | 'survivors'>

interface Kept {
  readonly version: string
  readonly catalogue: Catalogue
}

/**
 * What the data holds: events with their properties, traits, and the types of their values. It is kept in
 * the control store and scanned anew only when the data has changed since.
 */
export function readCatalogue(workspace: DataWorkspace): Promise<Catalogue> {
  return workspace.survivors.readMerged((mergesSeen) => readOrScan(workspace, mergesSeen))
}

async function readOrScan(workspace: DataWorkspace, mergesSeen: number): Promise<Catalogue> {
  const { analytical, control } = workspace
  const version = `${await dataVersion(workspace)}:${mergesSeen}`
  const kept = await readSetting<Kept | null>(control, SETTING, null)
  if (kept?.version === version) return kept.catalogue
  const catalogue = await scanCatalogue(analytical)
  await writeSetting(control, SETTING, { version, catalogue } satisfies Kept)
  return catalogue
}

/** Changes with the data, and takes no scan: how much there is, and which import was the last. */
async function dataVersion({ analytical, control }: DataWorkspace): Promise<string> {
  const [row] = await analytical.query<{ events: string; changes: string }>(
    sql`SELECT (SELECT count() FROM events) AS events, (SELECT count() FROM trait_changes) AS changes`,
  )
  return [FORM, row?.events, row?.changes, await latestImportId(control)].join(':')
}
