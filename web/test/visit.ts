import type { Page } from 'playwright-core'

/** Leads nowhere, and so nothing of the page before is there when the next one comes. */
const NOWHERE = '/no-such-page'

/** Goes to another address as links do, without loading anything anew, and waits until all of it is there. */
export async function visit(page: Page, path: string): Promise<void> {
  const nothing = page.locator('main h1', { hasText: /There is nothing here|Hier ist nichts/ })
  await go(page, NOWHERE)
  await nothing.waitFor()
  if (path === NOWHERE) return
  await go(page, path)
  await nothing.waitFor({ state: 'detached' })
  await page.locator('main h1').waitFor()
  await page.locator('main .mantine-Skeleton-root').first().waitFor({ state: 'detached' })
}

async function go(page: Page, path: string): Promise<void> {
  await page.evaluate(
    `history.pushState({ idx: (history.state?.idx ?? 0) + 1 }, '', ${JSON.stringify(path)})
    dispatchEvent(new PopStateEvent('popstate'))`,
  )
}

export async function look(page: Page, width: number, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia({ colorScheme })
}
