import type { Report, Section } from '../index.ts'
import { BARS } from './gallery-bars.ts'
import { FLOWS } from './gallery-flows.ts'
import { CURVES, LINES } from './gallery-lines.ts'
import { COHORTS, MAPS, SPREADS } from './gallery-maps.ts'
import { WORDS } from './gallery-words.ts'

const ABOUT = [
  { label: 'Rows', value: { measure: 'count', value: 541_909 } },
  { label: 'Customers', value: { measure: 'count', value: 4_338 } },
  { label: 'Purchases', value: { measure: 'count', value: 18_532 } },
  { label: 'Period', value: '1 Dec 2010 to 9 Dec 2011' },
  { label: 'Amounts', value: 'column total, in GBP' },
] as const satisfies Report['about']

const SECTIONS: readonly Section[] = [
  {
    title: 'Who the customers are',
    lead: 'A third of the customers gives three quarters of the revenue, and a tenth is about to leave.',
    blocks: BARS,
  },
  {
    title: 'How they come back',
    lead: 'Growth comes from new customers; those who came last Christmas are the most faithful.',
    blocks: LINES,
  },
  { title: 'Scores and cohorts', blocks: COHORTS },
  { title: 'Clusters', lead: 'Three kinds of customers can be told apart.', blocks: MAPS },
  { title: 'Distributions', blocks: SPREADS },
  {
    title: 'Is the model any good?',
    lead: 'It finds those who leave more than twice as well as the days since the last purchase alone.',
    detail: true,
    blocks: CURVES,
  },
  { title: 'Movements and overlaps', blocks: FLOWS },
  { title: 'Words and tables', blocks: WORDS },
]

/** A report that uses every block and every kind of chart, with plausible numbers. */
export const GALLERY: Report = {
  title: 'RFM of online-retail.csv',
  asOf: Date.UTC(2011, 11, 9, 12, 50),
  timeZone: 'Europe/London',
  currency: 'GBP',
  about: ABOUT,
  findings: [
    {
      figure: { measure: 'share', value: { value: 0.483, low: 0.462, high: 0.505 } },
      sentence: 'of last year’s revenue came from 642 champions, 15% of the customers.',
      advice: 'Keep them: what they get should not depend on a coupon.',
    },
    {
      figure: { measure: 'count', value: 498 },
      sentence: 'good customers have not bought for twice as long as they usually wait.',
      advice: 'Write to them first; each brought £1,120 in the year before.',
    },
    {
      figure: { measure: 'money', value: 557_760 },
      sentence: 'of yearly revenue is at stake with those 498.',
    },
    {
      figure: { measure: { unit: 'days' }, value: 28 },
      sentence:
        'is how long half of the customers wait until they buy again; a reminder before that is early.',
    },
  ],
  trust: [
    {
      level: 'sound',
      text: 'Bought again in the 90 days that were held back: 75% of the champions, 9% of the lapsed.',
    },
    { level: 'sound', text: 'The same groups come out of 94 of 100 random halves of the customers.' },
    {
      level: 'caution',
      text: '135,080 rows without a customer were left out: a quarter of all rows, a fifth of the revenue.',
    },
    { level: 'warning', text: 'Amounts are in two currencies in 12 rows; they were summed as they are.' },
  ],
  sections: SECTIONS,
  method: [
    {
      name: 'RFM scores',
      text: 'Customers are ranked by the days since their last purchase, the number of purchases and their sum, and each ranking is cut into fifths.',
      formula: 'score(x) = 1 + #{ cuts c : c < x },  c = quantiles 0.2, 0.4, 0.6, 0.8 (type 7)',
      assumptions: ['A row is a purchase; several on one day are one.', 'The past year is like the next.'],
      source: 'Hughes, A. M. (1994). Strategic Database Marketing. Probus.',
    },
    { name: 'Intervals', text: 'Wilson’s for shares, the bootstrap’s with 1,000 draws for amounts.' },
  ],
}

/** A report of data that give no result. */
export const INSUFFICIENT: Report = {
  title: 'Customer value of orders.csv',
  asOf: Date.UTC(2011, 11, 9),
  timeZone: 'UTC',
  about: [{ label: 'Customers', value: { measure: 'count', value: 1 } }],
  findings: [],
  insufficient: {
    reason:
      'Nobody bought a second time, so there is nothing from which to learn how often customers come back.',
    remedies: [
      'A longer period: half of the customers of most shops come back within four months.',
      'RFM needs no repeat purchases: satsuma analyze rfm.',
    ],
  },
  trust: [],
  sections: [],
  method: [],
}
