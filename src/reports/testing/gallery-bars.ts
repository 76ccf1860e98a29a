import type { Block } from '../index.ts'
import { GROUPS, range } from './gallery-data.ts'

export const BARS: readonly Block[] = [
  {
    kind: 'bars',
    title: 'Customers by group',
    description:
      'Champions are 15% of the customers; those who bought once, long ago, are the largest group.',
    category: 'Group',
    labels: GROUPS,
    value: { title: 'Customers', measure: 'count' },
    series: [{ name: 'Customers', values: [642, 812, 401, 290, 365, 498, 420, 910] }],
    highlight: [0, 5],
    note: 'Strong: the groups that the findings speak of.',
  },
  {
    kind: 'bars',
    title: 'Share that bought again within 90 days',
    description: 'Three of four champions bought again, and one of ten lapsed customers.',
    category: 'Group',
    labels: GROUPS.slice(0, 5),
    value: { title: 'Share that bought again', measure: 'share' },
    series: [
      {
        name: 'Observed',
        values: [
          { value: 0.752, low: 0.712, high: 0.789 },
          { value: 0.561, low: 0.52, high: 0.6 },
          { value: 0.34, low: 0.28, high: 0.41 },
          { value: 0.28, low: 0.19, high: 0.39 },
          { value: 0.21, low: 0.15, high: 0.28 },
        ],
      },
    ],
    interval: '95% interval',
    mark: { at: 0.42, name: 'everybody: 42.0%' },
  },
  {
    kind: 'bars',
    direction: 'up',
    title: 'Purchases by hour of the day',
    description: 'Most is bought around noon, next to nothing before six and after twenty.',
    category: 'Hour',
    labels: range(24).map(String),
    value: { title: 'Purchases', measure: 'count' },
    series: [
      {
        name: 'Purchases',
        values: range(24).map((hour) => Math.round(3_000 * Math.exp(-(((hour - 12.4) / 3) ** 2)))),
      },
    ],
  },
  {
    kind: 'bars',
    direction: 'up',
    arrangement: 'stacked',
    title: 'Revenue by quarter and group',
    description: 'Champions brought most of every quarter, and their part grew.',
    category: 'Quarter',
    labels: ['Q1 2011', 'Q2 2011', 'Q3 2011', 'Q4 2011'],
    value: { title: 'Revenue', measure: 'money' },
    series: [
      { name: 'Champions', values: [820_000, 910_000, 1_310_000, 1_720_000] },
      { name: 'Loyal', values: [410_000, 402_000, 455_000, 520_000] },
      { name: 'All others', values: [310_000, 290_000, 240_000, 260_000] },
    ],
  },
  {
    kind: 'bars',
    arrangement: 'shares',
    title: 'How each channel’s customers divide',
    description: 'Half of those who came by recommendation are champions or loyal.',
    category: 'Channel of the first visit',
    labels: [
      'Recommendation',
      'Search',
      'Paid social',
      'An affiliate with a rather long name that has to be broken',
    ],
    value: { title: 'Share of customers', measure: 'count' },
    series: [
      { name: 'Champions', values: [120, 220, 90, 10] },
      { name: 'Loyal', values: [140, 300, 110, 30] },
      { name: 'All others', values: [240, 900, 700, 160] },
    ],
  },
  {
    kind: 'bars',
    title: 'Change in revenue since last year',
    description: 'Garden lost a third; kitchen and gifts grew.',
    category: 'Category',
    labels: ['Kitchen', 'Gifts', 'Lighting', 'Garden'],
    value: { title: 'Change', measure: 'share' },
    series: [{ name: 'Change', values: [0.31, 0.12, -0.04, -0.33] }],
  },
]
