import type { Block } from '../index.ts'
import { survival } from './gallery-data.ts'

export const FLOWS: readonly Block[] = [
  {
    kind: 'flow',
    title: 'Where customers went from quarter to quarter',
    description: 'One in six active customers was at risk a quarter later; few came back from there.',
    measure: 'count',
    columns: ['Q2 2011', 'Q3 2011', 'Q4 2011'].map((title) => ({
      title,
      stages: ['Active', 'At risk', 'Lapsed'],
    })),
    links: [0, 1].flatMap((column) =>
      [
        [1_480, 310, 40],
        [190, 260, 420],
        [60, 10, 980],
      ].flatMap((row, from) => row.map((value, to) => ({ column, from, to, value }))),
    ),
  },
  {
    kind: 'intersections',
    title: 'How the segments overlap',
    description:
      '612 customers are in “Newsletter” and “Loyal” at once; 90 are in all three that are mailed weekly.',
    value: { title: 'Profiles', measure: 'count' },
    sets: [
      { name: 'Newsletter', size: 2_890 },
      { name: 'Loyal', size: 1_450 },
      { name: 'Big spenders', size: 780 },
      { name: 'At risk', size: 690 },
    ],
    intersections: [
      { sets: [0], size: 1_820 },
      { sets: [0, 1], size: 612 },
      { sets: [], size: 1_204 },
      { sets: [3], size: 455 },
      { sets: [0, 3], size: 190 },
      { sets: [1, 2], size: 410 },
      { sets: [0, 1, 2], size: 268 },
      { sets: [2], size: 57 },
      { sets: [1], size: 115 },
      { sets: [1, 2, 3], size: 45 },
    ],
  },
  {
    kind: 'estimates',
    title: 'What goes with leaving',
    description:
      'Month-to-month contracts and fibre go with leaving; long tenure and a second service with staying.',
    category: 'Trait',
    value: { title: 'Hazard ratio', measure: { decimals: 2 }, log: true },
    rows: [
      { name: 'Month to month', group: 'Contract', value: { value: 3.4, low: 2.7, high: 4.3 } },
      { name: 'One year', group: 'Contract', value: { value: 1.2, low: 0.94, high: 1.53 } },
      { name: 'Fibre', group: 'Service', value: { value: 1.8, low: 1.45, high: 2.2 } },
      { name: 'Technical support', group: 'Service', value: { value: 0.62, low: 0.5, high: 0.77 } },
      { name: 'Paperless billing', group: 'Billing', value: { value: 1.05, low: 0.9, high: 1.22 } },
    ],
    interval: '95% interval',
    neutral: { at: 1, name: 'no difference' },
  },
  {
    kind: 'multiples',
    title: 'Customers who come back, by country',
    description:
      'Germany and France keep customers as the United Kingdom does; Australia loses them after three months.',
    panels: ['United Kingdom', 'Germany', 'France', 'Australia'].map((title, index) => ({
      kind: 'lines' as const,
      title,
      description: `${[3_921, 94, 87, 9][index]!.toLocaleString('en-US')} customers`,
      x: { title: 'Months', measure: 'count' as const },
      y: { title: 'Share that bought', measure: 'share' as const },
      series: [{ name: 'Share', points: survival([0.08, 0.09, 0.085, 0.3][index]!) }],
      band: '95% interval',
    })),
  },
]
