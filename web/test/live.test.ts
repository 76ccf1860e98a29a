import { setTimeout as sleep } from 'node:timers/promises'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accessOf, createWriteKey } from '../../src/access/index.ts'
import { sessionOf } from '../../src/access/testing/credentials.ts'
import { applyDefinitions } from '../../src/segments/index.ts'
import { openSmallWorkspace, SMALL_NOW, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import {
  connected,
  faultsInEveryLook,
  openPage,
  openSite,
  type Site,
  seen,
  settled,
  TWO_LOOKS,
} from './browser.ts'

const DAY_MS = 86_400_000
const BUYERS = 'Bought in the last 30 days'

let small: SmallWorkspace
let site: Site
let send: (...calls: readonly object[]) => Promise<void>
beforeAll(async () => {
  small = await openSmallWorkspace()
  site = await openSite(small.workspace)
  const { secret: writeKey } = await createWriteKey(accessOf(small.workspace), 'shop')
  send = async (...batch) => {
    const body = JSON.stringify({ batch, writeKey })
    const { status } = await fetch(`${site.address}/v1/batch`, { method: 'POST', body })
    expect(status).toBe(200)
  }
  while ((await fetch(`${site.address}/readyz`)).status !== 200) await sleep(50)
})
afterAll(async () => {
  await site?.close()
  await small?.close()
})

const order = (userId: string) => ({ type: 'track', userId, event: 'order_completed' })

/** A page that is told of changes; `hasReloaded` says whether it began anew since. */
async function openLive(path: string, look?: Parameters<typeof openPage>[2]) {
  const opened = await openPage(site, path, look)
  await connected(opened.page)
  await opened.page.evaluate('window.isSame = true')
  return { ...opened, hasReloaded: () => opened.page.evaluate('window.isSame !== true') }
}

const fact = (page: Page, name: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd')

const sizeIn = async (row: Locator) => Number(await row.locator('[data-label=Size]').textContent())

test('an event changes counts in two tabs and the profile at once, without a reload', async () => {
  const list = await openLive('/segments')
  const segment = await openLive('/segments/buyers')
  const profile = await openLive('/profiles/user_id:c-4')
  const row = list.page.getByRole('row', { name: BUYERS })
  const before = await sizeIn(row)
  const segments = profile.page.getByRole('region', { name: 'Segments' })
  await segments.getByRole('link', { name: 'Came by' }).waitFor()
  await send(order('c-4'))
  await expect.poll(() => sizeIn(row)).toBe(before + 1)
  await expect.poll(() => fact(segment.page, 'Profiles').textContent()).toBe(`${before + 1}`)
  await segments.getByRole('link', { name: BUYERS }).waitFor()
  await expect.poll(() => seen(segments)).toMatch(/since 21 Nov 2026, 09:00, when order_completed happened/)
  await expect.poll(() => seen(segments)).not.toContain('Came by')
  const timeline = profile.page.getByRole('region', { name: 'Timeline' })
  await timeline.getByText(`Entered ${BUYERS}`).waitFor()
  await timeline.getByText('Left Came by').waitFor()
  await timeline.locator('summary', { hasText: 'order_completed' }).waitFor()
  for (const { page, complaints, hasReloaded } of [list, segment, profile]) {
    expect([await hasReloaded(), complaints]).toEqual([false, []])
    await page.close()
  }
})

test('members stay where they are until somebody wants to see who joined and left', async () => {
  const { page, hasReloaded } = await openLive('/segments/visitors')
  const members = page.getByRole('region', { name: 'Members' })
  const rows = () => members.getByRole('row').allInnerTexts()
  await expect.poll(async () => (await rows()).length).toBeGreaterThan(5)
  await members.getByRole('cell', { name: 'pro', exact: true }).waitFor()
  await settled(page)
  const listed = await rows()
  const search = members.getByLabel('Search members by name or identity')
  await search.focus()
  await page.evaluate('window.scrollTo(0, 500)')
  const place = await members.getByRole('table').boundingBox()
  await send(order('c-5'), { type: 'track', userId: 'new-1', event: 'page_viewed' })
  await members.getByText('1 joined, 1 left').waitFor()
  expect([await rows(), await members.getByRole('table').boundingBox()]).toEqual([listed, place])
  expect(await page.evaluate('window.scrollY')).toBe(500)
  expect(await search.evaluate((node) => node.matches(':focus'))).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect.poll(() => seen(page.locator(':focus'))).toMatch(/^Show/)
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await rows()).join()).toContain('new-1')
  expect((await rows()).join()).not.toContain('c-5')
  await expect.poll(() => members.getByRole('button', { name: /^Show/ }).count()).toBe(0)
  await expect.poll(() => page.locator(':focus').evaluate((node) => node.tagName)).not.toBe('BODY')
  expect(await hasReloaded()).toBe(false)
  await page.close()
})

