import { randomFrom } from '../../stats/index.ts'
import type { LinePoint } from '../index.ts'

export const DAY = 86_400_000
export const START = Date.UTC(2010, 11, 1)
const random = randomFrom(7)
export const range = (length: number) => Array.from({ length }, (_, index) => index)
/** Roughly normal, which is all that pictures need. */
export const bell = () => range(6).reduce((sum) => sum + random.uniform(), -3)

export const GROUPS = [
  'Champions',
  'Loyal',
  'Promising',
  'New',
  'Needs attention',
  'At risk',
  'Lapsed',
  'One-time buyers long ago',
]

/** A share that falls with the months, with its band. */
export const survival = (rate: number): readonly LinePoint[] =>
  range(19).map((month) => {
    const y = Math.exp(-rate * month)
    return { x: month, y, low: y * (1 - 0.012 * month), high: Math.min(1, y * (1 + 0.012 * month)) }
  })
