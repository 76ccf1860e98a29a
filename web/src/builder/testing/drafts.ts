import type { DraftCount, DraftHistory, DraftOverlap, DraftWords, Estimate } from '../../api/drafts'
import type { SegmentRow } from '../../api/segments'
import type { Answers, Asked } from '../../testing/answers'
import { knownStatus, STATUS } from '../../testing/status'
import type { Results } from '../results/use-results'

export const exactly = (value: number): Estimate => ({ value, low: value, high: value })
export const about = (value: number, by: number): Estimate => ({ value, low: value - by, high: value + by })

export const WORDS: DraftWords = {
  sentences: [{ path: ['when'], text: 'Profiles who ordered.' }],
  clauses: [],
  problems: [],
}

export const count = (more: Partial<DraftCount> = {}): DraftCount => ({
  asOf: 0,
  profiles: 1_000,
  precision: 'exact',
  sampled: 1_000,
  size: exactly(250),
  share: 0.25,
  nodes: [],
  members: [{ profileId: 7, identities: [{ namespace: 'email', value: 'ada@example.com' }], traits: {} }],
  warnings: [],
  ...more,
})

export const OVERLAP: DraftOverlap = {
  asOf: 0,
  precision: 'exact',
  sampled: 1_000,
  size: exactly(250),
  segments: [],
}

const DAY = 86_400_000
export const HISTORY: DraftHistory = {
  precision: 'exact',
  points: [
    { at: 0, size: exactly(100), share: 0.1 },
    { at: 365 * DAY, size: exactly(250), share: 0.25 },
  ],
}

/** What is shown of a draft that was not counted yet. */
export const NO_RESULTS: Results = {
  count: undefined,
  subject: { definition: {}, placeOf: (path) => path },
  isCurrent: false,
  isBegun: false,
  isCounting: false,
  words: undefined,
  problems: [],
  error: null,
  retry: () => undefined,
  counted: undefined,
}

const CATALOGUE = { events: [], traits: [] }

/** Known without asking: nothing of the data, and nothing is saved. */
export const KNOWN = [
  knownStatus(),
  [['catalogue'], CATALOGUE],
  [['definitions', 'metric'], { definitions: [], next: null }],
  [['segments'], { segments: [] }],
  [['segments', { status: 'archived' }], { segments: [] }],
] as const

/** A server that has these segments. */
export const saved = (...rows: readonly SegmentRow[]): Answers => ({
  'GET /segments': ({ query }: Asked) => ({
    segments: rows.filter(({ status }) => (status === 'archived') === query.has('status')),
  }),
})

/** A server that understands every draft and finds a quarter of all in it. */
export const DRAFTS: Answers = {
  'POST /definitions/describe': WORDS,
  'POST /drafts/count': count(),
  'POST /drafts/overlap': OVERLAP,
  'POST /drafts/history': HISTORY,
  'GET /catalogue': CATALOGUE,
  'GET /definitions': { definitions: [], next: null },
  'GET /definitions/schema': {},
  'GET /status': STATUS,
  ...saved(),
}

/** The bodies that were sent to an address, in their order. */
export function sentTo(asked: readonly Asked[], what: string): readonly unknown[] {
  return asked.filter((one) => one.what === what).map(({ body }) => body)
}
