const ORDERS = { event: 'order_completed', atLeast: 2, in: { last: '90 days' } }
const MOBILE = { event: 'page_viewed', in: { last: '30 days' }, where: { property: 'device', is: 'mobile' } }

const all = (...more: readonly object[]) => ({ all: [ORDERS, ...more] })

/** What is saved under the name of the draft. */
export const SAVED = { segment: 'draft', when: all({ trait: 'country', is: 'DE' }) }

/**
 * Drafts of one segment as somebody writes it, key press after key press as far as each is a definition: conditions
 * are added, their values typed, loosened and tightened, grouped and taken out again.
 */
export const TYPED_DRAFTS: readonly object[] = [
  { event: 'order_completed' },
  { event: 'order_completed', atLeast: 2 },
  { event: 'order_completed', atLeast: 2, in: { last: '9 days' } },
  { event: 'order_completed', atLeast: 2, in: { last: '90 days' } },
  all({ event: 'page_viewed' }),
  all({ event: 'page_viewed', in: { last: '30 days' } }),
  all({ event: 'page_viewed', in: { last: '30 days' }, where: { property: 'device', is: 'mobile' } }),
  all(MOBILE, { trait: 'country', is: 'DE' }),
  all(MOBILE, { trait: 'country', oneOf: ['DE', 'FR'] }, { not: { event: 'support_contacted' } }),
  all(MOBILE, {
    any: [
      { trait: 'plan', is: 'pro' },
      { trait: 'age', atLeast: 40 },
    ],
  }),
  all(MOBILE, {
    any: [
      { trait: 'plan', is: 'pro' },
      { event: 'product_viewed', distinct: 'category', atLeast: 5 },
    ],
  }),
  all(
    { event: 'order_completed', sum: 'revenue', atLeast: 500 },
    { event: 'email_opened', in: { last: '60 days' } },
  ),
  all({ lastEvent: 'product_viewed', time: { moreThanAgo: '14 days' } }),
  all({
    sequence: [{ event: 'cart_added' }, { not: { event: 'order_completed' }, within: '1 day' }],
    in: { last: '30 days' },
  }),
  all({ regularly: { event: 'page_viewed', times: 1, every: '7 days', inAtLeast: 3, ofTheLast: 4 } }),
  all({ population: { event: 'order_completed', sum: 'revenue' }, top: '10%' }),
  all({ event: 'page_viewed', equals: 0, in: { last: '45 days' } }),
]
