import type { Page } from 'playwright-core'

const LONGEST_MS = 60_000
const LOADING = 'main .mantine-Skeleton-root, main [aria-busy=true], main [role=progressbar], main progress'

/** Resolves when a page has its title, and nothing of it is still being loaded. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: LONGEST_MS })
  await page.locator(LOADING).first().waitFor({ state: 'detached', timeout: LONGEST_MS })
}
