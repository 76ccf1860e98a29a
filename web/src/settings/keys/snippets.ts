/** Lines that send events with a write key. */
export interface Snippet {
  readonly title: string
  readonly meaning: string
  readonly text: string
}

/** How to send events to the server at `origin`: from a page, from Node, and by hand. */
export function snippetsFor(origin: string, writeKey: string): readonly Snippet[] {
  const { host, protocol } = new URL(origin)
  return [
    {
      title: 'Browser',
      meaning: 'Counts page views and what visitors do, with the package @segment/analytics-next.',
      text: `import { AnalyticsBrowser } from '@segment/analytics-next'

const writeKey = '${writeKey}'
export const analytics = AnalyticsBrowser.load(
  { writeKey, cdnSettings: { integrations: { 'Segment.io': { apiKey: writeKey } } } },
  { integrations: { 'Segment.io': { apiHost: '${host}/v1', protocol: '${protocol.slice(0, -1)}' } } },
)

analytics.page()`,
    },
    {
      title: 'Node',
      meaning: 'Sends events from a server, with the package @segment/analytics-node.',
      text: `import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({
  host: '${origin}',
  path: '/v1/batch',
  writeKey: '${writeKey}',
})

analytics.track({ userId: 'c-17', event: 'order_completed', properties: { total: 19.9 } })`,
    },
    {
      title: 'curl',
      meaning: 'Sends one event by hand, to see that the key works.',
      text: `curl ${origin}/v1/track -u '${writeKey}:' \\
  -d '{"userId": "c-17", "event": "order_completed", "properties": {"total": 19.9}}'`,
    },
  ]
}
