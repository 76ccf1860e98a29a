import type { Page } from 'playwright-core'

const LONGEST_MS = 60_000
const LOADING = 'main .mantine-Skeleton-root, main [aria-busy=true], main [role=progressbar], main progress'

/** Resolves when a page has its title, and nothing of it is still being loaded. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: LONGEST_MS })
  await page.locator(LOADING).first().waitFor({ state: 'detached', timeout: LONGEST_MS })
}

const LONGEST_COMPUTING_MS = 600_000

/** Resolves when members are kept true and values are computed; the page is one of Satsuma's. */
export async function computed(page: Page): Promise<void> {
  const isComputed = async () => {
    const ask = async <Answer>(what: string) => (await (await fetch(`/api/v1/${what}`)).json()) as Answer
    const { live } = await ask<{ live: { isReady: boolean } }>('status')
    const { measuring } = await ask<{ measuring: boolean }>('home')
    return live.isReady && !measuring
  }
  await page.waitForFunction(isComputed, undefined, { timeout: LONGEST_COMPUTING_MS, polling: 1_000 })
}
