import type { Block } from '../index.ts'
import { DAY, GROUPS, range, START } from './gallery-data.ts'

export const WORDS: readonly Block[] = [
  {
    kind: 'text',
    text: 'Text says what does not fit a lead: why a group is as it is, and what was done to see it.',
  },
  {
    kind: 'list',
    items: [
      'Write to the 498 at risk before the end of the month.',
      'Leave the champions alone: they come anyway.',
    ],
  },
  {
    kind: 'facts',
    facts: [
      { label: 'Customers', value: { measure: 'count', value: 642 } },
      {
        label: 'Share of revenue',
        value: { measure: 'share', value: { value: 0.483, low: 0.46, high: 0.51 } },
      },
      { label: 'Mean order', value: { measure: 'money', value: 412.5 } },
      { label: 'Last order', value: { measure: 'day', value: START + 372 * DAY } },
      { label: 'Days between orders', value: { measure: { unit: 'days' }, value: 21.4 } },
      { label: 'Favourite category', value: 'Kitchen' },
    ],
  },
  {
    kind: 'definition',
    title: 'At risk',
    text: 'segment: at-risk\ntitle: At risk\nwhen:\n  all:\n    - event: order\n',
    definition: { title: 'At risk', when: { all: [{ event: 'order' }] } },
  },
  {
    kind: 'callout',
    tone: 'note',
    title: 'A note',
    text: 'Returns are left out: an order of nothing is no purchase.',
  },
  { kind: 'callout', tone: 'good', text: 'The groups cover everybody, and nobody is in two.' },
  {
    kind: 'callout',
    tone: 'caution',
    title: 'Few customers',
    text: 'Australia has 9 customers: its curve says little.',
  },
  {
    kind: 'callout',
    tone: 'missing',
    title: 'No forecast by category',
    text: 'It needs a column with the category; this file has none.',
  },
  {
    kind: 'table',
    title: 'The groups in numbers',
    columns: [
      { name: 'Group', is: 'text' },
      { name: 'Customers', is: 'count', bar: true },
      { name: 'Share', is: 'share' },
      { name: 'Revenue of one', is: 'money', interval: '95% interval' },
      { name: 'Last order', is: 'day' },
    ],
    rows: GROUPS.map((group, index) => {
      const mean = 5_000 / (index + 1)
      const customers = [642, 812, 401, 290, 365, 498, 420, 910][index]!
      const value = { value: mean, low: mean * 0.9, high: mean * 1.12 }
      return [
        group,
        customers,
        customers / 4_338,
        index === 6 ? null : value,
        START + (372 - index * 40) * DAY,
      ]
    }),
    total: ['Everybody', 4_338, 1, { value: 2_054, low: 1_990, high: 2_120 }, null],
    note: 'Revenue of the last twelve months. Lapsed customers had none.',
  },
  {
    kind: 'table',
    title: 'The best customers',
    columns: [
      { name: 'Customer', is: 'text' },
      { name: 'Orders', is: 'count' },
      { name: 'Revenue', is: 'money', bar: true },
    ],
    rows: range(30).map((index) => [
      `customer ${14_646 + index * 37}`,
      210 - index * 5,
      280_206 / (index + 1),
    ]),
    shown: 10,
  },
]
