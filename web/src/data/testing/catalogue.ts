import type { Catalogue, CatalogueEntry } from '../../api/catalogue'
import type { DataSources, MergeChange, NameDetails } from '../../api/data'

const DAY_MS = 86_400_000
/** The day that the examples end on. */
export const TODAY = Date.UTC(2026, 10, 21)

/** So many days with as many records each as their number, the last one today. */
const daysOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ at: TODAY - (count - 1 - index) * DAY_MS, records: index }))

export const entryOf = (name: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  ...{ name, records: 64, profiles: 31, sampled: 64, values: [] },
  ...more,
})

export const CATALOGUE: Catalogue = {
  events: [
    entryOf('order_completed', {
      values: [
        { path: 'amount', types: { number: 60, text: 4 } },
        { path: 'currency', types: { text: 64 } },
      ],
    }),
    entryOf('page_viewed', { records: 1_200, profiles: 40 }),
  ],
  traits: [
    entryOf('plan', { records: 20, profiles: 20, values: [{ path: '', types: { text: 20 } }] }),
    entryOf('address', {
      values: [
        { path: 'city', types: { text: 9 } },
        { path: 'zip', types: { text: 9 } },
      ],
    }),
  ],
}

export const nameDetails = (more: Partial<NameDetails> = {}): NameDetails => ({
  ...{ of: 'event', name: 'order_completed', records: 64, profiles: 31, sampled: 64 },
  ...{ firstAt: TODAY - 90 * DAY_MS, latestAt: Date.now(), receivedAt: Date.now(), days: daysOf(3) },
  ...{ future: 0, duplicates: 0, values: [], examples: [], usedBy: [] },
  ...more,
})

export const sourcesOf = (more: Partial<DataSources> = {}): DataSources => ({
  events: { records: 104, latestAt: Date.now(), receivedAt: Date.now() },
  traits: { records: 20 },
  days: daysOf(3),
  keys: [],
  ...more,
})

export const mergeOf = (more: Partial<MergeChange> = {}): MergeChange => ({
  ...{ at: TODAY, from: 12, to: 7, moved: 1, cause: 'link', call: 'identify', messageId: 'm-1' },
  identities: [{ namespace: 'email', value: 'ada@example.org' }],
  ...more,
})
