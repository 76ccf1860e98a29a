import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { saveDefinition } from '../../control/index.ts'
import { type Language, speaking, translate } from '../../language/index.ts'
import { inPseudo, unmarkedIn } from '../../language/testing/pseudo.ts'
import { renderHtml } from '../../reports/index.ts'
import { randomFrom } from '../../stats/random/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { detailsOf } from '../testing/details-of.ts'
import type { Evidence } from './evidence.ts'
import { type Mark, personas } from './index.ts'
import { judge } from './judge.ts'

const DAY = 86_400_000
const NOW = Date.UTC(2025, 5, 1)
const ago = (days: number) => NOW - days * DAY

/** Of 400 customers every fifth is gold: from Berlin, buys boots in the evening, much and often. */
function shop(): LogEntry[] {
  const random = randomFrom(7)
  const pick = <T>(values: readonly T[]) => values[random.below(values.length)]!
  return Array.from({ length: 400 }, (_, index) => index + 1).flatMap((profile): LogEntry[] => {
    const gold = profile % 5 === 0
    const trait = (name: string, value: unknown): LogEntry => ({ profile, at: ago(360), trait: name, value })
    const orders = gold ? 5 : 1 + random.below(3)
    const mostly = <T>(own: T, others: readonly T[]) => (gold && random.uniform() < 0.8 ? own : pick(others))
    return [
      trait('tier', gold ? 'gold' : 'none'),
      trait('city', mostly('Berlin', ['Berlin', 'Paris', 'Rome', 'Oslo'])),
      trait('age', (gold ? 50 : 40) + random.below(10)),
      trait('shoe', String(profile)),
      trait('interests', gold ? ['walking', 'cats'] : ['cats']),
      trait('newsletter', random.uniform() < 0.5),
      { profile, at: ago(359), event: 'visited' },
      ...Array.from({ length: orders }, (_, n): LogEntry => {
        const hour = mostly(20, [8, 12, 16, 20])
        const lines = [{ name: mostly('Boots', ['Boots', 'Hat', 'Scarf', 'Gloves']), sku: `S${profile}` }]
        const properties = {
          total: (gold ? 85 : 25) + random.below(11),
          payment: pick(['card', 'invoice']),
          products: lines,
        }
        return { profile, at: ago(300 - 50 * n) + hour * 3_600_000, event: 'order_completed', properties }
      }),
      { profile, at: ago(20), event: 'email_sent' },
    ]
  })
}

const GOLD = { segment: 'gold', title: 'Gold', when: { trait: 'tier', is: 'gold' } }

