import type { Page } from 'playwright-core'
import { type Site, signIn } from '../../web/test/browser.ts'
import { MOVED, type Moved, WATCH_SHIFTS } from './in-page.ts'

/** A page, at a width in CSS pixels, of a browser that knows nothing yet. */
export async function freshPage(site: Site, width = 1440): Promise<Page> {
  const context = await site.browser.newContext({ viewport: { width, height: 900 }, locale: 'en-GB' })
  const page = await context.newPage()
  await signIn(page, site.session!)
  await page.addInitScript(WATCH_SHIFTS)
  return page
}

/** What moved of a fresh page by itself so far. */
export const movedOf = (page: Page) => page.evaluate<readonly Moved[]>(MOVED)

/** By how much a fresh page moved by itself so far: the sum of its layout shifts. */
export async function shiftOf(page: Page): Promise<number> {
  return (await movedOf(page)).reduce((total, { by }) => total + by, 0)
}
