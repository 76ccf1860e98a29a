import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { neededWidth, openPage, openSite, type Site } from './browser.ts'

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

/** A name as long as they may be. */
const NAME = 'Wilhelmina Constantia Abbestée van Oosterhuis-Brandenburg'

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

/** What stands in the header, in pairs that lie over each other. */
const OVERLAPPING = `(() => {
  const shown = [...document.querySelectorAll('header a, header button')].map((one) => [one, one.getBoundingClientRect()])
  const names = []
  for (const [index, [one, a]] of shown.entries())
    for (const [other, b] of shown.slice(index + 1))
      if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
        names.push(one.textContent + ' / ' + other.textContent)
  return names
})()`

test('nothing in the header lies over anything else, in long words and with a long name too', async () => {
  const { page } = await openPage(site, '/data')
  await page.evaluate("localStorage.setItem('satsuma.language', 'de')")
  await page.route('**/api/v1/session', async (route) => {
    const response = await route.fetch()
    const session = await response.json()
    await route.fulfill({ response, json: { ...session, user: { ...session.user, name: NAME } } })
  })
  await answer(page, true)
  const banner = page.getByRole('banner')
  await banner.getByRole('button', { name: /^Holt auf/ }).waitFor()
  await banner.getByRole('button', { name: /9\s*%$/ }).waitFor()
  await banner.getByRole('link', { name: NAME }).waitFor()
  for (const width of [390, 620, 761, 900, 1_024, 1_200, 1_201, 1_280, 1_440]) {
    await page.setViewportSize({ width, height: 900 })
    expect([width, await page.evaluate(OVERLAPPING)]).toEqual([width, []])
    expect(await neededWidth(page, width)).toBe(width)
  }
  await page.close()
})
