// npx tsx scripts/screenshot.ts [DATA-DIR]: takes docs/overview.png, the README's picture, of the sample shop.
// Without a data directory the sample shop is made anew, which takes a few minutes.
import { fileURLToPath } from 'node:url'
import { openSampleSite } from '../test/support/sample-site.ts'
import { signIn } from '../web/test/browser.ts'
import { settled } from './screenshots/settled.ts'

const PICTURE = fileURLToPath(new URL('../docs/overview.png', import.meta.url))

const LONGEST_MS = 180_000

const { site, close } = await openSampleSite(process.argv[2])
try {
  const page = await site.browser.newPage({
    viewport: { width: 1440, height: 1300 },
    deviceScaleFactor: 2,
    locale: 'en-GB',
  })
  await signIn(page, site.session!)
  await page.goto(site.address)
  await settled(page)
  // Values and live memberships of a server that has just begun come a moment later.
  const unfinished = page.getByText(/being computed|catching up/i).first()
  await unfinished.waitFor({ state: 'detached', timeout: LONGEST_MS })
  await page.screenshot({ path: PICTURE })
} finally {
  await close()
}
// The embedded engine's threads may outlive its last statement.
process.exit(0)