test('what somebody points at waits until they have looked at it', async () => {
  const { page } = await openLive('/profiles/user_id:c-6')
  const segments = page.getByRole('region', { name: 'Segments' })
  const cameBy = segments.getByRole('link', { name: 'Came by' })
  await cameBy.waitFor()
  // What comes above it would move it away from under the pointer.
  await settled(page)
  await cameBy.hover()
  const inIt = () => segments.getByRole('link').allInnerTexts()
  const before = await inIt()
  await send(order('c-6'))
  await segments.getByText('Changed').waitFor()
  expect(await inIt()).toEqual(before)
  await segments.getByRole('button', { name: /^Show/ }).click()
  await segments.getByRole('link', { name: BUYERS }).waitFor()
  await page.close()
})

test('so do events that were read, or chosen by name, while they pointed already', async () => {
  const { page } = await openLive('/profiles/user_id:c-12')
  let read = () => {}
  const isToBeRead = new Promise<void>((resolve) => (read = resolve))
  await page.route('**/events?*', async (route) => {
    await isToBeRead
    await route.continue()
  })
  await page.reload()
  await connected(page)
  const pointedAt = page.getByRole('region', { name: 'Segments' }).getByRole('link', { name: BUYERS })
  await pointedAt.hover()
  read()
  const timeline = page.getByRole('region', { name: 'Timeline' })
  const items = timeline.getByRole('listitem')
  await items.first().waitFor()
  const before = await items.allInnerTexts()
  // Of traits of one instant, any may be the last.
  const timestamp = new Date(SMALL_NOW - 60_000).toISOString()
  await send({ type: 'identify', userId: 'c-12', traits: { plan: 'free' }, timestamp })
  await timeline.getByText('2 new').waitFor()
  expect(await items.allInnerTexts()).toEqual(before)
  await timeline.getByLabel('Events of which name').selectOption('order_completed (1)')
  await expect.poll(() => items.count()).toBe(1)
  // The page has become shorter, and another place may be under the pointer.
  await pointedAt.hover()
  await send(order('c-12'))
  await site.flush()
  await send({ type: 'identify', userId: 'c-12', traits: { plan: 'pro' } })
  await timeline.getByText('1 new').waitFor()
  expect(await items.count()).toBe(1)
  await page.close()
})

test('what the passing of time changed is told with what it was', async () => {
  small.setNow(SMALL_NOW + 29 * DAY_MS)
  // A session ends after two weeks without use.
  site = { ...site, session: await sessionOf(small.workspace, 'admin') }
  const { page } = await openLive('/profiles/user_id:c-10')
  const segments = page.getByRole('region', { name: 'Segments' })
  await segments.getByText('Why in Bought').click()
  await segments.getByText('When it was in, and what changed that').click()
  await expect.poll(() => seen(segments)).toMatch(/Leaves on 21 Dec 2026, 09:00 if nothing else happens/)
  small.setNow(SMALL_NOW + 31 * DAY_MS)
  await send({ type: 'track', userId: 'new-2', event: 'page_viewed' })
  const timeline = page.getByRole('region', { name: 'Timeline' })
  await timeline.getByText('1 new').waitFor()
  await timeline.getByRole('button', { name: /^Show/ }).click()
  await timeline.getByText(`Left ${BUYERS}`).waitFor()
  await expect.poll(() => seen(timeline)).toMatch(/09:00\s+Left Bought in the last 30 days\s+time passed/)
  const other = page.getByRole('region', { name: 'Why not in …' })
  await other.getByRole('combobox').selectOption(BUYERS)
  await other.getByText('When it was in, and what changed that').click()
  await other.getByText('Left 21 Dec 2026, 09:00: time passed').waitFor()
  await page.close()
})

