import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { speaking } from '../../language/index.ts'
import type { Bars, Block, Estimates, Report, Table } from '../../reports/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Performed } from '../index.ts'
import type { PredictionResult } from '../prediction/index.ts'
import { propensity } from '../propensity/analysis.ts'
import { churn } from './analysis.ts'

const START = Date.UTC(2025, 0, 1)
const at = (day: number) => START + day * DAY_MS

/** Of those who pay by the month every second leaves, of the others every tenth, early rather than late. */
const leaves = (customer: number) => customer % (customer % 2 === 0 ? 4 : 10) < 2 && customer % 7 < 5

const table = Array.from({ length: 200 }, (_, customer) =>
  Object.entries({
    contract: customer % 2 === 0 ? 'monthly' : 'yearly',
    size: customer % 3 === 0 ? 'small' : 'large',
    paperless: customer % 5 < 2,
    tenure_months: leaves(customer) ? 1 + (customer % 23) : 12 + (customer % 37),
    status: leaves(customer) ? 'Left' : 'Stayed',
  }).map(([trait, value]): LogEntry => ({ profile: customer, at: at(1), trait, value })),
).flat()

let bench: AnalysisBench
let told: Readonly<Record<'churn' | 'propensity', Performed<PredictionResult>>>
beforeAll(async () => {
  bench = await openAnalysisBench()
  await bench.fill(table)
  const options = { label: 'status', list: 2 }
  told = {
    churn: await bench.perform(churn, at(2), options),
    propensity: await bench.perform(propensity, at(2), options),
  }
})
afterAll(() => bench.close())

/** A report in German; spaces that do not break are plain here. */
function german(name: 'churn' | 'propensity'): Report {
  const report = speaking('de', () => told[name].report)
  return JSON.parse(JSON.stringify(report).replaceAll('\u00a0', ' '))
}

