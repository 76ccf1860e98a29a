import RudderAnalytics from '@rudderstack/rudder-sdk-node'
import { Analytics } from '@segment/analytics-node'

/** A server of the shop, which sends by one of the SDKs what 20 people do: look around, sign in, order once. */
const [name, host, writeKey] = process.argv.slice(2)
const PEOPLE = 20

const sdk =
  name === 'segment'
    ? new Analytics({ writeKey, host: `http://${host}`, path: '/v1/batch' })
    : new RudderAnalytics(writeKey, { dataPlaneUrl: `http://${host}` })

for (let person = 1; person <= PEOPLE; person += 1) {
  const [anonymousId, userId] = [`${name}-${person}`, `u-${person}`]
  sdk.track({ anonymousId, event: 'product_viewed', properties: { sku: `sku-${person}` } })
  sdk.identify({ anonymousId, userId, traits: { email: `u${person}@example.org` } })
  sdk.track({ userId, event: 'order_completed', properties: { total: person } })
}
await (name === 'segment' ? sdk.closeAndFlush() : sdk.flush())
