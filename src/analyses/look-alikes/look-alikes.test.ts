import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { speaking } from '../../language/index.ts'
import { renderHtml, type Table } from '../../reports/index.ts'
import { randomFrom } from '../../stats/random/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { detailsOf } from '../testing/details-of.ts'
import { unmarkedInReport } from '../testing/unmarked-in-report.ts'
import { lookAlikes } from './index.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2025, 5, 1)
const ago = (days: number) => NOW - days * DAY
const CUSTOMERS = 400

const isKeen = (profile: number) => profile % 4 === 0
/** Of the keen every second has joined the club. */
const isMember = (profile: number) => profile % 8 === 0

/** The keen visit much and are from Berlin; nothing but the trait tells who of them has joined. */
function club(): LogEntry[] {
  const random = randomFrom(5)
  return Array.from({ length: CUSTOMERS }, (_, index) => index + 1).flatMap((profile): LogEntry[] => [
    { profile, at: ago(200), trait: 'club', value: isMember(profile) ? 'joined' : 'not' },
    {
      profile,
      at: ago(200),
      trait: 'city',
      value: isKeen(profile) && random.uniform() < 0.8 ? 'Berlin' : 'Rome',
    },
    ...Array.from(
      { length: (isKeen(profile) ? 6 : 1) + random.below(4) },
      (): LogEntry => ({ profile, at: ago(1 + random.below(180)), event: 'visited' }),
    ),
  ])
}

/** It is kept in each language. */
const RULE = 'Profiles whose club is "joined".'
const MEMBERS = { segment: 'members', title: 'Members', when: { trait: 'club', is: 'joined' } }

describe('look-alikes of a segment', () => {
  let bench: AnalysisBench
  beforeAll(async () => {
    bench = await openAnalysisBench()
    await bench.fill(club())
  })
  afterAll(() => bench.close())

  const find = async (options: object = {}, asOf = NOW) => {
    const performed = await bench.perform(lookAlikes, asOf, {
      definition: MEMBERS,
      method: 'logistic',
      ...options,
    })
    return { performed, ...performed, found: resultOf(performed.outcome) }
  }

  it('are those who only have not joined, without a look at the rule', async () => {
    const { performed, found, columns, report } = await find({ size: 40, method: 'best' })
    expect(found).toMatchObject({ members: 50, candidates: 350, leftOut: ['club'] })
    expect(found.columns.join()).not.toContain('lub')
    expect(found.chosen.size).toBe(40)
    const { score, rank, band } = columns!.columns
    if (rank?.kind !== 'numbers' || score?.kind !== 'numbers' || band?.kind !== 'parts') return expect.fail()
    const chosen = columns!.profiles.filter((_, row) => rank.values[row]! <= 40)
    expect(chosen).toHaveLength(40)
    expect(chosen.filter(isKeen).length).toBeGreaterThan(30)
    expect(chosen.some(isMember)).toBe(false)
    const parts = Array.from(band.codes, (code) => band.names[code])
    expect(parts.filter((part) => part === 'members')).toHaveLength(50)
    expect(parts.filter((part) => part === 'top-1-percent')).toHaveLength(4)
    expect(score.values.every((value) => value > 0 && value < 1)).toBe(true)
    expect(found.chosen.quality!.recall).toBeGreaterThan(2 * found.chosen.quality!.share)
    expect(found.drivers.length).toBeGreaterThan(0)
    expect(detailsOf(report)).toEqual([
      'How well it finds hidden members',
      'Whether the probabilities mean what they say',
    ])
    const why = report.sections.find(({ title }) => title === 'Why they are alike')!.blocks[0] as Table
    expect(why.rows.map((row) => row[1])).toEqual(
      found.drivers.map(({ contribution }) => Math.exp(contribution)),
    )
    expect(found.examples[0]).toMatchObject({ identity: expect.stringContaining('p-') })
    expect(found.examples[0]!.reasons.length).toBeGreaterThan(0)
    expect(renderHtml(report)).toContain('hidden members')
    const data = ['Members', RULE, /^p-\d+$/, /city: Berlin$/]
    expect(unmarkedInReport(performed, data)).toEqual([])
    const german = speaking('de', () => performed.report)
    expect(german.about[1]).toEqual({ label: 'Regel', value: 'Profile, deren club „joined“ ist.' })
    expect(german.findings.map(({ sentence }) => sentence.replaceAll('\u00A0', ' '))).toEqual([
      'Profile außerhalb von Members ähneln den Mitgliedern am meisten; mit einer Wahrscheinlichkeit von 32,0 % bis 71,7 % gehören sie dazu.',
      'der Mitglieder, die vor dem Modell verborgen wurden, sind unter den ersten 11,4 % von allen; durch Zufall wären es 11,4 %, nach einfacher Ähnlichkeit 48,0 %.',
      'so viele verborgene Mitglieder sind unter den ersten 5,0 % der Rangfolge wie unter ebenso vielen zufällig gewählten Profilen.',
      'Was sie ähnlich macht: Tage mit irgendeinem Ereignis in 365 Tagen; Wie oft visited in 365 Tagen; City ist Berlin.',
      'von 350 Profilen außerhalb gehören eher dazu als ein zufällig gewähltes.',
    ])
    const trust = german.trust.map(({ text }) => text.replaceAll('\u00A0', ' '))
    expect(trust.slice(0, 4)).toEqual([
      'Ein verborgenes Mitglied liegt in 93,7 % der Fälle (91,4 % bis 96,0 %) vor jemand anderem; die Hälfte wäre Zufall. Boosted Trees 93,7 %, logistische Regression 92,9 %.',
      'Die einfache Ähnlichkeit zum durchschnittlichen Mitglied erreicht 92,8 %.',
      'Die Wahrscheinlichkeiten liegen im Schnitt um 1,8 Prozentpunkte daneben.',
      '50 Mitglieder sind wenig, um daraus zu lernen.',
    ])
  })

  it('are cut by score, and do not change with what is later', async () => {
    const { found } = await find({ score: 0.2 }, ago(10))
    expect(found.chosen.lowest).toBeGreaterThanOrEqual(0.2)
    await bench.fill([{ profile: 1, at: ago(3), event: 'visited' }])
    expect((await find({ score: 0.2 }, ago(10))).found).toEqual(found)
    await expect(find({ score: 0.2, size: 3 })).rejects.toThrow('not by both')
  })

  it('may be nobody', async () => {
    const { performed, found, report } = await find({ score: 0.999 })
    expect(found.chosen).toEqual({ size: 0, highest: null, lowest: null, quality: null })
    expect(report.findings[0]!.sentence).toContain('Nobody')
    expect(unmarkedInReport(performed, ['Members', RULE])).toEqual([])
  })

  it('are not there without seeds, or where nothing but the rule is known', async () => {
    const of = async (when: object, options: object = {}) =>
      (await bench.perform(lookAlikes, NOW, { definition: { segment: 'x', when }, ...options })).outcome
    expect(await of({ any: [] })).toMatchObject({ reason: expect.stringContaining('0 seeds') })
    expect(await of(MEMBERS.when, { without: ['city', 'visited'] })).toMatchObject({
      reason: expect.stringContaining('nothing is known'),
    })
  })
})
