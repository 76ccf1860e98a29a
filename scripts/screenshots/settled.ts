import type { Page } from 'playwright-core'

const LONGEST_MS = 60_000
const LOADING = 'main .mantine-Skeleton-root, main [aria-busy=true], main [role=progressbar], main progress'

/** Resolves when a page has its title, and nothing of it is still being loaded. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: LONGEST_MS })
  await page.locator(LOADING).first().waitFor({ state: 'detached', timeout: LONGEST_MS })
}

const LONGEST_COMPUTING_MS = 600_000
const IS_COMPUTED = `Promise.all(['status', 'home'].map((what) => fetch('/api/v1/' + what)))
  .then((answers) => Promise.all(answers.map((answer) => answer.json())))
  .then(([{ live }, { measuring }]) => live.isReady && !measuring)`

/** Resolves when members are kept true and values are computed; the page is one of Satsuma's. */
export async function computed(page: Page): Promise<void> {
  await page.waitForFunction(IS_COMPUTED, undefined, { timeout: LONGEST_COMPUTING_MS, polling: 1_000 })
}
