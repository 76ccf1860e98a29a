import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessOf, createWriteKey } from '../../src/access/index.ts'
import { openSmallWorkspace, type SmallWorkspace } from '../../test/support/small-workspace.ts'
import { connected, openPage, openSite, type Site } from './browser.ts'

/** Twice as many as a browser has connections to a host. */
const WINDOWS = 12

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
const buyersIn = (page: Page) =>
  page.getByRole('row', { name: 'Bought in the last 30 days' }).locator('[data-label=Size]').textContent()

test('more windows than a browser has connections are all told, also when the one that reads closes or falls silent', async () => {
  const pages = [(await openPage(site, '/segments')).page]
  await connected(pages[0]!)
  /** The window that reads for all of them. */
  let reading = pages[0]!
  reading.context().on('request', (request) => {
    if (!request.url().includes('/v1/changes')) return
    reading = request.frame().page()
  })
  while (pages.length < WINDOWS) {
    const { page } = await openPage(site, '/segments')
    pages.push(page)
    await connected(page)
  }
  const before = Number(await buyersIn(reading))
  const allShow = (buyers: number, others = pages) =>
    expect.poll(async () => new Set(await Promise.all(others.map(buyersIn)))).toEqual(new Set([`${buyers}`]))
  await send(order('c-4'))
  await allShow(before + 1)

  await reading.close()
  const left = pages.filter((page) => !page.isClosed())
  await send(order('c-5'))
  await allShow(before + 2, left)

  // As one that hangs does: the others hear nothing of it any more.
  const hung = reading
  await hung.evaluate('BroadcastChannel.prototype.postMessage = () => undefined')
  await send(order('c-6'))
  // What was told before is asked for once more, which may show the order already.
  await expect.poll(() => reading !== hung).toBe(true)
  await allShow(before + 3, left)
  await send(order('c-7'))
  await allShow(before + 4, left)
})

/** Chromium that no screen belongs to never hides a page: it is told so instead. */
const turn = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate(`
    Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true })
    Object.defineProperty(document, 'hidden', { value: ${state === 'hidden'}, configurable: true })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  `)

test('a tab that was hidden leaves reading to another, and shows what it missed once somebody looks', async () => {
  const { page: asleep } = await openPage(site, '/segments')
  await connected(asleep)
  const { page: awake } = await openPage(site, '/segments')
  await connected(awake)
  const before = Number(await buyersIn(awake))
  await turn(asleep, 'hidden')
  await send(order('c-8'))
  await expect.poll(() => buyersIn(awake)).toBe(`${before + 1}`)
  expect(await buyersIn(asleep)).toBe(`${before}`)
  await turn(asleep, 'visible')
  await expect.poll(() => buyersIn(asleep)).toBe(`${before + 1}`)
  await Promise.all([asleep.close(), awake.close()])
})
