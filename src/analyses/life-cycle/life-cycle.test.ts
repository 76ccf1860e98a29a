import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { parseDefinition } from '../../definition/parse-definition.ts'
import { speaking } from '../../language/index.ts'
import { inPseudo, unmarkedIn } from '../../language/testing/pseudo.ts'
import type { HeatMap } from '../../reports/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { detailsOf } from '../testing/details-of.ts'
import { lifeCycle } from './analysis.ts'
import { fitRhythm } from './rhythm.ts'

const DAY = 86_400_000
const START = Date.UTC(2025, 0, 1, 12)
const on = (day: number) => START + day * DAY

const order = (profile: number, day: number, amount = 10): LogEntry => ({
  profile,
  at: on(day),
  event: 'order_completed',
  properties: { amount },
})

/** Customers who buy every so many days, from their first day until a last one. */
const regular = (profile: number, first: number, every: number, last: number) =>
  Array.from({ length: Math.floor((last - first) / every) + 1 }, (_, n) => order(profile, first + n * every))

const ids = (count: number, from = 1) => Array.from({ length: count }, (_, n) => from + n)

describe('life cycle', () => {
  let bench: AnalysisBench
  beforeAll(async () => {
    bench = await openAnalysisBench()
    await bench.fill([
      // 1 to 40 come every 10 days to the end, 41 to 60 stopped on day 100 or so.
      ...ids(40).flatMap((profile) => regular(profile, profile % 10, 10, 299)),
      ...ids(20, 41).flatMap((profile) => regular(profile, profile % 10, 10, 100)),
      // 61 to 80 came once, on day 5; 81 bought on the last day; 82 stopped for long and came back.
      ...ids(20, 61).map((profile) => order(profile, 5)),
      order(81, 299),
      ...[...regular(82, 0, 10, 50), order(82, 298, 90)],
      { profile: 83, at: on(200), event: 'newsletter_subscribed' },
      { profile: 84, at: on(210), event: 'page_viewed' },
    ])
  })
  afterAll(() => bench.close())

  it('puts everybody in the stage that their own rhythm says', async () => {
    const { outcome, columns, report } = await bench.perform(lifeCycle, on(300), { periods: 6 })
    const found = resultOf(outcome)
    const stageOf = (profile: number) => {
      const stage = columns!.columns.stage!
      const row = columns!.profiles.indexOf(profile)
      return stage.kind === 'parts' ? stage.names[stage.codes[row]!] : undefined
    }
    expect(stageOf(1)).toBe('loyal')
    expect(stageOf(45)).toBe('lapsed')
    expect(stageOf(65)).toBe('lapsed')
    expect(stageOf(81)).toBe('first-time')
    expect(stageOf(82)).toBe('won-back')
    expect(stageOf(83)).toBe('lead')
    expect(stageOf(84)).toBe('visitor')
    expect(found.rhythm.bands.at(-1)).toMatchObject({ median: 10, atRiskAfter: { days: 10 } })
    expect(found.stages.reduce((sum, { profiles }) => sum + profiles, 0)).toBe(84)
    expect(report.findings.length).toBeGreaterThanOrEqual(3)
    const moves = report.sections.find(({ title }) => title === 'How customers move')!.blocks[0] as HeatMap
    expect(moves.cells.flat()).toContain(null)
    expect(moves.cells.flat()).not.toContain(0)
    expect(detailsOf(report)).toEqual(['All moves', 'The rule'])
  })

  it('says everything in the language of whoever asks', async () => {
    const performed = await bench.perform(lifeCycle, on(300), { periods: 6 })
    const isData = (text: string, place: string) =>
      /\.(kind|level|is|measure|direction|arrangement|source|formula)$/.test(place) ||
      /order_completed|newsletter_subscribed|^(test|UTC|en|\d+ \p{L}+ \d{4})$/u.test(text)
    expect(
      unmarkedIn(
        inPseudo(() => performed.report),
        isData,
      ),
    ).toEqual([])
    const { title, findings } = speaking('de', () => performed.report)
    expect(title).toBe('Lebenszyklus von test')
    expect(findings.map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))).toEqual([
      'aller, die je gekauft haben, kaufen noch: 38 von 82 Kunden liegen in der Zeit, in der Kunden dieses Shops wiederkommen.',
      'Kunden sind gefährdet: länger ohne Kauf, als es 80,0 % der Wiederkehrer je waren.',
      'des Umsatzes aus 6 Monaten kamen von Kunden, die zu Beginn des Monats treu waren (Käufe an 20 oder mehr Tagen); heute sind das 43,9 % aller Kunden.',
      'der Verlorenen kommen innerhalb eines Monats zurück; verloren sind derzeit 40.',
      'nach dem ersten Kauf ist die Hälfte derer, die wiederkommen, wieder da; 80,0 % sind es nach 10 Tagen, 95,0 % nach 11.',
    ])
  })

  it('proposes a segmentation that can be saved as it is', async () => {
    const found = resultOf((await bench.perform(lifeCycle, on(300))).outcome)
    const { definition, problems } = parseDefinition(found.definition)
    expect(problems).toEqual([])
    expect(definition?.kind).toBe('segmentation')
    expect(lifeCycle.proposes?.(found)).toEqual(found.definition)
    expect(speaking('de', () => lifeCycle.proposes?.(found))).toMatchObject({
      title: 'Lebenszyklus',
      parts: expect.arrayContaining([
        {
          name: 'lead',
          title: 'Interessent',
          description: 'Hat Interesse gezeigt und noch nicht gekauft.',
          when: { event: 'newsletter_subscribed' },
        },
      ]),
      rest: { name: 'visitor', title: 'Besucher' },
    })
  })

  it('counts moves so that they add up to the sizes at both ends', async () => {
    const { moves, stages } = resultOf((await bench.perform(lifeCycle, on(300), { periods: 4 })).outcome)
    for (const [period, rows] of moves.entries())
      for (const [place, { sizes }] of stages.entries()) {
        expect(rows[place]!.reduce((sum, count) => sum + count, 0)).toBe(sizes[period])
        expect(rows.reduce((sum, row) => sum + row[place]!, 0)).toBe(sizes[period + 1])
      }
  })

  it('sees nothing of what is later', async () => {
    const before = await bench.perform(lifeCycle, on(150))
    await bench.fill(ids(40).map((profile) => order(profile, 151, 999)))
    const after = await bench.perform(lifeCycle, on(150))
    expect(after.outcome).toEqual(before.outcome)
  })
})

