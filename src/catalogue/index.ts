import { latestImportId, readSetting, writeSetting } from '../control/index.ts'
import { sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Catalogue } from './catalogue.ts'
import { scanCatalogue } from './read.ts'

export type { Catalogue, CatalogueEntry, CatalogueValue, TypeCounts } from './catalogue.ts'
export { typeWords } from './catalogue.ts'
export {
  type FoundValues,
  readValues,
  type ValuesOptions,
  type ValuesPlace,
} from './values.ts'
export { dataWarnings } from './warnings.ts'

const SETTING = 'catalogue'
/** Counts up when the form of what is kept changes. */
const FORM = 2

type DataWorkspace = Pick<Workspace, 'analytical' | 'control' | 'survivors'>

interface Kept {
  readonly version: string
  readonly catalogue: Catalogue
  /** How long the scan took. */
  readonly tookMs: number
}

/** A scan that took less is done again as soon as the data has changed. */
const QUICK_MS = 300
/** Others are done again after so many times as long as they take. */
const AGE_OF_SCANS = 30

/**
 * What the data holds: events with their properties, traits, and the types of their values. It is kept in
 * the control store and scanned anew only when the data has changed since.
 */
export function readCatalogue(workspace: DataWorkspace): Promise<Catalogue> {
  return workspace.survivors.readMerged((mergesSeen) => readOrScan(workspace, mergesSeen))
}

/** When a workspace was scanned behind an answer, of `performance.now()`. */
const SCANNED = new WeakMap<DataWorkspace['control'], number>()
/** First scans that are under way. */
const SCANNING = new WeakMap<DataWorkspace['control'], Promise<Catalogue>>()

/**
 * The same for who must not wait: of much data it may be some minutes old, and is then scanned anew behind the answer.
 * Only the first time it has to be waited for.
 */
export async function recentCatalogue(workspace: DataWorkspace): Promise<Catalogue> {
  return (await catalogueAtHand(workspace)) ?? firstScan(workspace)
}

/** The same for who does not wait even then: undefined while it is scanned for the first time. */
export async function catalogueAtHand(workspace: DataWorkspace): Promise<Catalogue | undefined> {
  const { control } = workspace
  const kept = await readKept(control)
  if (kept === undefined || isEmpty(kept.catalogue)) {
    void firstScan(workspace).catch(() => undefined)
    return undefined
  }
  if (kept.tookMs <= QUICK_MS) return readCatalogue(workspace)
  const now = performance.now()
  if (now - (SCANNED.get(control) ?? -Infinity) > AGE_OF_SCANS * kept.tookMs) {
    SCANNED.set(control, now)
    // Where it fails, what is kept stays as it is, and it is tried again after as long.
    void readCatalogue(workspace).catch(() => undefined)
  }
  return kept.catalogue
}

/** Of a workspace before its first data, which says nothing of what came since. */
const isEmpty = ({ events, traits }: Catalogue) => events.length === 0 && traits.length === 0

function firstScan(workspace: DataWorkspace): Promise<Catalogue> {
  const { control } = workspace
  const scan = SCANNING.get(control) ?? readCatalogue(workspace).finally(() => SCANNING.delete(control))
  SCANNING.set(control, scan)
  return scan
}

async function readOrScan(workspace: DataWorkspace, mergesSeen: number): Promise<Catalogue> {
  const { analytical, control } = workspace
  const version = `${await dataVersion(workspace)}:${mergesSeen}`
  const kept = await readKept(control)
  if (kept?.version === version) return kept.catalogue
  const started = performance.now()
  const catalogue = await scanCatalogue(analytical)
  const tookMs = Math.round(performance.now() - started)
  await writeSetting(control, SETTING, { version, catalogue, tookMs } satisfies Kept)
  return catalogue
}

/** Absent where it was kept in another form. */
async function readKept(control: DataWorkspace['control']): Promise<Kept | undefined> {
  const kept = await readSetting<Kept | null>(control, SETTING, null)
  return kept?.version.startsWith(`${FORM}:`) ? kept : undefined
}

/** Changes with the data, and takes no scan: how much there is, and which import was the last. */
async function dataVersion({ analytical, control }: DataWorkspace): Promise<string> {
  const [row] = await analytical.query<{ events: string; changes: string }>(
    sql`SELECT (SELECT count() FROM events) AS events, (SELECT count() FROM trait_changes) AS changes`,
  )
  return [FORM, row?.events, row?.changes, await latestImportId(control)].join(':')
}
