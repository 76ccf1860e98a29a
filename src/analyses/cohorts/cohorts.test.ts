import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { applyDefinitions } from '../../segments/index.ts'
import { cohortRetention } from '../../stats/index.ts'
import { randomFrom } from '../../stats/random/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { periodOf, periodStart } from '../purchases/index.ts'
import { cohorts } from './analysis.ts'
import { COHORT_UNITS } from './read-cohorts.ts'

const order = (profile: number, at: string, amount = 10): LogEntry => ({
  profile,
  at: Date.parse(at),
  event: 'order_completed',
  properties: { amount },
})

it.each(COHORT_UNITS)('a %s begins where the one before ends', (unit) => {
  const calendar = { timeZone: 'Europe/Berlin', weekStartsOn: 7 }
  for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2026, 0, 1); at += 13 * 3_600_000) {
    const period = periodOf(unit, at, calendar)
    expect(periodStart(unit, period, calendar)).toBeLessThanOrEqual(at)
    expect(periodStart(unit, period + 1, calendar)).toBeGreaterThan(at)
    expect(periodOf(unit, periodStart(unit, period, calendar), calendar)).toBe(period)
  }
})

describe('cohorts', () => {
  let bench: AnalysisBench
  beforeAll(async () => {
    bench = await openAnalysisBench()
  })
  afterAll(() => bench.close())

  it('without data have a reason', async () => {
    expect((await bench.perform(cohorts, '2025-02-01')).outcome).toMatchObject({ kind: 'insufficient-data' })
    await bench.fill([order(900, '2025-03-05')])
    expect((await bench.perform(cohorts, '2025-02-01')).outcome).toMatchObject({ kind: 'insufficient-data' })
    const one = resultOf((await bench.perform(cohorts, '2025-03-06')).outcome)
    expect(one).toMatchObject({ customers: 1, ages: [], newer: null, lastIsComplete: false })
  })

  it('count as one by one, and mark what is not over', async () => {
    const random = randomFrom(5)
    const customer = Array.from({ length: 400 }, () => 1 + random.below(60))
    const day = customer.map(() => random.below(180))
    const start = Date.UTC(2025, 2, 1, 12)
    await bench.fill(
      customer.map((profile, row) =>
        order(profile, new Date(start + day[row]! * 86_400_000).toISOString(), 1.1),
      ),
    )
    const calendar = bench.workspace.settings
    const asOf = Date.UTC(2025, 7, 28)
    const found = resultOf((await bench.perform(cohorts, asOf, { unit: 'week' })).outcome)
    const rows = [...customer.keys()].filter((row) => start + day[row]! * 86_400_000 <= asOf)
    const expected = resultOf(
      cohortRetention({
        customer: Uint32Array.from([900, ...rows.map((row) => customer[row]!)]),
        period: Int32Array.from([
          periodOf('week', Date.parse('2025-03-05'), calendar),
          ...rows.map((row) => periodOf('week', start + day[row]! * 86_400_000, calendar)),
        ]),
      }),
    )
    expect(found.cohorts.map(({ period, active }) => [period, active])).toEqual(
      expected.map(({ period, active }) => [period, Array.from(active)]),
    )
    const money = found.cohorts.flatMap((cohort) => cohort.money).reduce((sum, one) => sum + one, 0)
    expect(money).toBeCloseTo(10 + 1.1 * rows.length, 9)
    expect(found.lastIsComplete).toBe(false)
    expect(found.ages.every(({ age }) => age < found.cohorts[0]!.active.length - 1)).toBe(true)
  })

  it('have the last period whole at its very end', async () => {
    const end = Date.parse('2025-05-01T00:00:00Z') - 1
    const { outcome, report } = await bench.perform(cohorts, end)
    expect(resultOf(outcome).lastIsComplete).toBe(true)
    expect(report.trust.map(({ text }) => text).join()).not.toContain('not over')
    expect(report.findings.length).toBeGreaterThanOrEqual(2)
  })

  it('are those of the members of a segment', async () => {
    const text = 'segment: few\ntitle: A few\nwhen: {event: order_completed, count: true, atMost: 4}'
    await applyDefinitions(bench.workspace, [{ name: 'few.yaml', text }])
    const asOf = '2025-08-28'
    const all = await bench.perform(cohorts, asOf)
    const few = await bench.perform(cohorts, asOf, { among: 'few' })
    const customers = (performed: typeof all) => resultOf(performed.outcome).customers
    expect(customers(few)).toBeGreaterThan(0)
    expect(customers(few)).toBeLessThan(customers(all))
    expect(few.report.about).toContainEqual({ label: 'Among', value: 'A few' })
    expect(few.report.trust.map(({ text }) => text).join()).toContain('by their rule')
    expect(all.report.about.map(({ label }) => label)).not.toContain('Among')
    await expect(bench.perform(cohorts, asOf, { among: 'fev' })).rejects.toMatchObject({
      problems: [{ code: 'command/not-found' }],
    })
  })

  it('begin with any event', async () => {
    await bench.fill([
      { profile: 1_000, at: '2025-04-10', event: 'signed_up' },
      { profile: 1_001, at: '2025-04-12', event: 'signed_up' },
      order(1_001, '2025-05-02', 30),
      order(1_000, '2025-03-02', 99),
    ])
    const options = { start: 'signed_up' }
    const found = resultOf((await bench.perform(cohorts, '2025-06-30', options)).outcome)
    // What was bought before the start is not of the cohort.
    expect(found.cohorts).toMatchObject([{ customers: 2, active: [0, 1, 0], money: [0, 30, 0] }])
  })
})