describe('life cycle of too little', () => {
  let bench: AnalysisBench
  beforeAll(async () => {
    bench = await openAnalysisBench()
  })
  afterAll(() => bench.close())

  it('says why there is none: no data, one customer, everybody once', async () => {
    expect((await bench.perform(lifeCycle, on(10))).outcome).toMatchObject({ kind: 'insufficient-data' })
    await bench.fill([order(1, 0)])
    const one = await bench.perform(lifeCycle, on(10))
    expect(one.outcome).toMatchObject({ reason: expect.stringContaining('came back on another day 0 times') })
    expect(one.report.insufficient?.remedies).not.toEqual([])
    expect(speaking('de', () => one.report.insufficient)).toEqual({
      reason:
        'Kunden kamen 0-mal an einem anderen Tag wieder; erst ab 10-mal lässt sich sagen, wie oft sie kaufen.',
      remedies: [
        'Importieren Sie Käufe aus einem längeren Zeitraum, damit mehr Kunden zu sehen sind, die wiederkommen.',
        'Prüfen Sie, ob Kunden bei allen ihren Käufen dieselbe Kennung haben.',
      ],
    })
    // The same purchase twice is one day of purchases.
    await bench.fill([order(1, 0), ...ids(50, 2).map((profile) => order(profile, profile % 7))])
    expect((await bench.perform(lifeCycle, on(10))).outcome).toMatchObject({ kind: 'insufficient-data' })
    expect((await bench.perform(lifeCycle, on(-5))).outcome).toMatchObject({ kind: 'insufficient-data' })
  })

  it('of a dozen returns gives times with their intervals, and says that it is little', async () => {
    await bench.fill(ids(12).map((profile) => order(profile, 8 + profile)))
    const { outcome, report } = await bench.perform(lifeCycle, on(40), { period: 'week' })
    const { rhythm } = resultOf(outcome)
    expect(rhythm.bands).toHaveLength(1)
    expect(rhythm.bands[0]!.lapsedAfter.days).toBeGreaterThan(rhythm.bands[0]!.atRiskAfter.days)
    expect(report.trust[0]).toMatchObject({ level: 'caution' })
  })
})

it('fits the days by which a share of those who come back have done so', () => {
  // 100 come back, one a day on days 1 to 100; 900 do not within 200 days.
  const days = Int32Array.from({ length: 101 }, (_, row) => (row === 100 ? 200 : row + 1))
  const gaps = {
    bought: new Uint8Array(101).fill(1),
    days,
    ended: Uint8Array.from(days, (day) => (day === 200 ? 0 : 1)),
    count: Float64Array.from(days, (day) => (day === 200 ? 900 : 1)),
  }
  const [band] = resultOf(fitRhythm(gaps, { atRisk: 0.8, lapsed: 0.95 })).bands
  expect(band).toMatchObject({
    returns: 100,
    median: 50,
    atRiskAfter: { days: 80 },
    lapsedAfter: { days: 95 },
  })
  expect(band!.returning).toBeCloseTo(0.1, 12)
})
