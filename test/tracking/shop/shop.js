import { AnalyticsBrowser } from '@segment/analytics-next'
import { createClient, followSegments } from '../../../src/client/index.ts'

/** Starts the SDK as its documentation says, but for host and key, which the test sets. */
window.startAnalytics = ({ host, writeKey, deliveryStrategy }) => {
  const settings = { apiHost: `${host}/v1`, protocol: 'http', ...(deliveryStrategy && { deliveryStrategy }) }
  window.analytics = AnalyticsBrowser.load(
    // Without settings of its own the SDK asks its maker's servers for them.
    { writeKey, cdnSettings: { integrations: { 'Segment.io': { apiKey: writeKey } } } },
    { integrations: { 'Segment.io': settings } },
  )
}

/** Shows in which segments the visitor is, as Satsuma tells of it, and keeps what was shown. */
window.showSegments = async ({ address, pageKey }) => {
  const anonymousId = (await window.analytics.user()).anonymousId()
  const satsuma = createClient({ address, key: pageKey })
  window.shown = []
  try {
    for await (const segments of followSegments(satsuma, { namespace: 'anonymous_id', value: anonymousId })) {
      window.shown.push(segments)
      document.body.textContent = segments.join(', ') || 'none'
    }
  } catch ({ code }) {
    document.body.textContent = code
  }
}
