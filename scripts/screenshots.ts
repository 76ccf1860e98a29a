// npm run screenshots -- [--data DIR] [--out DIR] [--only /path,...] [--locale de-DE]: every page of the sample shop at
// 1440 and 390 px, light and dark. Without a data directory the sample shop is made anew, which takes a few minutes.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openSampleSite } from '../test/support/sample-site.ts'
import { signIn } from '../web/test/browser.ts'
import { addressesOf } from './screenshots/addresses.ts'
import { computed, settled } from './screenshots/settled.ts'

const WIDTHS = [1440, 390] as const
const SCHEMES = ['light', 'dark'] as const

const { values: options } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string', default: 'screenshots' },
    only: { type: 'string' },
    locale: { type: 'string', default: 'en-GB' },
  },
})

/** `/data/events/order` -> `data-events-order`; the first page is `home`. */
const fileName = (address: string) => address.slice(1).replaceAll(/[^\w.]+/g, '-') || 'home'

const { site, workspace, close } = await openSampleSite(options.data)
const failed: string[] = []
try {
  const addresses = options.only?.split(',') ?? (await addressesOf(workspace))
  await mkdir(options.out, { recursive: true })
  await waitUntilComputed()
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      const page = await site.browser.newPage({
        viewport: { width, height: 900 },
        colorScheme,
        locale: options.locale,
      })
      await signIn(page, site.session!)
      for (const address of addresses) {
        const path = join(options.out, `${fileName(address)}.${width}.${colorScheme}.png`)
        await page.goto(`${site.address}${address}`)
        await settled(page).catch(({ message }: Error) => failed.push(`${path}: ${message}`))
        await page.screenshot({ path, fullPage: true })
      }
      await page.close()
    }
  }
  console.log(`${addresses.length} pages in ${options.out}`)
} finally {
  await close()
}
async function waitUntilComputed(): Promise<void> {
  const page = await site.browser.newPage()
  await signIn(page, site.session!)
  await page.goto(site.address)
  await computed(page)
  await page.close()
}

for (const failure of failed) console.error(failure)
process.exit(failed.length === 0 ? 0 : 1)
