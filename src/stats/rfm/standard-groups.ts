import { namedByCell, type RfmGroups } from './groups.ts'

const NAMES = [
  'Champions',
  'Loyal customers',
  'Potential loyalists',
  'New customers',
  'Promising',
  'Need attention',
  'About to sleep',
  'At risk',
  "Can't lose them",
  'Hibernating',
  'Lost',
] as const

type Name = (typeof NAMES)[number]

/** Names by recency (rows, from the least recent) and value (columns, from the least), both brought to 1 to 5. */
const GRID: readonly (readonly Name[])[] = [
  ['Lost', 'Lost', 'At risk', "Can't lose them", "Can't lose them"],
  ['Hibernating', 'Hibernating', 'At risk', 'At risk', "Can't lose them"],
  ['About to sleep', 'About to sleep', 'Need attention', 'Loyal customers', 'Loyal customers'],
  ['Promising', 'Potential loyalists', 'Potential loyalists', 'Loyal customers', 'Champions'],
  ['New customers', 'Potential loyalists', 'Potential loyalists', 'Champions', 'Champions'],
]

/**
 * The names that marketers know, as a segmentation: each cell has one. Recency against value, which is the mean of
 * the scores of frequency and money, halves rounded up.
 */
export function standardGroups(scores = 5): RfmGroups {
  const level = (score: number) => Math.round(((score - 1) * 4) / (scores - 1))
  return namedByCell(
    NAMES,
    scores,
    ({ recency, frequency, monetary }) => GRID[level(recency)]![level((frequency + monetary) / 2)]!,
  )
}
