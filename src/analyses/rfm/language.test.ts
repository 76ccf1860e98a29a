import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { speaking } from '../../language/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Performed } from '../index.ts'
import { unmarkedInReport } from '../testing/unmarked-in-report.ts'
import { rfm } from './analysis.ts'
import type { RfmResult } from './result.ts'

const START = Date.UTC(2025, 0, 1)

let bench: AnalysisBench
let found: Performed<RfmResult>
beforeAll(async () => {
  bench = await openAnalysisBench()
  const orders = Array.from({ length: 400 }, (_, order) => ({
    profile: (order * order) % 61,
    at: START + ((order * 29) % 200) * DAY_MS,
    event: 'order_completed',
    properties: { amount: (order % 61) + 0.25, currency: order % 3 === 0 ? 'USD' : 'EUR' },
  }))
  await bench.fill([...orders, { ...orders[0]!, properties: {} as (typeof orders)[0]['properties'] }])
  found = await bench.perform(rfm, START + 201 * DAY_MS, { window: 170, period: 30 })
})
afterAll(() => bench.close())

test('all that a report says is marked, but for names of groups', () => {
  expect(found.report.findings.length).toBeGreaterThan(4)
  const groups = resultOf(found.outcome).groups.map(({ name }) => new RegExp(`^(\\d+ )?${name}$`))
  expect(unmarkedInReport(found, groups)).toEqual([])
})

test('a report reads as German', () => {
  const { findings, trust } = speaking('de', () => found.report)
  const sentences = findings.map(({ sentence }) => sentence)
  expect(sentences.map((sentence) => sentence.replaceAll('\u00a0', ' '))).toEqual([
    'des Umsatzes bringen Ihre Besten: 3 Kunden (9,7 %), Champions und Loyal customers. Im Schnitt hat jeder 12,0 Bestellungen im Gesamtwert von 369,00 € aufgegeben, die letzte vor 7 Tagen.',
    'gute Kunden drohen abzuspringen (19,4 % aller Kunden): Sie haben gut gekauft, zuletzt im Schnitt vor 23 Tagen. Sie brachten 21,0 % des Umsatzes (2.071 €).',
    'des Umsatzes kommen von dem Fünftel der Kunden, das am meisten ausgibt. Der Umsatz verteilt sich auf viele: Keine kleine Gruppe entscheidet darüber.',
    'Kunden kamen vor Kurzem und haben bisher wenig gekauft (6,5 % aller Kunden). Ob sie wieder bestellen, entscheidet, was aus ihnen wird.',
    'von 5 Kunden, am 21. Juni 2025 noch unter Ihren Besten, sind seitdem still geworden (100,0 %).',
    'der Kunden haben wenig gekauft und sind im Schnitt seit 25 Tagen still; sie brachten 15,9 % des Umsatzes.',
  ])
  expect(trust.map(({ text }) => text)).toContain(
    'Bei 31 Kunden ist eine Gruppe nur eine Handvoll Menschen: Sehen Sie sich die Einzelnen an statt der Anteile.',
  )
})
