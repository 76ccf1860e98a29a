import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { evaluateSegments } from '../../src/membership/evaluate.ts'
import { showProfile } from '../../src/profiles/show.ts'
import { applyDefinitions } from '../../src/segments/index.ts'
import type { Reception } from '../../src/tracking/index.ts'
import { launchChromium } from '../../web/test/browser.ts'
import { openTrackedServer, type TrackedServer } from '../support/tracked-server.ts'
import { serveShop } from './shop/site.ts'

let server: TrackedServer
let shop: Awaited<ReturnType<typeof serveShop>>
let browser: Browser
beforeAll(async () => {
  server = await openTrackedServer()
  shop = await serveShop()
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  await shop?.close()
  await server?.close()
})

/** A visitor's page, and the requests that the SDK made from it. */
interface Visit {
  readonly page: Page
  readonly sent: Sent[]
}

interface Sent {
  readonly path: string
  readonly contentType: string | undefined
  readonly body: Record<string, unknown>
}

interface Analytics {
  [call: string]: (...args: unknown[]) => Promise<unknown>
}

async function visit(options: object = {}): Promise<Visit> {
  const context = await browser.newContext()
  const page = await context.newPage()
  const sent: Sent[] = []
  page.on('requestfinished', (request) => {
    if (request.method() !== 'POST') return
    const contentType = request.headers()['content-type']
    sent.push({ path: new URL(request.url()).pathname, contentType, body: request.postDataJSON() })
  })
  await page.goto(`${shop.address}/oranges?utm_source=letter`)
  const { host, writeKey } = server
  await page.evaluate(
    (settings) =>
      (globalThis as unknown as { startAnalytics(settings: object): void }).startAnalytics(settings),
    { host, writeKey, ...options },
  )
  return { page, sent }
}

/** Calls the SDK as the page's own script would. */
async function call({ page }: Visit, name: string, ...args: unknown[]): Promise<void> {
  await page.evaluate(
    async ([method, given]) => {
      const { analytics } = globalThis as unknown as { analytics: Analytics }
      await analytics[method]?.(...given)
    },
    [name, args] as const,
  )
}

const messagesOf = (receptions: readonly Reception[]) => receptions.flatMap(({ messages }) => messages)

test('browsing, sign-up and purchase are one profile with the whole history', async () => {
  const visitor = await visit()
  await call(visitor, 'page', 'Oranges')
  await call(visitor, 'track', 'product_viewed', { sku: 'sku-1', price: 0.1 })
  await call(visitor, 'identify', 'u-1', { email: 'Ada@Example.org', plan: 'free', tags: ['🍊'] })
  await call(visitor, 'track', 'order_completed', { total: 19.95, items: [{ sku: 'sku-1' }] })
  await call(visitor, 'group', 'g-1', { name: 'Fjord AS' })
  await call(visitor, 'screen', 'Receipt')
  await expect.poll(() => visitor.sent.length).toBe(6)
  await visitor.page.close()

  expect(visitor.sent.map(({ path }) => path)).toEqual(['/v1/p', '/v1/t', '/v1/i', '/v1/t', '/v1/g', '/v1/s'])
  expect(new Set(visitor.sent.map(({ contentType }) => contentType))).toEqual(new Set(['text/plain']))
  const receptions = await server.received()
  expect(receptions.flatMap(({ issues }) => issues)).toEqual([])
  const messages = messagesOf(receptions)
  const { anonymousId } = visitor.sent[0]!.body
  const anonymous = { namespace: 'anonymous_id', value: anonymousId }
  const user = { namespace: 'user_id', value: 'u-1' }
  expect(messages.map(({ identities }) => identities)).toEqual([
    [anonymous],
    [anonymous],
    [user, { namespace: 'email', value: 'ada@example.org' }, anonymous],
    [user, anonymous],
    [user, anonymous],
    [user, anonymous],
  ])
  for (const [index, { messageId, at, event }] of messages.entries()) {
    const { body } = visitor.sent[index]!
    expect(messageId).toBe(body.messageId)
    expect(at).toBe(Date.parse(body.timestamp as string))
    if (event)
      expect(event.properties).toMatchObject({ ...(body.properties as object), context: body.context })
  }
  expect(messages).toMatchObject([
    {
      event: {
        name: 'page',
        properties: { name: 'Oranges', path: '/oranges', search: '?utm_source=letter' },
      },
    },
    { event: { name: 'product_viewed', properties: { sku: 'sku-1', price: 0.1 } } },
    { traits: { email: 'Ada@Example.org', plan: 'free', tags: ['🍊'] } },
    { event: { name: 'order_completed', properties: { total: 19.95, items: [{ sku: 'sku-1' }] } } },
    { account: { id: 'g-1', traits: { name: 'Fjord AS' } } },
    { event: { name: 'screen', properties: { name: 'Receipt' } } },
  ])

  const bought =
    'segment: bought-what-was-viewed\nwhen: {all: [{event: product_viewed}, {event: order_completed}]}'
  await applyDefinitions(server.workspace, [{ name: 'bought.yaml', text: bought }])
  await evaluateSegments(server.workspace)
  const profile = await showProfile(server.workspace, `anonymous_id:${anonymousId}`)
  expect(profile.segments).toEqual(['bought-what-was-viewed'])
  expect(profile.profileId).toBe((await showProfile(server.workspace, 'email:ada@example.org')).profileId)
  expect(profile.events).toMatchObject({
    page: { count: 1 },
    product_viewed: { count: 1 },
    order_completed: { count: 1 },
    screen: { count: 1 },
  })
  expect(profile.traits).toMatchObject({
    plan: { value: 'free' },
    tags: { value: ['🍊'] },
    account: { value: { id: 'g-1', name: 'Fjord AS' } },
  })
})