describe('a persona', () => {
  let bench: AnalysisBench
  let gold: Awaited<ReturnType<typeof profile>>
  beforeAll(async () => {
    bench = await openAnalysisBench()
    await bench.fill(shop())
    const save = (name: string, kind: 'segment' | 'metric', body: object) =>
      saveDefinition(bench.workspace.control, { kind, name, body: { [kind]: name, ...body }, at: NOW })
    await save('gold', 'segment', { title: 'Gold', when: GOLD.when })
    await save('parisians', 'segment', { when: { trait: 'city', is: 'Paris' } })
    await save('orders', 'metric', { event: 'order_completed', count: true })
    gold = await profile({ segment: 'gold', months: 3 })
  })
  afterAll(() => bench.close())

  const profile = async (options: object, asOf = NOW) => {
    const performed = await bench.perform(personas, asOf, options)
    const found = resultOf(performed.outcome)
    const reportIn = (language: Language) => speaking(language, () => performed.report)
    const inBrackets = () => inPseudo(() => performed.report)
    const mark = (name: string): Mark | undefined => found.marks.find((one) => one.name === name)
    return { ...performed, found, mark, reportIn, inBrackets }
  }

  it('tells in what members differ, with the share on both sides and what the difference rests on', () => {
    const { found, mark, report } = gold
    expect(found.sizes).toEqual({ group: 80, rest: 320, everybody: 400 })
    const berlin = mark('city: Berlin')!
    expect(berlin.value).toBeGreaterThan(0.7)
    expect(berlin.rest).toBeLessThan(0.4)
    expect(berlin.ratio!.low).toBeGreaterThan(1)
    expect(berlin).toMatchObject({ sure: true, basis: { group: 80, rest: 320 }, aspect: 'who' })
    expect(berlin.index).toBeGreaterThan(150)
    expect(mark('age')).toMatchObject({ sure: true, kind: 'mean', median: { group: expect.any(Number) } })
    expect(mark('age')!.difference.value).toBeCloseTo(10, 0)
    expect(mark('interests: walking')).toMatchObject({ value: 1, rest: 0, ratio: null, sure: true })
    expect(mark('order completed, name: Boots')).toMatchObject({ aspect: 'buys', sure: true })
    expect(mark('20:00')).toMatchObject({ aspect: 'when', sure: true })
    expect(mark('newsletter: yes')!.sure).toBe(false)
    expect(mark('orders')).toMatchObject({ aspect: 'metrics', value: 5 })
    expect(mark('money of an order')).toMatchObject({
      value: expect.closeTo(90, -1),
      rest: expect.closeTo(30, -1),
    })
    expect(report.findings.length).toBeGreaterThanOrEqual(4)
    expect(detailsOf(report)).toContain('Who they are')
    expect(detailsOf(report)).not.toContain('On one page')
    expect(renderHtml(report)).toContain('Berlin')
  })

  it('says everything in the language of whoever asks', () => {
    const { found, reportIn, inBrackets } = gold
    const { marks, segment, journey } = found
    const kept = [...marks.map(({ name }) => name), ...journey!.paths.flatMap(({ steps }) => steps)]
    const data = new Set([...kept, segment.title, segment.sentence, 'test', 'UTC', 'en'])
    const isData = (text: string, place: string) =>
      /\.(kind|level|is|measure|direction|source|tone)$/.test(place) ||
      text.split(' → ').every((name) => data.has(name))
    expect(unmarkedIn(inBrackets(), isData)).toEqual([])
    const german = reportIn('de')
    expect(JSON.stringify(german)).not.toMatch(/ is known|at all|how often|days since|ever\b|[nsr]day"/)
    expect(german.findings.map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))).toEqual([
      'aller Profile sind in Gold: 80 von 400. Von ihnen stammen 65,1 % des Umsatzes.',
      '16,7 % ihrer Aktivität fällt auf einen Donnerstag, alle anderen: 0,0 %.',
      'Betrag einer Bestellung: im Mittel 89,88, alle anderen: 30,14 (3,0-mal so viel).',
      'Umsatz je Käufer, insgesamt: im Mittel 449,41, alle anderen: 60,20 (7,5-mal so viel).',
      'Orders: im Mittel 5, alle anderen: 1,99 (2,5-mal so viel).',
      'Age: im Mittel 54,9, alle anderen: 44,5.',
    ])
    expect(JSON.stringify(german.sections[0]).replaceAll('\u00a0', ' ')).toContain(
      '83,7 % der products ihrer „order completed“ haben name „Boots“, alle anderen: 27,5 % (3,0-mal so viel).',
    )
  })

  it('keeps apart what the rule itself asks for, and names and numbers of people out', () => {
    const { found, mark, report } = gold
    expect(mark('tier: gold')!.defining).toBe(true)
    expect(report.findings.map(({ sentence }) => sentence).join()).not.toContain('tier')
    expect(found.marks.filter(({ name }) => /^shoe:|sku/.test(name))).toEqual([])
    expect(mark('shoe is known')).toBeDefined()
  })

  it('sums up value, life and journey', () => {
    const { found } = gold
    expect(found.value).toMatchObject({
      event: 'order_completed',
      group: { buyers: 80, orders: 400 },
    })
    expect(found.value!.moneyShare).toBeGreaterThan(0.4)
    expect(found.journey!.paths[0]).toMatchObject({
      steps: ['visited', 'order completed'],
      group: 1,
      rest: 1,
    })
    expect(found.life!.lastActive.reduce((sum, { group }) => sum + group, 0)).toBeCloseTo(1, 9)
    expect(found.life!.daysToPurchase!.group).toBeGreaterThan(50)
    expect(found.history!.sizes).toHaveLength(4)
    expect(found.history!.developments.length).toBeGreaterThan(0)
  })

  it('is the same for a definition, and compares with another segment without those in both', async () => {
    const { found } = await profile({ definition: GOLD, months: 0 })
    expect(found.marks).toEqual(gold.found.marks)
    const against = await profile({ segment: 'gold', against: 'parisians', months: 0 })
    expect(against.found.inBoth).toBeGreaterThan(0)
    expect(against.found.against).toBe('parisians')
    expect(against.mark('city: Paris')!.rest).toBe(1)
  })

  it('sees nothing later than its instant', async () => {
    const early = await profile({ segment: 'gold', months: 0 }, ago(200))
    expect(early.found.value!.group.orders).toBe(160)
    expect(early.mark('email sent, at all')).toBeUndefined()
  })

  it('says why there is none: nobody, everybody, all in both; and refuses what is not there', async () => {
    const reason = async (when: object, options = {}) =>
      (await bench.perform(personas, NOW, { definition: { segment: 'x', when }, ...options })).outcome
    expect(await reason({ any: [] })).toMatchObject({ reason: 'Nobody is in x.' })
    expect(await reason({ all: [] })).toMatchObject({ reason: expect.stringContaining('Everybody is in x') })
    expect(await reason({ trait: 'tier', exists: true }, { against: 'gold' })).toMatchObject({
      reason: expect.stringContaining('Everybody in Gold is in x too'),
    })
    expect(
      speaking('de', () => translate('Everybody in Gold is in x too: there is nobody to compare with.')),
    ).toBe('Alle in Gold sind auch in x: Es gibt niemanden zum Vergleichen.')
    await expect(bench.perform(personas, NOW, { segment: 'golden' })).rejects.toThrow('gold')
    await expect(bench.perform(personas, NOW, {})).rejects.toThrow('State one segment')
    await expect(
      bench.perform(personas, NOW, { definition: { metric: 'x', event: 'visited', count: true } }),
    ).rejects.toThrow('no segment')
  })

  it('of one profile says little, and says so', async () => {
    const first = { segment: 'one', when: { trait: 'shoe', is: '7' } }
    const { report, found } = await profile({ definition: first, months: 0 })
    expect(found.sizes.group).toBe(1)
    expect(report.trust.map(({ text }) => text).join()).toContain('only 1')
  })

  it('has no news of the model whose output its rule asks for', async () => {
    const said = (output: string, inGold: unknown, others: unknown): LogEntry[] =>
      Array.from({ length: 400 }, (_, index) => index + 1).map((profile) => {
        const value = profile % 5 === 0 ? inGold : others
        return { profile, at: ago(1), trait: `model:${output}`, value }
      })
    await bench.fill(said('tiers/level', 'top', 'base'))
    await bench.fill([...said('tiers/points', 90, 10), ...said('churn/band', 'low', 'high')])
    const definition = { segment: 'top', when: { model: 'tiers/level', is: 'top' } }
    const { mark } = await profile({ definition, months: 0 })
    expect(mark('tiers/level: top')).toMatchObject({ defining: true })
    expect(mark('tiers/points')).toBeUndefined()
    expect(mark('churn/band: low')).toMatchObject({ sure: true, defining: false })
  })
})

