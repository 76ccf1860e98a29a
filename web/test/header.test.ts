import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { openPage, openSite, type Site } from './browser.ts'

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

const JOB = {
  ...{ id: 'j1', kind: 'history', title: 'Looking back over a year', startedBy: null, startedAt: 0 },
  ...{ status: 'running', progress: { done: 9, of: 100 } },
}

async function answer(page: Page, isCatchingUp: boolean) {
  await page.route('**/api/v1/jobs?*', (route) => route.fulfill({ json: { jobs: [JOB], next: null } }))
  await page.route('**/api/v1/status', async (route) => {
    const response = await route.fetch()
    const status = await response.json()
    const live = isCatchingUp ? { isReady: false, progress: { done: 4, of: 10 } } : { isReady: true }
    await route.fulfill({ response, json: { ...status, live: { ...status.live, ...live } } })
  })
  await page.reload()
}

test.each([
  ['a job alone says which', false],
  ['a job beside another notice says how far it is, and which when it is pressed', true],
])('%s: no word in the header is cut to a letter', async (_, isCatchingUp) => {
  const { page } = await openPage(site, '/data')
  await page.setViewportSize({ width: 1440, height: 900 })
  await answer(page, isCatchingUp)
  const pill = page.getByRole('banner').getByRole('button', { name: /^Looking back over a year\s*9%$/ })
  const title = pill.getByText(JOB.title)
  const width = () => title.evaluate((element) => (element as { clientWidth: number }).clientWidth)
  if (isCatchingUp) await page.getByRole('button', { name: /^Catching up/ }).waitFor()
  await expect.poll(width).toSatisfy(isCatchingUp ? (is: number) => is <= 1 : (is: number) => is > 100)
  await pill.click()
  await page.getByRole('region', { name: 'Running jobs' }).getByText(JOB.title).waitFor()
  await page.close()
})
