import { workload } from '../workload.ts'

/** A segment of the bench: its conditions, all of which must hold, by their kinds. */
export interface LiveBenchSegment {
  readonly name: string
  readonly kinds: readonly string[]
  readonly when: object
}

/** Segments that whoever did an event is in for so long after the last time, and in no other. */
export const WINDOWS_OF_ONE_EVENT = [
  { segment: 'viewed-30-seconds', event: 'page_viewed', ms: 30_000 },
  { segment: 'viewed-2-minutes', event: 'page_viewed', ms: 120_000 },
  { segment: 'product-1-minute', event: 'product_viewed', ms: 60_000 },
] as const

const window = (event: string, last: string, rest: object = {}) => ({ event, in: { last }, ...rest })

/** Memberships of seconds and minutes, as a site uses them to react to a visit; time alone ends most of them. */
const SOON: readonly LiveBenchSegment[] = [
  ...WINDOWS_OF_ONE_EVENT.map(({ segment, event, ms }) =>
    one(segment, 'count', window(event, `${ms / 1_000} seconds`)),
  ),
  one('browsing', 'count', window('product_viewed', '5 minutes', { atLeast: 3 })),
  one(
    'undecided',
    'distinct values',
    window('product_viewed', '10 minutes', { distinct: 'category', atLeast: 3 }),
  ),
  one('full-cart', 'sum', window('cart_added', '10 minutes', { sum: 'price', atLeast: 150 })),
  one('expensive-taste', 'max', window('product_viewed', '2 minutes', { max: 'price', atLeast: 150 })),
  one('long-reading', 'mean', window('page_viewed', '1 minute', { mean: 'seconds', moreThan: 300 })),
  one('typical-price', 'median', window('product_viewed', '3 minutes', { median: 'price', atMost: 80 })),
  one('not-viewed', 'never', window('page_viewed', '1 minute', { equals: 0 })),
  one('cart-left', 'sequence', {
    sequence: [{ event: 'cart_added' }, { not: { event: 'order_completed' }, within: '1 minute' }],
    sameValueOf: 'cart_id',
    in: { last: '10 minutes' },
  }),
  one('product-after-page', 'funnel', {
    sequence: [{ event: 'page_viewed' }, { event: 'product_viewed', within: '20 seconds' }],
    in: { last: '2 minutes' },
  }),
  one('cart-after-mail', 'funnel', {
    sequence: [
      { event: 'email_opened' },
      { event: 'product_viewed', within: '1 minute' },
      { event: 'cart_added', within: '1 minute' },
    ],
    in: { last: '5 minutes' },
  }),
  one('gone-a-minute', 'last', { lastEvent: 'page_viewed', time: { moreThanAgo: '1 minute' } }),
  one('new-buyer', 'first', { firstEvent: 'order_completed', time: { inLast: '5 minutes' } }),
  one('went-quiet', 'stopped', {
    stopped: { event: 'page_viewed', before: '5 minutes', quietFor: '45 seconds' },
  }),
  one('came-back', 'restarted', {
    restarted: { event: 'page_viewed', quietFor: '1 day', within: '2 minutes' },
  }),
  one('steady', 'habit', {
    regularly: { event: 'page_viewed', times: 1, every: '30 seconds', inAtLeast: 3, ofTheLast: 4 },
  }),
  one('new-plan', 'trait changed', {
    traitChanged: 'plan',
    from: { oneOf: ['free', 'basic'] },
    to: { oneOf: ['pro', 'team'] },
    within: '2 minutes',
  }),
  one('plan-held', 'trait held', { traitHeld: 'plan', oneOf: ['pro', 'team'], for: '1 minute' }),
  one('browsing-again', 'segment', { all: [{ segment: 'browsing' }, { segment: 'viewed-30-seconds' }] }),
]

function one(name: string, kind: string, when: object): LiveBenchSegment {
  return { name, kinds: [kind], when }
}

/** So many segments: those of minutes, as far as there is room, beside those of weeks and months. */
export function liveSegments(count: number): readonly LiveBenchSegment[] {
  const soon = SOON.slice(0, count)
  const others = workload(count - soon.length).map(({ name, conditions }) => ({
    name,
    kinds: conditions.map(({ kind }) => kind),
    when: { all: conditions.map(({ definition }) => definition) },
  }))
  return [...soon, ...others]
}