it('is surer of less, the stricter the correction', () => {
  const share = (count: number): Evidence => ({
    kind: 'share',
    aspect: 'who',
    subject: String(count),
    name: String(count),
    what: 'are so',
    defining: false,
    group: { count, size: 100 },
    rest: { count: 100, size: 400 },
  })
  const evidence = Array.from({ length: 40 }, (_, index) => share(15 + index))
  const corrections = ['none', 'benjamini-hochberg', 'holm'] as const
  const judged = corrections.map((correction) => judge(evidence, correction, 0.95))
  const [none, fdr, holm] = judged.map(({ sure }) => sure) as [number, number, number]
  expect(none > fdr && fdr > holm && holm > 0).toBe(true)
  for (const { marks, sure } of judged) {
    expect(marks.filter((mark) => mark.sure)).toHaveLength(sure)
    expect(marks[0]!.name).toBe('54')
  }
})

describe('a persona of very little', () => {
  let bench: AnalysisBench
  beforeAll(async () => {
    bench = await openAnalysisBench()
  })
  afterAll(() => bench.close())

  it('stands without data, without events, and with a trait that is the same for all', async () => {
    const of = (when: object) =>
      bench.perform(personas, NOW, { definition: { segment: 'x', when }, months: 1 })
    expect((await of({ all: [] })).outcome).toMatchObject({ kind: 'insufficient-data' })
    const known = (profile: number): LogEntry => ({ profile, at: ago(9), trait: 'country', value: 'DE' })
    await bench.fill(Array.from({ length: 10 }, (_, index) => known(index + 1)))
    await bench.fill([{ profile: 1, at: ago(8), trait: 'vip', value: true }])
    const { outcome, report } = await of({ trait: 'vip', is: true })
    const found = resultOf(outcome)
    expect(found).toMatchObject({ value: null, life: null, journey: null, sizes: { group: 1, rest: 9 } })
    expect(found.marks.filter(({ sure, defining }) => sure && !defining)).toEqual([])
    expect(report.findings.at(-1)!.sentence).toContain('nothing sets them apart')
    expect(renderHtml(report)).toContain('On one page')
  })
})
