import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { speaking, translate } from '../../language/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { unmarkedInReport } from '../testing/unmarked-in-report.ts'
import { regions } from './analysis.ts'

const at = (profile: number, traits: Record<string, unknown>, when = '2025-01-01'): LogEntry[] =>
  Object.entries(traits).map(([trait, value]) => ({ profile, at: when, trait, value }))
const order = (profile: number, total: number): LogEntry => ({
  profile,
  at: '2025-02-01',
  event: 'order_completed',
  properties: { total, currency: 'EUR' },
})

let bench: AnalysisBench
beforeAll(async () => {
  bench = await openAnalysisBench()
  await bench.fill([
    ...at(1, { country: 'DE', city: 'Köln' }),
    ...at(2, { country: 'Germany', city: 'köln' }),
    ...at(3, { country: 'fr', city: 'Paris' }),
    ...at(4, { country: 'Atlantis', city: 'Paris' }),
    ...at(5, { country: 'US', city: 'Paris' }),
    ...at(5, { country: 'deu' }, '2025-03-01'),
    ...at(6, { country: 'FR' }),
    ...at(6, { country: null }, '2025-03-01'),
    ...at(7, { plan: 'pro' }),
    order(1, 10),
    order(1, 5.5),
    order(3, 7),
    order(7, 100),
  ])
})
afterAll(() => bench.close())

describe('regions', () => {
  it('take the spellings of a country as one, count everybody once, and keep what is no country', async () => {
    const { outcome, report } = await bench.perform(regions, '2025-06-01')
    const found = resultOf(outcome)
    expect(found).toMatchObject({ profiles: 7, known: 5, others: null, trait: 'country' })
    expect(found.places).toEqual([
      {
        name: 'Germany',
        country: { code: 'DE', digits: '276' },
        customers: 3,
        buyers: 1,
        orders: 2,
        revenue: 15.5,
      },
      { name: 'Atlantis', country: null, customers: 1, buyers: 0, orders: 0, revenue: 0 },
      {
        name: 'France',
        country: { code: 'FR', digits: '250' },
        customers: 1,
        buyers: 1,
        orders: 1,
        revenue: 7,
      },
    ])
    expect(report.findings[0]).toMatchObject({ figure: { value: 0.6 } })
    expect(report.currency).toBe('EUR')
  })

  it('are as of the instant', async () => {
    const found = resultOf((await bench.perform(regions, '2025-01-15')).outcome)
    expect(found.places.map(({ name, customers, revenue }) => [name, customers, revenue])).toEqual([
      ['France', 2, 0],
      ['Germany', 2, 0],
      ['Atlantis', 1, 0],
      ['United States of America', 1, 0],
    ])
  })

  it('are cities of one country, whatever their case, and the small ones together', async () => {
    const options = { by: 'city', within: 'Germany' } as const
    const german = resultOf((await bench.perform(regions, '2025-06-01', options)).outcome)
    expect(german.within).toBe('DE')
    expect(german.places.map(({ customers }) => customers)).toEqual([2, 1])
    const all = resultOf((await bench.perform(regions, '2025-06-01', { by: 'city', most: 1 })).outcome)
    expect(all.places).toMatchObject([{ name: 'Paris', customers: 3, country: null }])
    expect(all.others).toMatchObject({ places: 1, customers: 2, revenue: 15.5 })
  })

  it('say what is missing', async () => {
    const nowhere = await bench.perform(regions, '2025-06-01', { trait: 'planet' })
    expect(nowhere.outcome).toMatchObject({
      kind: 'insufficient-data',
      reason: expect.stringContaining('planet'),
    })
    await expect(bench.perform(regions, '2025-06-01', { within: 'Germny' })).rejects.toMatchObject({
      problems: [{ code: 'analysis/invalid-option', message: expect.stringContaining('Germany') }],
    })
  })

  it('are told in German, countries by their German names', async () => {
    const performed = await bench.perform(regions, '2025-06-01', { most: 2 })
    const data = ['EUR', 'country', 'Germany', 'Atlantis', 'France']
    expect(unmarkedInReport(performed, data)).toEqual([])
    const { about, findings, sections } = speaking('de', () => performed.report)
    expect(about[0]).toEqual({ label: 'Bekannt durch', value: 'das Merkmal country' })
    expect(findings[0]!.sentence).toBe('der Kunden entfallen auf Deutschland: 3 von 5.')
    expect(sections[0]).toMatchObject({
      title: 'Nach Land',
      blocks: [
        { category: 'Land', labels: ['Deutschland', 'Atlantis'] },
        { rows: { 2: { 0: '1 weitere' } } },
      ],
    })
    const { outcome } = await bench.perform(regions, '2025-06-01', { trait: 'planet' })
    const reason = outcome.kind === 'insufficient-data' ? outcome.reason : ''
    expect(speaking('de', () => translate(reason))).toBe(
      'Von keinem Kunden ist durch das Merkmal „planet“ bekannt, wo er ist.',
    )
  })
})
