import { expect, it } from 'vitest'
import { formatsOf } from '../../reports/index.ts'
import { rfmOptions } from './options.ts'
import type { RfmResult } from './result.ts'
import { scoreSection } from './score-section.ts'

const FOUND = {
  scores: 3,
  cuts: { recency: [13.8, 33], frequency: [1, 1], money: [250, 250] },
  scoreCounts: { recency: [1, 2, 3], frequency: [4, 0, 2], money: [5, 0, 1] },
  cells: [],
} as unknown as RfmResult

function ranges(options: object) {
  const [table] = scoreSection(
    FOUND,
    rfmOptions.parse({ scores: 3, ...options }),
    formatsOf({ timeZone: 'UTC' }),
  ).blocks
  return table?.kind === 'table' ? table.rows.map((row) => [row[1], row[3], row[5]]) : []
}

it('tells which values have which score: a value on a cut is below it, with the cuts of R above', () => {
  expect(ranges({})).toEqual([
    ['up to 13', '2 and more', 'more than 250.00'],
    ['14 to 33', 'none', 'none'],
    ['34 and more', 'up to 1', 'up to 250.00'],
  ])
  expect(ranges({ cuts: 'r-rfm' })).toEqual([
    ['up to 13', '1 and more', 'more than 250.00'],
    ['14 to 32', 'none', 'none'],
    ['33 and more', 'up to 0', 'up to 250.00'],
  ])
  expect(ranges({ cuts: 'r-rfm', frequencyCuts: [1, 1.5] }).map((row) => row[1])[0]).toBe('2 and more')
})
