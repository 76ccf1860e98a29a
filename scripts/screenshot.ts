// npx tsx scripts/screenshot.ts [DATA-DIR]: takes docs/overview.png, the README's picture, of the sample shop.
// Without a data directory the sample shop is made anew, which takes a few minutes.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sessionOf } from '../src/access/testing/credentials.ts'
import { loadSampleShop } from '../src/sample/load.ts'
import { backfillSizes } from '../src/segments/index.ts'
import { startServer } from '../src/server/index.ts'
import { openWorkspace } from '../src/workspace/index.ts'
import { launchChromium, signIn } from '../test/browser/browser.ts'

const PICTURE = fileURLToPath(new URL('../docs/overview.png', import.meta.url))

const given = process.argv[2]
const dataDir = given ?? (await mkdtemp(join(tmpdir(), 'satsuma-screenshot-')))
const workspace = await openWorkspace({ dataDir })
try {
  await loadSampleShop(workspace)
  await backfillSizes(workspace, { points: 53 })
  const { address, close } = await startServer(workspace, { port: 0 })
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, deviceScaleFactor: 2 })
  await signIn(page, await sessionOf(workspace, 'admin'))
  await page.goto(address)
  await page.getByRole('table').waitFor()
  await page.screenshot({ path: PICTURE })
  await browser.close()
  await close()
} finally {
  await workspace.close()
  if (given === undefined) await rm(dataDir, { recursive: true, force: true })
}
// The embedded engine's threads may outlive its last statement.
process.exit(0)
