import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { speaking, translate } from '../../language/index.ts'
import { DAY_MS } from '../../time/calendar.ts'
import { unmarkedInReport } from '../testing/unmarked-in-report.ts'
import { cohorts } from './analysis.ts'
import { COHORT_UNITS } from './read-cohorts.ts'

const START = Date.UTC(2025, 2, 1, 12)
const AS_OF = START + 180 * DAY_MS

let bench: AnalysisBench
beforeAll(async () => {
  bench = await openAnalysisBench()
  await bench.fill(
    Array.from({ length: 400 }, (_, order) => ({
      profile: (order * order) % 61,
      at: START + ((order * 29) % 180) * DAY_MS,
      event: 'order_completed',
      properties: { amount: 10, currency: order % 3 === 0 ? 'USD' : 'EUR' },
    })),
  )
})
afterAll(() => bench.close())

const DATA = ['order_completed', 'EUR', 'USD', 'order_completed × amount', /^(\d+ )?\p{L}+ \d{4}\*?$/u]

describe('cohorts in another language', () => {
  test.each(COHORT_UNITS)('leave nothing unmarked by the %s', async (unit) => {
    const performed = await bench.perform(cohorts, AS_OF, { unit })
    expect(unmarkedInReport(performed, DATA)).toEqual([])
  })

  test('read as German', async () => {
    const performed = await bench.perform(cohorts, AS_OF, { unit: 'week' })
    const { findings, trust, sections } = speaking('de', () => performed.report)
    expect(findings.map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))).toEqual([
      'der Kunden sind in der Woche nach ihrem Einstieg aktiv (order_completed): 8 von 31.',
      'der Kunden aus der neueren Hälfte der Kohorten kommen nach einer Woche wieder, aus der älteren 28,6 %: kein gesicherter Unterschied.',
      'sind 24 Wochen nach ihrem Einstieg aktiv (2 Kohorten haben so viel Zeit schon hinter sich).',
      'hat ein Kunde nach 24 Wochen im Schnitt ausgegeben, davon 12,58 € in der ersten Woche.',
      'Kunden gehören zur größten Kohorte, 3. März 2025; im Median kamen 5 je Woche.',
    ])
    expect(trust[0]!.text).toMatch(/^Die letzte Woche ist noch nicht vorbei: In der Karte/)
    expect(sections[0]!.blocks[1]).toMatchObject({ columns: { 2: { name: 'Nach 1 Woche' } } })
    expect(speaking('de', () => translate('Nobody did signed_up by this instant.'))).toBe(
      'Bis zu diesem Zeitpunkt hat niemand signed_up ausgeführt.',
    )
  })
})
