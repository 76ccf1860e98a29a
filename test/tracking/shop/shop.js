import { AnalyticsBrowser } from '@segment/analytics-next'

/** Starts the SDK as its documentation says, but for host and key, which the test sets. */
window.startAnalytics = ({ host, writeKey, deliveryStrategy }) => {
  const settings = { apiHost: `${host}/v1`, protocol: 'http', ...(deliveryStrategy && { deliveryStrategy }) }
  window.analytics = AnalyticsBrowser.load(
    // Without settings of its own the SDK asks its maker's servers for them.
    { writeKey, cdnSettings: { integrations: { 'Segment.io': { apiKey: writeKey } } } },
    { integrations: { 'Segment.io': settings } },
  )
}
