import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadSampleShop } from '../../src/sample/load.ts'
import { backfillSizes } from '../../src/segments/index.ts'
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts'
import { openSite, type Site } from '../../web/test/browser.ts'

export interface SampleSite {
  readonly site: Site
  readonly workspace: Workspace
  close(): Promise<void>
}

/** A year of sizes, a point a week. */
const POINTS = 53

/**
 * The pages over the sample shop, with a browser in which an administrator is signed in. Without a data directory the
 * sample shop is made anew in a temporary folder, which takes minutes.
 */
export async function openSampleSite(given: string | undefined): Promise<SampleSite> {
  const dataDir = given ?? (await mkdtemp(join(tmpdir(), 'satsuma-sample-')))
  const workspace = await openWorkspace({ dataDir })
  await loadSampleShop(workspace)
  await backfillSizes(workspace, { points: POINTS })
  const site = await openSite(workspace)
  return {
    site,
    workspace,
    close: async () => {
      await site.close()
      await workspace.close()
      if (given === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}