describe('a prediction reads as German', () => {
  it('in why it says what it says of somebody', async () => {
    const { workspace } = bench
    const found = resultOf(told.churn.outcome)
    const { profile } = found.now.top[0]!
    const task = { workspace, asOf: at(2), profile, signal: new AbortController().signal }
    const reasons = await speaking('de', () =>
      workspace.survivors.readMerged(() => churn.reasons!(found, task)),
    )
    expect(reasons.map(({ title, words }) => `${title}: ${words}`)).toEqual([
      'Tenure months: tenure months 14',
      'Contract ist yearly: contract: nicht yearly',
      'Paperless: paperless: ja',
      'Size ist small: size: nicht small',
    ])
  })

  it('with the sign before a number, on one line', () => {
    expect(JSON.stringify(speaking('de', () => told.churn.report))).toContain('(×\u00a09,9)')
  })

  it('in what it finds of churn', () => {
    expect(german('churn').findings.map(({ sentence }) => sentence)).toEqual([
      'von 149 Kunden dürften abwandern (status: Left). Zu erwarten ist es bei etwa 9 von ihnen (59,9 %).',
      'so gut wie eine zufällige Auswahl: Im Zehntel mit den höchsten Wahrscheinlichkeiten liegt der Anteil derer, die abwanderten, bei 100,0 % (insgesamt bei 25,5 %). In diesem Zehntel sind 39,2 % aller, die abwanderten.',
      'ist der Anteil derer, die abwanderten, bei „Tenure months“ = 1 bis 13, gegenüber 0,0 % bei 39 bis 48: Danach richtet sich das Modell am meisten.',
      'ist der Anteil derer, die abwanderten, bei „Contract“ = monthly, gegenüber 15,0 % bei yearly: Danach richtet sich das Modell als Nächstes.',
      'sind nach 46 Monaten noch da. Am deutlichsten unterscheidet es sich nach „Contract“.',
      'Kunden gehören kaum zu denen, die abwandern werden: Zu erwarten ist es bei etwa 3 von ihnen (2,7 %).',
    ])
  })

  it('in what it finds of propensity', () => {
    expect(
      german('propensity')
        .findings.slice(0, 2)
        .map(({ sentence }) => sentence),
    ).toEqual([
      'von 149 Kunden dürften es tun (status: Left). Zu erwarten ist es bei etwa 9 von ihnen (59,9 %).',
      'so gut wie eine zufällige Auswahl: Im Zehntel mit den höchsten Wahrscheinlichkeiten liegt der Anteil derer, die es taten, bei 100,0 % (insgesamt bei 25,5 %). In diesem Zehntel sind 39,2 % aller, die es taten.',
    ])
  })

  it('in how far to trust it', () => {
    expect(
      german('churn')
        .trust.slice(0, 4)
        .map(({ text }) => text),
    ).toEqual([
      'Geprüft an Kunden, die das Modell nicht kannte (200 Fälle, fünf Teile reihum): Von zwei Kunden, von denen es einen betraf, hält das Modell in 93,7 % der Fälle den richtigen für wahrscheinlicher (AUC 0,937, 95-%-Intervall 0,905 bis 0,970; 0,5 wäre Zufall).',
      'Es ist um 0,047 besser als „Tenure months“ allein (AUC 0,891) (95-%-Intervall 0,008 bis 0,086).',
      'Die Wahrscheinlichkeiten lagen im Mittel um 4,7 % daneben: Die Wahrscheinlichsten bekamen 89,8 %, und bei 100,0 % von ihnen trat es ein.',
      'Nur 51 von 200 Fällen gehören zur selteneren Art: Das Modell wurde einfach gehalten und zum Durchschnitt hingezogen, und alle Zahlen sind unsicher (siehe die Intervalle).',
    ])
  })

  it('with how it was tested and each column by itself as details', () => {
    const titles = (isDetail: boolean) =>
      german('churn')
        .sections.filter(({ detail = false }) => detail === isDetail)
        .map(({ title }) => title)
    expect(titles(false)).toEqual(['Wer abwandern wird', 'Warum', 'Wann Kunden abwandern'])
    expect(titles(true)).toEqual([
      'Jeder Grund für sich',
      'Bei wem früher, bei wem später',
      'Wie gut das Modell ist',
      'Was über jeden Kunden bekannt ist',
    ])
  })

  it('in its charts and tables, where values of the data stay', () => {
    const blocks = german('churn').sections.flatMap(({ blocks }) => blocks)
    const titled = (title: string) => blocks.find((block: Block) => 'title' in block && block.title === title)
    expect(titled('Die Wahrscheinlichsten')).toMatchObject({
      rows: [
        [
          'p-76',
          expect.any(Number),
          'tenure months 14 (× 9,9); contract: nicht yearly (× 1,9); paperless: ja (× 1,8)',
        ],
        [
          'p-150',
          expect.any(Number),
          'tenure months 14 (× 9,9); contract: nicht yearly (× 1,9); paperless: ja (× 1,8)',
        ],
      ],
    })
    const weights = titled('Wonach sich das Modell richtet') as Bars
    expect(weights.description).toMatch(
      /^Am meisten .*; das macht die Chancen \(Odds\) im Schnitt \d+,\d-mal/,
    )
    const shares = weights.series[0]!.values as readonly number[]
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    const parts = titled('Wonach es sich unterscheidet') as Table
    expect(parts.rows.map((row) => row.slice(0, 2))).toEqual([
      ['Contract', 'monthly'],
      ['', 'yearly'],
      ['Paperless', 'nein'],
      ['', 'ja'],
      ['Size', 'large'],
      ['', 'small'],
    ])
    const hastened = titled('Was es beschleunigt, wenn alles andere gleich ist') as Estimates
    expect(hastened.rows.map(({ name }) => name)).toEqual([
      'Contract ist yearly (gegenüber monthly)',
      'Paperless',
      'Size ist small (gegenüber large)',
    ])
  })
})
