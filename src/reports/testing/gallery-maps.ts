import type { Block } from '../index.ts'
import { bell, GROUPS, range } from './gallery-data.ts'

export const COHORTS: readonly Block[] = [
  {
    kind: 'heat-map',
    title: 'Customers by recency and frequency',
    description: 'The largest cells are the corners: bought often and lately, or once and long ago.',
    x: { title: 'Frequency score', labels: ['1', '2', '3', '4', '5'] },
    y: { title: 'Recency score', labels: ['5', '4', '3', '2', '1'] },
    value: { title: 'Customers', measure: 'count' },
    cells: [
      [60, 90, 150, 220, 410],
      [110, 140, 190, 230, 210],
      [190, 200, 190, 170, 90],
      [280, 220, 160, 100, 40],
      [430, 230, 120, 50, 20],
    ],
  },
  {
    kind: 'heat-map',
    title: 'Customers who came back, by month of the first purchase',
    description: 'Of those who came in December 2010 a third buys in any later month; of later ones a fifth.',
    x: { title: 'Months since the first purchase', labels: range(12).map((month) => String(month + 1)) },
    y: {
      title: 'First purchase',
      labels: range(13).map(
        (month) =>
          `${['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'][month % 12]} ${month === 0 ? 2010 : 2011}`,
      ),
    },
    value: { title: 'Share that bought', measure: 'share' },
    cells: range(13).map((row) =>
      range(13).map((month) => (row + month > 11 ? null : (row === 0 ? 0.36 : 0.2) + bell() * 0.015)),
    ),
  },
  {
    kind: 'heat-map',
    title: 'What each cluster does more or less than everybody',
    description: 'Night owls browse three times as much and order half as often.',
    x: { title: 'Cluster', labels: ['Regulars', 'Night owls', 'Bargain hunters'] },
    y: {
      title: 'Feature',
      labels: ['Orders a month', 'Visits a month', 'Share at a discount', 'Days since the last order'],
    },
    value: { title: 'Times the mean of everybody', measure: { decimals: 2 } },
    cells: [
      [2.1, 0.5, 0.9],
      [1.1, 3.0, 1.2],
      [0.6, 0.9, 2.4],
      [0.4, 1.6, 1],
    ],
    middle: 1,
  },
]

const cloud = (x: number, y: number, size: number) =>
  range(size).map(() => ({ x: x + bell() * 0.6, y: y + bell() * 0.6 }))

export const MAPS: readonly Block[] = [
  {
    kind: 'scatter',
    title: 'Map of the clusters',
    description: 'Three clusters lie apart; a fifth of the customers belongs to none.',
    x: { title: 'Buys more, and more often', measure: 'number' },
    y: { title: 'Buys other things', measure: 'number' },
    groups: [
      { name: 'Regulars', points: cloud(2.4, 0.6, 900) },
      { name: 'Night owls', points: cloud(-1.4, 1.6, 700) },
      { name: 'Bargain hunters', points: cloud(-0.4, -1.8, 500) },
      { name: 'In no cluster', rest: true, points: cloud(0.2, 0, 400) },
    ],
    note: '2,500 of 54,210 customers, drawn at random.',
  },
  {
    kind: 'scatter',
    title: 'Segments by size and value',
    description: 'Champions are few and worth most; lapsed customers are many and worth little.',
    x: { title: 'Customers', measure: 'count', log: true },
    y: { title: 'Revenue of a customer', measure: 'money' },
    groups: [
      {
        name: 'Segments',
        points: GROUPS.slice(0, 6).map((label, index) => ({
          x: [642, 1_812, 401, 2_900, 365, 14_980][index]!,
          y: [5_210, 2_380, 900, 420, 310, 120][index]!,
          label,
          size: [3_300_000, 1_900_000, 360_000, 120_000, 110_000, 180_000][index]!,
        })),
      },
    ],
    note: 'The area of a dot is the revenue of its segment.',
  },
]

const bins = (middle: number, width: number) =>
  range(30).map((bin) => Math.round(900 * Math.exp(-(((bin - middle) / width) ** 2))))

export const SPREADS: readonly Block[] = [
  {
    kind: 'histogram',
    title: 'Days between two purchases',
    description: 'Half of all purchases come within 28 days of the one before, a tenth after more than 110.',
    x: { title: 'Days', measure: 'count' },
    y: { title: 'Purchases', measure: 'count' },
    edges: range(31).map((bin) => bin * 5),
    series: [{ name: 'Purchases', values: range(30).map((bin) => Math.round(1_900 * Math.exp(-bin / 6))) }],
    marks: [
      { at: 28, name: 'median: 28' },
      { at: 39, name: 'mean: 39' },
      { at: 110, name: '90% within 110 days' },
    ],
  },
  {
    kind: 'histogram',
    title: 'Scores of those who left and those who stayed',
    description: 'The two overlap between 0.3 and 0.5, where the model cannot tell them apart.',
    x: { title: 'Predicted chance of leaving', measure: 'share' },
    y: { title: 'Customers', measure: 'count' },
    edges: range(31).map((bin) => bin / 30),
    series: [
      { name: 'Stayed', values: bins(7, 5) },
      { name: 'Left', values: bins(19, 6) },
    ],
  },
]