test('how far pages are behind is accessible and fits', async () => {
  const { page } = await openPage(site, '/segments')
  await page.route('**/api/v1/status', async (route) => {
    const response = await route.fetch()
    const status = await response.json()
    await route.fulfill({
      response,
      json: { ...status, live: { ...status.live, isReady: false, progress: 0.428 } },
    })
  })
  await page.reload()
  await page.getByRole('button', { name: 'Catching up, 42% ready' }).click()
  await page.getByRole('region', { name: 'How live this is' }).waitFor()
  expect(await faultsInEveryLook(page, TWO_LOOKS)).toEqual([])
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.close()
})

test('news are accessible and fit', async () => {
  const { page } = await openLive('/segments/visitors')
  await page
    .getByRole('region', { name: 'Members' })
    .getByRole('cell', { name: 'pro', exact: true })
    .waitFor()
  await settled(page)
  await send({ type: 'track', userId: 'new-3', event: 'page_viewed' })
  await page.getByText('1 joined').waitFor()
  expect(await faultsInEveryLook(page, TWO_LOOKS)).toEqual([])
  await page.goto(`${site.address}/profiles/user_id:c-10`)
  const segments = page.getByRole('region', { name: 'Segments' })
  await page.getByRole('region', { name: 'Timeline' }).getByText(`Left ${BUYERS}`).waitFor()
  const closed = segments.locator('details:not([open]) > summary:visible')
  while ((await closed.count()) > 0) await closed.first().click()
  expect(await faultsInEveryLook(page, TWO_LOOKS)).toEqual([])
  await page.close()
})

describe('who stands where among all others', () => {
  /** When the segment is saved. */
  const asOf = '22 Dec 2026, 09:00'
  beforeAll(async () => {
    const keen = {
      segment: 'keen',
      title: 'Most keen',
      when: { population: { event: 'order_completed' }, top: '20%' },
    }
    small.setNow(SMALL_NOW + 31 * DAY_MS)
    site = { ...site, session: await sessionOf(small.workspace, 'admin') }
    await applyDefinitions(small.workspace, [{ name: 'keen.yaml', text: JSON.stringify(keen) }])
    while (small.workspace.live?.find('keen') === undefined) await sleep(20)
  })

  test('is told by thresholds as of when, on the page of the segment', async () => {
    const { page, complaints } = await openLive('/segments/keen?profile=user_id:c-40')
    await expect.poll(() => fact(page, 'Thresholds as of').textContent()).toBe(asOf)
    const why = page.getByRole('region', { name: 'Why is this profile in or out?' })
    await why.getByText(/^Compared with: threshold \d+, as of /).waitFor()
    await expect.poll(() => seen(why)).toContain(asOf)
    expect(await faultsInEveryLook(page, TWO_LOOKS)).toEqual([])
    expect(complaints).toEqual([])
    await page.close()
  })

  test('and on that of a profile', async () => {
    const { page, complaints } = await openLive('/profiles/user_id:c-40')
    const segments = page.getByRole('region', { name: 'Segments' })
    await segments.getByText('Why in Most keen?').click()
    await segments.getByText(new RegExp(`Compared with: threshold \\d+, as of ${asOf}`)).waitFor()
    expect(complaints).toEqual([])
    await page.close()
  })
})
