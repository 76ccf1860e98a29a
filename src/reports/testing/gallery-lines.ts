import type { Block, LinePoint } from '../index.ts'
import { bell, DAY, range, START, survival } from './gallery-data.ts'

const weekly = (level: number, trend: number): readonly LinePoint[] =>
  range(53).map((week) => {
    const y = Math.max(0, Math.round(level + trend * week + bell() * level * 0.08))
    return { x: START + week * 7 * DAY, y }
  })

const forecast: readonly LinePoint[] = range(14).map((week) => {
  const y = 660 + 7 * week
  return { x: START + (52 + week) * 7 * DAY, y, low: y - 30 - 14 * week, high: y + 30 + 14 * week }
})

export const LINES: readonly Block[] = [
  {
    kind: 'lines',
    title: 'Weekly purchases, with a forecast',
    description:
      'Purchases grew from about 300 to 660 a week, and are expected to reach 750 by March, give or take 200.',
    x: { title: 'Week', measure: 'day' },
    y: { title: 'Purchases a week', measure: 'count', from: 0 },
    series: [
      { name: 'Observed', points: weekly(300, 7) },
      { name: 'Expected', points: forecast, dashed: true },
    ],
    band: '80% interval',
    marks: [
      { at: START + 52 * 7 * DAY, name: 'today' },
      { at: START + 30 * 7 * DAY, name: 'new prices' },
    ],
  },
  {
    kind: 'lines',
    title: 'How many are still customers',
    description: 'After a year 55% of yearly and 17% of monthly contracts are still running.',
    x: { title: 'Months since the contract began', measure: 'number' },
    y: { title: 'Share still there', measure: 'share', from: 0, to: 1 },
    series: [
      { name: 'Two years', points: survival(0.015), form: 'steps' },
      { name: 'One year', points: survival(0.05), form: 'steps' },
      { name: 'Month to month', points: survival(0.15), form: 'steps' },
    ],
    band: '95% interval',
    level: { at: 0.5, name: 'half' },
  },
]

const roc = (power: number) => range(21).map((step) => ({ x: step / 20, y: (step / 20) ** power }))
const unit = { measure: 'share', from: 0, to: 1 } as const

export const CURVES: readonly Block[] = [
  {
    kind: 'curve',
    title: 'Who leaves is found early in the list',
    description: 'The first fifth of the list holds 52% of those who left, against 20% by chance.',
    x: { title: 'Share of the list', ...unit },
    y: { title: 'Share of those who left', ...unit },
    series: [
      { name: 'The model', points: roc(0.35) },
      { name: 'Days since the last purchase', points: roc(0.6) },
    ],
    against: { name: 'by chance' },
  },
  {
    kind: 'curve',
    title: 'Gain over chance, by how much of the list is used',
    description: 'The first tenth holds 3.9 times as many as chance would find.',
    x: { title: 'Share of the list', ...unit },
    y: { title: 'Times as many as by chance', measure: 'number', from: 0 },
    series: [
      {
        name: 'liftAtK',
        points: range(20).map((step) => ({ x: (step + 1) / 20, y: 1 + 3.2 * (1 - (step + 1) / 20) ** 1.4 })),
      },
    ],
    against: { name: 'by chance', level: 1 },
  },
]
