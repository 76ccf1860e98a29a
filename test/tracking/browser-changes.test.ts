import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accessOf, createPageKey, revokeKey } from '../../src/access/index.ts'
import { applyDefinitions } from '../../src/segments/index.ts'
import { launchChromium } from '../../web/test/browser.ts'
import { openTrackedServer, type TrackedServer } from '../support/tracked-server.ts'
import { serveShop } from './shop/site.ts'

const DEFINITIONS = `
segment: filled-cart
when: {event: cart_added, in: {last: 5 seconds}}
---
segment: subscriber
when: {trait: plan, is: pro}
---
segment: high-churn-risk
when: {event: page}
`

interface ShopWindow {
  startAnalytics(settings: object): void
  showSegments(settings: object): Promise<void>
  readonly analytics: Record<string, (...args: unknown[]) => Promise<unknown>>
  readonly shown: readonly (readonly string[])[]
}

let server: TrackedServer
let shop: Awaited<ReturnType<typeof serveShop>>
let browser: Browser
beforeAll(async () => {
  server = await openTrackedServer()
  shop = await serveShop()
  browser = await launchChromium()
  await applyDefinitions(server.workspace, [{ name: 'segments.yaml', text: DEFINITIONS }])
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await server?.close()
})

const text = (page: Page) => page.locator('body').textContent()

async function visit(pageKey: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage()
  await page.goto(`${shop.address}/oranges`)
  const { host, writeKey } = server
  await page.evaluate((settings) => (globalThis as unknown as ShopWindow).startAnalytics(settings), {
    host,
    writeKey,
  })
  await page.evaluate((settings) => void (globalThis as unknown as ShopWindow).showSegments(settings), {
    address: `http://${host}`,
    pageKey,
  })
  return page
}

const call = (page: Page, name: string, ...args: unknown[]) =>
  page.evaluate(([method, given]) => (globalThis as unknown as ShopWindow).analytics[method]!(...given), [
    name,
    args,
  ] as const)

test('a visitor does something, and the page sees the segments change: by what came, by time, by who it is', async () => {
  const access = accessOf(server.workspace)
  const shown = { name: 'shop', segments: ['filled-cart', 'subscriber'] }
  const { id, secret } = await createPageKey(access, shown)
  const page = await visit(secret)
  await expect.poll(() => text(page)).toBe('none')
  await call(page, 'page', 'Oranges')
  await call(page, 'track', 'cart_added', { sku: 'sku-1' })
  await expect.poll(() => text(page)).toBe('filled-cart')
  // The five seconds pass, and nobody does anything.
  await expect.poll(() => text(page)).toBe('none')
  await call(page, 'identify', 'u-1', { plan: 'pro' })
  await expect.poll(() => text(page)).toBe('subscriber')
  const all = await page.evaluate(() => (globalThis as unknown as ShopWindow).shown)
  expect(all).toEqual([[], ['filled-cart'], [], ['subscriber']])

  await revokeKey(access, id)
  const late = await visit(secret)
  await expect.poll(() => text(late)).toBe('access/invalid-key')
})
