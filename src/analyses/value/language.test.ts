import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { speaking } from '../../language/index.ts'
import { DAY_MS } from '../../time/calendar.ts'
import { unmarkedInReport } from '../testing/unmarked-in-report.ts'
import { value } from './analysis.ts'

const START = Date.UTC(2024, 0, 1)
const at = (day: number) => START + day * DAY_MS

const purchase = (event: string, profile: number, day: number, amount: number): LogEntry => ({
  profile,
  at: at(day),
  event,
  properties: { amount, currency: profile % 2 === 0 ? 'EUR' : 'USD' },
})

/** Customers with rhythms of their own, some of whom stop. */
const shop = Array.from({ length: 90 }, (_, customer) =>
  Array.from({ length: 1 + ((customer * 7) % 5) * (customer % 3) }, (_, order) =>
    purchase(
      'order',
      customer,
      ((customer * 37) % 200) + order * (11 + ((customer * 17) % 90)),
      10 + (customer % 50),
    ),
  ),
).flat()

const paid = Array.from({ length: 120 }, (_, customer) =>
  Array.from({ length: Math.min(12, 1 + ((customer * 13) % 17)) }, (_, month) =>
    purchase('paid', 1_000 + customer, Math.round(month * 30.44) + 10, 9),
  ),
).flat()

/** What is no word of a report: names of the data, of models and of their parameters, months. */
const DATA = [
  /^(order|paid|amount|EUR|USD)$/,
  /^(BG\/NBD|MBG\/NBD|Pareto\/NBD|Gamma-Gamma|AIC|alpha|beta)$/,
  /^\p{L}{3,4} \d{4}$/u,
]

let bench: AnalysisBench
beforeAll(async () => {
  bench = await openAnalysisBench()
  await bench.fill([...shop, ...paid])
})
afterAll(() => bench.close())

const said = (sentences: readonly string[]) =>
  sentences.map((sentence) => sentence.replaceAll('\u00a0', ' ').replaceAll(/\d+([.,]\d+)*/g, '#'))

describe('the value of customers in German', () => {
  it('leaves nothing of buyers unmarked, and reads as German', async () => {
    const options = { purchases: { event: 'order' }, holdOut: 120, margin: 0.5 }
    const performed = await bench.perform(value, at(400), options)
    expect(unmarkedInReport(performed, DATA)).toEqual([])
    const { about, findings, trust, sections } = speaking('de', () => performed.report)
    expect(about[5]).toEqual({ label: 'Blick voraus', value: 'im nächsten Jahr' })
    expect(said(findings.map(({ sentence }) => sentence))).toEqual([
      'Gewinn sind im nächsten Jahr von bisher # Kunden zu erwarten, zum heutigen Wert; am wahrscheinlichsten zwischen # € und # €. Kunden, die erst noch kommen, sind nicht dabei.',
      'davon kommen von einem Fünftel Ihrer Kunden: # Kunden, von denen jeder voraussichtlich mindestens # € bringt.',
      'von # Kunden sind vermutlich noch Kunden (# %); die anderen sind gegangen, ohne es zu sagen. Zusammen dürften sie etwa # weitere Male kaufen.',
      'gute Kunden sind vermutlich gegangen. Wären alle aktiv, brächten sie # € mehr; bisher haben sie # € ausgegeben.',
      'bringt ein neuer Kunde im nächsten Jahr im Schnitt, zusätzlich zum ersten Kauf.',
      'zu viele Käufe wurden vorhergesagt, als die letzten # Tage zum Test zurückgehalten wurden: # statt der #, die kamen. Die Spanne oben rechnet das ein.',
    ])
    expect(trust.map(({ text }) => text)).toContain(
      'Mehr als einmal gekauft: nur 48 Kunden von 90; alles, was über das Wiederkommen gesagt wird, beruht darauf.',
    )
    expect(sections[2]!.blocks[0]).toMatchObject({ labels: { 0: 'Januar 2024', 2: 'März 2024' } })
  }, 60_000)

  it('leaves nothing of subscribers unmarked, and reads as German', async () => {
    const options = { purchases: { event: 'paid' }, contract: 'month' } as const
    const performed = await bench.perform(value, at(366) - 1, options)
    expect(unmarkedInReport(performed, DATA)).toEqual([])
    const { findings, sections } = speaking('de', () => performed.report)
    expect(said([findings[2]!.sentence])).toEqual([
      'von # Kunden haben im letzten vollen Monat gezahlt. # % der neuen Abonnenten verlängern beim ersten Mal; wer länger bleibt, geht seltener.',
    ])
    expect(sections.at(-1)!.lead).toBe(
      'Von denen, die bis zu jeder Verlängerung kamen, der Anteil, der im nächsten Monat zahlte.',
    )
  })
})
