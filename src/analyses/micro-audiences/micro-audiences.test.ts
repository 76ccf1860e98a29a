import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { saveDefinition } from '../../control/index.ts'
import { speaking } from '../../language/index.ts'
import { renderHtml } from '../../reports/index.ts'
import { randomFrom } from '../../stats/random/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { chooseSegment, readMembers } from '../segment-members/index.ts'
import { unmarkedInReport } from '../testing/unmarked-in-report.ts'
import { microAudiences } from './index.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2025, 5, 1)
const ago = (days: number) => NOW - days * DAY

/** Customers of whom those in Rome order twice as often; who mostly pays by invoice spends more on an order. */
function shop(): LogEntry[] {
  const random = randomFrom(3)
  return Array.from({ length: 700 }, (_, index) => index + 1).flatMap((profile): LogEntry[] => {
    const city = ['Rome', 'Oslo', 'Paris', 'Bern'][random.below(4)]!
    const payment = random.uniform() < 0.3 ? 'invoice' : 'card'
    const orders = (city === 'Rome' ? 4 : 2) + random.below(3)
    return [
      { profile, at: ago(300), trait: 'city', value: city },
      { profile, at: ago(300), trait: 'newsletter', value: random.uniform() < 0.5 },
      { profile, at: ago(300), trait: 'loyal', value: profile <= 600 },
      ...Array.from({ length: orders }, (): LogEntry => {
        const total = (payment === 'invoice' ? 60 : 20) + random.below(20)
        const products = [{ category: ['tents', 'boots', 'maps'][random.below(3)] }]
        const properties = { total, payment_method: payment, products }
        return { profile, at: ago(1 + random.below(290)), event: 'order_completed', properties }
      }),
      ...Array.from(
        { length: 1 + random.below(9) },
        (): LogEntry => ({ profile, at: ago(1 + random.below(290)), event: 'visited' }),
      ),
    ]
  })
}

describe('micro-audiences', () => {
  let bench: AnalysisBench
  beforeAll(async () => {
    bench = await openAnalysisBench()
    await bench.fill(shop())
    const body = { segment: 'loyal', when: { trait: 'loyal', is: true } }
    await saveDefinition(bench.workspace.control, { kind: 'segment', name: 'loyal', body, at: NOW })
  })
  afterAll(() => bench.close())

  it('are found by place, and by what members mostly choose, each as a definition of just these members', async () => {
    const performed = await bench.perform(microAudiences, NOW, { segment: 'loyal' })
    const { outcome, report } = performed
    const found = resultOf(outcome)
    expect(found.members).toBe(600)
    const by = (words: string) => found.audiences.find((one) => one.words === words)
    expect(by('city Rome')).toMatchObject({ differsIn: { name: expect.stringMatching(/orders|spend/) } })
    expect(by('city Rome')!.mean).toBeGreaterThan(by('city Rome')!.meanOfOthers)
    expect(by('mostly payment method invoice in order completed')).toMatchObject({
      differsIn: { name: 'money of an order' },
    })
    expect(found.audiences.every(({ stability, size }) => stability >= 4 && size >= 50)).toBe(true)
    expect(found.audiences.some(({ words }) => words.includes('newsletter'))).toBe(false)
    for (const { definition, size } of found.audiences) {
      const segment = await chooseSegment(bench.workspace, { definition })
      const { signal } = new AbortController()
      const { members } = await readMembers(bench.workspace, [segment], NOW, signal)
      expect(members[0]!.size).toBe(size)
    }
    expect(report.findings[0]!.sentence).toContain('members with')
    expect(renderHtml(report)).toContain('segment: loyal-1\ntitle: ')
    const shown = report.sections
      .flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === 'definition')
    expect(shown.map(({ definition }) => definition)).toEqual(
      found.audiences.map(({ definition, words }) => ({ ...definition, title: `loyal: ${words}` })),
    )
    // Kept in each language, besides names of the data.
    const kept = found.audiences.flatMap(({ words, differsIn }) => [words, differsIn.name])
    const said = [...kept, found.segment.sentence, found.toldApartIn.join(', '), 'loyal']
    expect(unmarkedInReport(performed, [...said, /^segment: loyal-\d/])).toEqual([])
    const german = speaking('de', () => performed.report)
    expect(german.about.slice(1).map(({ value }) => value)).toEqual([
      'Profile, deren loyal wahr ist.',
      { measure: 'count', value: 600 },
      '8 Eigenschaften der Mitglieder',
      'Ausgaben in 365 Tagen, Betrag einer Bestellung, Bestellungen in 365 Tagen, Tage seit der letzten Bestellung, Häufigkeit von visited in 365 Tagen',
    ])
    expect(german.findings.slice(0, 2).map(({ sentence }) => sentence)).toEqual([
      'Mitglieder (meist payment method invoice bei order completed): Betrag einer Bestellung im Schnitt 69,62, bei anderen Mitgliedern 29,61.',
      'Mitglieder (city Rome): Bestellungen in 365 Tagen im Schnitt 4,99, bei anderen Mitgliedern 3,02.',
    ])
  })

  it('are none where members are alike, and cannot be where they are few', async () => {
    const paris = {
      segment: 'x',
      when: {
        all: [
          { trait: 'city', is: 'Paris' },
          { trait: 'loyal', is: true },
        ],
      },
    }
    const few = await bench.perform(microAudiences, NOW, { definition: paris, leastSize: 500 })
    expect(few.outcome).toMatchObject({ reason: expect.stringContaining('too few') })
    const alike = await bench.perform(microAudiences, NOW, { segment: 'loyal', leastEffect: 99 })
    expect(resultOf(alike.outcome).audiences).toEqual([])
    expect(alike.report.findings[0]!.sentence).toContain('alike')
    const nobody = await bench.perform(microAudiences, NOW, {
      definition: { segment: 'x', when: { any: [] } },
    })
    expect(nobody.outcome).toMatchObject({ kind: 'insufficient-data' })
  })
})
