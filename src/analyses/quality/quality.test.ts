import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { BitSet } from '../../evaluation/bit-set.ts'
import { inTheirLanguage, speaking } from '../../language/index.ts'
import { inPseudo, unmarkedIn } from '../../language/testing/pseudo.ts'
import { applyDefinitions } from '../../segments/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import type { Performed } from '../perform.ts'
import { quality } from './analysis.ts'
import { compareSegments } from './comparisons.ts'
import type { QualityResult } from './result.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2025, 5, 30, 12)
const ago = (days: number) => NOW - days * DAY

const DEFINITIONS = `
segment: pro
when: {trait: plan, is: pro}
---
segment: paying
when: {trait: plan, oneOf: [pro, team]}
---
segment: nobody
when: {trait: plan, is: platinum}
---
segment: few
when: {trait: number, atLeast: 391}
---
segmentation: coin
parts:
  - {name: heads, when: {trait: coin, is: heads}}
rest: {name: tails}
---
metric: visits
event: page_viewed
`

/** 400 people; the first 100 are on the pro plan and buy every week, the others hardly; coins are tossed. */
function people(): LogEntry[] {
  return Array.from({ length: 400 }, (_, n) => n + 1).flatMap((profile): LogEntry[] => {
    const pro = profile <= 100
    const traits = {
      plan: pro ? 'pro' : 'free',
      coin: profile % 2 === 0 ? 'heads' : 'tails',
      number: profile,
    }
    const known = Object.entries(traits).map(([trait, value]) => ({ profile, at: ago(200), trait, value }))
    const every = pro ? 30 + (profile % 20) : 60 + ((profile * 37) % 400)
    const orders = Array.from({ length: Math.floor(180 / every) }, (_, n) => ({
      profile,
      at: ago(3 + n * every + (profile % 7)),
      event: 'order_completed',
      properties: { amount: (pro ? 100 : 10) + ((profile * 13) % 10) },
    }))
    const visits = Array.from({ length: (profile * 7) % 5 }, (_, n) => ({
      profile,
      at: ago(100 + n),
      event: 'page_viewed',
    }))
    return [...known, ...orders, ...visits]
  })
}

