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

/** Sizes as `satsuma start` looks back on them: over a year a point a week, and of the last weeks one a day. */
const LOOK_BACK = { points: 53, days: 29 } as const

/**
 * The pages over the sample shop, with a browser in which an administrator is signed in. Without a data directory the
 * sample shop is made anew in a temporary folder, which takes minutes.
 */
export async function openSampleSite(given: string | undefined): Promise<SampleSite> {
  const dataDir = given ?? (await mkdtemp(join(tmpdir(), 'satsuma-sample-')))
  const workspace = await openWorkspace({ dataDir })
  await loadSampleShop(workspace)
  await backfillSizes(workspace, LOOK_BACK)
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
