import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { openSite, type Site } from './browser.ts'
import { freshPage, movedOf, SHIFT_BUDGET, sumOf } from './shifts.ts'

let small: SmallWorkspace
let site: Site
beforeAll(async () => {
  small = await openSmallWorkspace()
  site = await openSite(small.workspace)
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

const PAGES = [
  '/',
  '/segments',
  '/segments/buyers',
  '/compare?ids=buyers,visitors',
  '/build',
  '/build/segment/buyers',
  '/profiles/7',
  '/explore/funnel',
  '/explore/retention',
  '/analyses/rfm',
  '/settings/keys',
  '/settings/webhooks',
]

describe.each([1440, 390])('at %d px', (width) => {
  test.each(PAGES)('nothing of %s jumps when one answer after the other comes', async (path) => {
    const page = await freshPage(site, width)
    const waiting = await answerOneByOne(page)
    await page.goto(`${site.address}${path}`)
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await allThere(page, waiting)
    const moved = await movedOf(page)
    expect(sumOf(moved), JSON.stringify(moved, undefined, 1)).toBeLessThanOrEqual(SHIFT_BUDGET)
    await page.context().close()
  })
})

/** Draws what is there before the next answer comes; tells how many answers are still to come. */
async function answerOneByOne(page: Page): Promise<() => number> {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  await page.route(/\/api\//, (route) => {
    if (route.request().headers().accept === 'text/event-stream') return route.continue()
    waiting += 1
    last = last.then(async () => {
      const response = await route.fetch()
      await draw(page)
      await route.fulfill({ response })
      waiting -= 1
    })
    return last
  })
  return () => waiting
}

const LOADING = 'main .mantine-Skeleton-root, main [aria-busy=true], main [role=progressbar], main progress'
/** So many pictures without anything that is waited for. */
const CALM = 6

async function allThere(page: Page, waiting: () => number): Promise<void> {
  const isCalm = async () => waiting() === 0 && (await page.locator(LOADING).count()) === 0
  for (let calm = 0; calm < CALM; calm = (await isCalm()) ? calm + 1 : 0) await draw(page)
}

/** Resolves when all that is known is drawn. */
function draw(page: Page): Promise<void> {
  return page.evaluate(
    'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))',
  )
}
