import RudderAnalytics from '@rudderstack/rudder-sdk-node'
import { Analytics } from '@segment/analytics-node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { showProfile } from '../../src/profiles/show.ts'
import type { Call, Message } from '../../src/tracking/message.ts'
import { openTrackedServer, type TrackedServer } from '../support/tracked-server.ts'

let server: TrackedServer
beforeAll(async () => {
  server = await openTrackedServer()
})
afterAll(() => server?.close())

/** The calls that both SDKs have; each takes one object. */
type Sdk = Readonly<Record<Call, (call: object) => unknown>>

const SDKS: readonly [name: string, open: () => { sdk: Sdk; close: () => Promise<unknown> }][] = [
  [
    '@segment/analytics-node',
    () => {
      const { host, writeKey } = server
      const sdk = new Analytics({ writeKey, host: `http://${host}`, path: '/v1/batch' })
      return { sdk: sdk as unknown as Sdk, close: () => sdk.closeAndFlush() }
    },
  ],
  [
    '@rudderstack/rudder-sdk-node',
    () => {
      const { host, writeKey } = server
      const sdk = new RudderAnalytics(writeKey, { dataPlaneUrl: `http://${host}` })
      return { sdk: sdk as unknown as Sdk, close: () => sdk.flush() }
    },
  ],
]

const START = Date.UTC(2026, 0, 31, 22, 59, 59, 999)
const MINUTE = 60_000

/** What somebody does: looks around, signs up, buys. Ids begin with `who`, so that each SDK has people of its own. */
function useShop(sdk: Sdk, who: string): void {
  const [anonymousId, userId] = [`${who}-a`, `${who}-u`]
  const minute = (n: number) => ({ timestamp: new Date(START + n * MINUTE) })
  const order = {
    total: 19.95,
    currency: 'NOK',
    first: true,
    coupon: null,
    ship: { city: 'Ålesund', zip: '6002' },
    items: [{ sku: 'sku-1', price: 9.95, tags: ['🍊', 'a"b\\c'] }],
    at: new Date(START),
  }
  const traits = { email: `${who}@Example.org`, name: 'Åse 🍊', age: 37, plan: { name: 'pro' } }
  sdk.track({ anonymousId, event: 'product_viewed', properties: { sku: 'sku-1' }, ...minute(0) })
  sdk.identify({ userId, anonymousId, traits, ...minute(1) })
  sdk.page({ userId, name: 'Checkout', properties: { path: '/checkout' }, ...minute(2) })
  sdk.track({
    userId,
    event: 'order_completed',
    properties: order,
    context: { ip: '10.0.0.1' },
    ...minute(3),
  })
  sdk.screen({ userId, name: 'Receipt', properties: { width: 390 }, ...minute(4) })
  sdk.group({ userId, groupId: `${who}-g`, traits: { name: 'Fjord AS', seats: 5 }, ...minute(5) })
  sdk.alias({ previousId: `${who}-old`, userId, ...minute(6) })
}

describe.each(SDKS)('%s', (name, open) => {
  const who = name.replace(/\W/g, '')
  let messages: readonly Message[]
  beforeAll(async () => {
    const { sdk, close } = open()
    useShop(sdk, who)
    await close()
    const receptions = await server.received()
    expect(receptions.flatMap(({ issues }) => issues)).toEqual([])
    messages = receptions.flatMap((reception) => reception.messages)
  })

  test('what is received is what was sent', () => {
    const user = { namespace: 'user_id', value: `${who}-u` }
    const anonymous = (id: string) => ({ namespace: 'anonymous_id', value: `${who}-${id}` })
    const sent = [
      {
        call: 'track',
        identities: [anonymous('a')],
        event: { name: 'product_viewed', properties: { sku: 'sku-1' } },
      },
      {
        call: 'identify',
        identities: [user, { namespace: 'email', value: `${who}@example.org` }, anonymous('a')],
        traits: { email: `${who}@Example.org`, name: 'Åse 🍊', age: 37, plan: { name: 'pro' } },
      },
      {
        call: 'page',
        identities: [user],
        event: { name: 'page', properties: { name: 'Checkout', path: '/checkout' } },
      },
      {
        call: 'track',
        identities: [user],
        event: {
          name: 'order_completed',
          properties: {
            total: 19.95,
            currency: 'NOK',
            first: true,
            coupon: null,
            ship: { city: 'Ålesund', zip: '6002' },
            items: [{ sku: 'sku-1', price: 9.95, tags: ['🍊', 'a"b\\c'] }],
            at: new Date(START).toISOString(),
            context: { ip: '10.0.0.1' },
          },
        },
      },
      {
        call: 'screen',
        identities: [user],
        event: { name: 'screen', properties: { name: 'Receipt', width: 390 } },
      },
      {
        call: 'group',
        identities: [user],
        account: { id: `${who}-g`, traits: { name: 'Fjord AS', seats: 5 } },
      },
      { call: 'alias', identities: [user, anonymous('old')] },
    ]
    expect(messages).toMatchObject(sent.map((message, index) => ({ ...message, at: START + index * MINUTE })))
    expect(new Set(messages.map(({ messageId }) => messageId)).size).toBe(sent.length)
  })

  test('what is stored is one profile with all of it', async () => {
    const profile = await showProfile(server.workspace, `user_id:${who}-u`)
    expect(profile.identities).toEqual(
      expect.arrayContaining([
        { namespace: 'user_id', value: `${who}-u` },
        { namespace: 'email', value: `${who}@example.org` },
        { namespace: 'anonymous_id', value: `${who}-a` },
        { namespace: 'anonymous_id', value: `${who}-old` },
      ]),
    )
    expect(profile.traits).toMatchObject({
      email: { value: `${who}@Example.org`, since: START + MINUTE },
      name: { value: 'Åse 🍊' },
      age: { value: 37 },
      plan: { value: { name: 'pro' } },
      account: { value: { id: `${who}-g`, name: 'Fjord AS', seats: 5 } },
    })
    expect(profile.recent).toMatchObject([
      { event: 'screen', at: START + 4 * MINUTE, properties: { name: 'Receipt', width: 390 } },
      {
        event: 'order_completed',
        at: START + 3 * MINUTE,
        properties: {
          total: 19.95,
          first: true,
          'ship.city': 'Ålesund',
          items: [{ sku: 'sku-1', price: 9.95, tags: ['🍊', 'a"b\\c'] }],
        },
      },
      { event: 'page', at: START + 2 * MINUTE, properties: { name: 'Checkout' } },
      { event: 'product_viewed', at: START, properties: { sku: 'sku-1' } },
    ])
  })

  test('when it is asked to slow down it comes again, and nothing is lost', async () => {
    server.slowDownOnce()
    const { sdk, close } = open()
    sdk.track({ userId: `${who}-u`, event: 'slowed_down' })
    await close()
    const received = await server.received()
    expect(received.flatMap(({ messages }) => messages)).toMatchObject([{ event: { name: 'slowed_down' } }])
  })
})
