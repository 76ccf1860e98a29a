import { texts } from '../../i18n'

const t = texts('settings')

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
      title: t('keys.snippets.browser'),
      meaning: t('keys.snippets.browserNote'),
      text: `import { AnalyticsBrowser } from '@segment/analytics-next'

const writeKey = '${writeKey}'
export const analytics = AnalyticsBrowser.load(
  { writeKey, cdnSettings: { integrations: { 'Segment.io': { apiKey: writeKey } } } },
  { integrations: { 'Segment.io': { apiHost: '${host}/v1', protocol: '${protocol.slice(0, -1)}' } } },
)

analytics.page()`,
    },
    {
      title: t('keys.snippets.node'),
      meaning: t('keys.snippets.nodeNote'),
      text: `import { Analytics } from '@segment/analytics-node'

const analytics = new Analytics({
  host: '${origin}',
  path: '/v1/batch',
  writeKey: '${writeKey}',
})

analytics.track({ userId: 'c-17', event: 'order_completed', properties: { total: 19.9 } })`,
    },
    {
      title: t('keys.snippets.curl'),
      meaning: t('keys.snippets.curlNote'),
      text: `curl ${origin}/v1/track -u '${writeKey}:' \\
  -d '{"userId": "c-17", "event": "order_completed", "properties": {"total": 19.9}}'`,
    },
  ]
}
