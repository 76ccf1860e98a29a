import { describe, expect, it } from 'vitest'
import { type Chart, formatsOf } from '../../reports/index.ts'
import { agesOf, type Cohort, type CohortsResult } from './result.ts'
import { cohortsSections } from './sections.ts'

const formats = formatsOf({ timeZone: 'UTC' })

/** Cohorts of January 2026 and the months after it. */
function months(...active: readonly (readonly number[])[]): Cohort[] {
  return active.map((counts, month) => ({
    period: month,
    start: Date.UTC(2026, month, 1),
    customers: 10,
    active: counts,
    orders: counts,
    money: counts.map(() => 0),
  }))
}

function mapOf(cohorts: readonly Cohort[], more: Partial<CohortsResult> = {}) {
  const last = { lastPeriod: cohorts.length - 1, lastIsComplete: true, ...more }
  const found: CohortsResult = {
    among: null,
    start: 'order_completed',
    activity: 'order_completed',
    hasMoney: false,
    currencies: [],
    unit: 'month',
    customers: 10 * cohorts.length,
    cohorts,
    ages: agesOf(cohorts, last),
    newer: null,
    ...last,
  }
  const chart = cohortsSections(found, formats)[0]?.blocks[0] as Extract<Chart, { kind: 'heat-map' }>
  return { columns: chart.x.labels, rows: chart.y.labels, cells: chart.cells, note: chart.note }
}

describe('the map of retention', () => {
  it('leaves out the first month, in which all are active, as its colour would outshine all others', () => {
    expect(mapOf(months([10, 3, 2], [10, 4], [10]))).toMatchObject({
      columns: ['1', '2'],
      rows: ['Jan 2026', 'Feb 2026'],
      cells: [
        [0.3, 0.2],
        [0.4, null],
      ],
    })
  })

  it('has the first month where another event than the first counts as active', () => {
    expect(mapOf(months([4, 3], [5]), { start: 'signed_up' })).toMatchObject({
      columns: ['0', '1'],
      cells: [
        [0.4, 0.3],
        [0.5, null],
      ],
    })
  })

  it('has the first month where there is no other', () => {
    expect(mapOf(months([10]))).toMatchObject({ columns: ['0'], cells: [[1]] })
  })

  it('is empty where no month is over', () => {
    expect(mapOf(months([10]), { lastIsComplete: false })).toMatchObject({ columns: [], rows: [], cells: [] })
  })

  it('has the newest cohorts of many, and says so', () => {
    const many = months(...Array.from({ length: 30 }, (_, month) => new Array<number>(30 - month).fill(10)))
    const { rows, columns, note } = mapOf(many)
    expect(rows).toHaveLength(24)
    expect(columns).toHaveLength(23)
    expect(note).toBe('The newest 24 of 29 cohorts.')
  })
})