describe('quality of segments', () => {
  let bench: AnalysisBench
  let all: Performed<QualityResult>
  beforeAll(async () => {
    bench = await openAnalysisBench()
    await bench.fill(people())
    await applyDefinitions(bench.workspace, [{ name: 'segments.yaml', text: DEFINITIONS }], { by: 'test' })
    all = await bench.perform(quality, NOW)
  })
  afterAll(() => bench.close())

  it('advises each by what it is', () => {
    const { outcome, report } = all
    const found = resultOf(outcome)
    const adviceOf = Object.fromEntries(found.segments.map(({ id, advice }) => [id, advice]))
    expect(adviceOf).toMatchObject({ nobody: 'retire', pro: 'merge', paying: 'merge' })
    expect(adviceOf['coin/heads']).toBe('merge')
    expect(adviceOf['coin/tails']).toBe('merge')
    expect(found.segments.find(({ id }) => id === 'nobody')!.because).toContain('Nobody is in it')
    expect(report.findings.length).toBeGreaterThanOrEqual(3)
    const told = JSON.stringify(report.sections)
    expect(told).toContain('coin: heads')
    expect(told).toContain('It differs from “coin: tails” in none')
    expect(told).not.toContain('coin/')
  })

  it('says everything in the language of whoever asks', () => {
    const names = [
      ...resultOf(all.outcome).segments.flatMap(({ id, title }) => [id, title]),
      // Said in each language when it is found.
      'Spend in the period after:',
      'visits',
      'number',
      'order_completed',
    ]
    const isData = (text: string, place: string) =>
      /\.(kind|level|is|measure|source|formula)$/.test(place) ||
      /^user_id:|^(test|UTC|en)$/.test(text) ||
      text.split(', ').every((name) => names.includes(name))
    expect(
      unmarkedIn(
        inPseudo(() => all.report),
        isData,
      ),
    ).toEqual([])
    const { findings, sections } = speaking('de', () => all.report)
    expect(JSON.stringify(sections)).toContain('Ausgaben im Zeitraum danach: 3,9 gegenüber 30')
    expect(findings.map(({ sentence }) => plain(sentence))).toEqual([
      'von 6 Segmenten sind gut, wie sie sind; 4 zum Zusammenlegen, 1 zum Aufgeben, 1 zum Beobachten.',
      'aller Profile sind in mindestens einem Segment; 100 sind in zwei oder mehr (bis zu 2).',
      'Paar von Segmenten besteht fast aus denselben Personen, etwa „paying“ und „pro“: 100,0 % gemeinsam.',
      'Segmente sind zu klein, um zu sehen, ob eine Maßnahme 50,0 % mehr Käufer bringt: „coin: heads“ hat 200 Mitglieder und braucht 492.',
      'des Umsatzes im letzten Jahr kamen von einem Fünftel der Kunden; 41,3 % von ihnen brachten 80 %.',
    ])
    const [advice] = sections[0]!.blocks
    expect(plain(JSON.stringify(advice))).toContain(
      'Zu klein, um zu sehen, ob eine Maßnahme wirkt: Von 10 Mitgliedern kaufen 8,3 % innerhalb eines Monats; um 50,0 % mehr zu sehen, braucht es 1.686, diese zeigen erst ein Plus ab 940,5 %.',
    )
  })

  const plain = (text: string) => text.replaceAll('\u00a0', ' ')

  it('counts overlap and coverage, with profiles that break a division', () => {
    const { overlap, pairs, segments } = resultOf(all.outcome)
    expect(overlap!.coverage).toMatchObject({ population: 400, covered: 110, inNone: 290, exclusive: false })
    expect(overlap!.intersections.map(({ size }) => size)).toEqual([290, 100, 10])
    expect(overlap!.intersections[1]!.sets.map((place) => segments[place]!.id).sort()).toEqual([
      'paying',
      'pro',
    ])
    expect(overlap!.breaking.some(({ identity }) => identity === 'user_id:p-1')).toBe(true)
    expect(pairs[0]).toMatchObject({ both: 100, jaccard: 1 })
  })

  it('finds what sets a segment apart, and that a toss of coins does not', () => {
    const { segments, partPairs } = resultOf(all.outcome)
    const pro = segments.find(({ id }) => id === 'pro')!
    const [first] = pro.comparison!.strongest
    const title = (of = first!) => inTheirLanguage(of.title)
    expect(title()).toMatch(/spend|bought/i)
    expect(speaking('de', title)).toMatch(/Ausgaben|gekauft/)
    expect(pro.buying!.value).toBeGreaterThan(0.3)
    expect(pro.comparison!.strongest.find((one) => title(one).startsWith('Share'))!.share).toBe(true)
    // All metrics and traits but the coin itself are compared, and what is bought in the month after.
    expect(partPairs[0]!.comparison).toMatchObject({ differing: 0 })
    expect(partPairs[0]!.comparison.compared).toBeGreaterThanOrEqual(3)
  })

  it('finds nothing of nothing, not what subtracting floats leaves of it', () => {
    const members = new BitSet(300)
    const everyone = new BitSet(300)
    for (let profile = 0; profile < 300; profile++) everyone.add(profile)
    for (let profile = 0; profile < 90; profile++) members.add(profile)
    const profiles = Uint32Array.from({ length: 300 }, (_, profile) => profile)
    const values = Float64Array.from(profiles, (profile) => (profile < 90 ? 0.1 + (profile % 3) / 7 : 0))
    const matters = [{ title: 'Orders', events: [], traits: [], values }]
    const reads = { events: new Set<string>(), traits: new Set<string>() }
    const segments = [{ id: 'few', segmentation: null, reads, members: members.words }]
    const { bySegment } = compareSegments({ profiles, matters, everyone: everyone.words, segments })
    expect(bySegment.get('few')!.strongest[0]).toMatchObject({ share: false, otherMean: 0 })
  })

  it('says how many members an effect takes', async () => {
    const few = async (effect: number) => {
      const options = { effect, periods: 2, segments: ['few'] }
      return resultOf((await bench.perform(quality, NOW, options)).outcome).segments[0]!
    }
    const fifth = await few(0.1)
    expect(fifth.size).toBe(10)
    expect(fifth.needed!).toBeGreaterThan(10)
    expect((await few(0.05)).needed!).toBeGreaterThan(2 * fifth.needed!)
  })

  it('looks at those that are named, and refuses an unknown one', async () => {
    const { segments } = resultOf(
      (await bench.perform(quality, NOW, { segments: ['coin', 'pro'], periods: 1 })).outcome,
    )
    expect(segments.map(({ id }) => id).sort()).toEqual(['coin/heads', 'coin/tails', 'pro'])
    await expect(bench.perform(quality, NOW, { segments: ['prro'] })).rejects.toThrow('pro')
  })

  it('sees nothing of what is later', async () => {
    const before = await bench.perform(quality, ago(40), { periods: 1 })
    await bench.fill([
      { profile: 300, at: ago(39), event: 'order_completed', properties: { amount: 1e6 } },
      { profile: 300, at: ago(39), trait: 'plan', value: 'pro' },
    ])
    expect((await bench.perform(quality, ago(40), { periods: 1 })).outcome).toEqual(before.outcome)
  })
})

describe('quality of too little', () => {
  let bench: AnalysisBench
  beforeAll(async () => {
    bench = await openAnalysisBench()
  })
  afterAll(() => bench.close())

  it('without data or segments has a reason', async () => {
    expect((await bench.perform(quality, NOW)).outcome).toMatchObject({ kind: 'insufficient-data' })
    await bench.fill([{ profile: 1, at: ago(5), trait: 'plan', value: 'pro' }])
    expect((await bench.perform(quality, NOW)).outcome).toMatchObject({ kind: 'insufficient-data' })
  })

  it('without segments tells of revenue, and without purchases of segments', async () => {
    await applyDefinitions(bench.workspace, [{ name: 'segments.yaml', text: DEFINITIONS }], { by: 'test' })
    const alone = resultOf((await bench.perform(quality, NOW)).outcome)
    expect(alone).toMatchObject({ profiles: 1, purchases: null, concentration: null })
    await bench.fill([{ profile: 1, at: ago(4), event: 'order_completed', properties: { amount: 7 } }])
    const one = resultOf((await bench.perform(quality, NOW, { period: 'week', segments: ['pro'] })).outcome)
    expect(one.concentration).toMatchObject({ customers: 1, money: 7, forEighty: 1, gini: { value: 0 } })
    expect(one.segments[0]).toMatchObject({ size: 1, share: 1 })
  })
})