test('an alias with equal ids links nothing; another does', async () => {
  const visitor = await visit()
  await call(visitor, 'alias', 'u-2', 'u-2')
  await call(visitor, 'alias', 'u-2', 'old-2')
  await expect.poll(() => visitor.sent.length).toBe(2)
  const receptions = await server.received()
  expect(receptions[0]?.issues).toMatchObject([{ kind: 'repaired', code: 'alias-of-itself' }])
  expect(receptions[1]?.issues).toEqual([])
  const { anonymousId } = visitor.sent[1]!.body
  expect(messagesOf(receptions).map(({ identities }) => identities.map(({ value }) => value))).toEqual([
    ['u-2', anonymousId],
    ['u-2', ...[anonymousId, 'old-2'].sort()],
  ])
  const { identities } = await showProfile(server.workspace, 'anonymous_id:old-2')
  expect(identities).toContainEqual({ namespace: 'user_id', value: 'u-2' })
  await visitor.page.close()
})

test('batches come whole, also those that a page sends while it is left', async () => {
  const visitor = await visit({
    deliveryStrategy: { strategy: 'batching', config: { size: 3, timeout: 60_000 } },
  })
  for (const n of [1, 2, 3, 4]) await call(visitor, 'track', 'clicked', { n })
  await visitor.page.goto(`${shop.address}/elsewhere`)
  const received: Reception[] = []
  await expect
    .poll(async () => {
      received.push(...(await server.received()))
      return messagesOf(received).length
    })
    .toBe(4)
  expect(received.map(({ messages }) => messages.length).sort()).toEqual([1, 3])
  const clicks = messagesOf(received).map(({ event }) => event?.properties)
  expect(clicks).toEqual(expect.arrayContaining([1, 2, 3, 4].map((n) => expect.objectContaining({ n }))))
  await visitor.page.close()
})

test('a call with a message id that came before is stored once', async () => {
  const visitor = await visit()
  for (const n of [1, 2]) await call(visitor, 'track', 'paid', { n }, { messageId: 'paid-1' })
  await expect.poll(() => visitor.sent.length).toBe(2)
  expect(messagesOf(await server.received()).map(({ messageId }) => messageId)).toEqual(['paid-1', 'paid-1'])
  const { anonymousId } = visitor.sent[0]!.body
  expect((await showProfile(server.workspace, `anonymous_id:${anonymousId}`)).events.paid?.count).toBe(1)
  await visitor.page.close()
})

test('when the page is asked to slow down it comes again, and nothing is lost', async () => {
  const visitor = await visit()
  server.slowDownOnce()
  await call(visitor, 'track', 'slowed_down')
  const received: Reception[] = []
  await expect
    .poll(
      async () => {
        received.push(...(await server.received()))
        return messagesOf(received).map(({ event }) => event?.name)
      },
      { timeout: 20_000 },
    )
    .toEqual(['slowed_down'])
  await expect.poll(() => visitor.sent.length).toBe(2)
  await visitor.page.close()
})
