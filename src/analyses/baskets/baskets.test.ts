import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { speaking } from '../../language/index.ts'
import { applyDefinitions } from '../../segments/index.ts'
import { randomFrom } from '../../stats/random/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { unmarkedInReport } from '../testing/unmarked-in-report.ts'
import { baskets } from './analysis.ts'

const NOW = Date.UTC(2025, 5, 1)

const bought = (profile: number, names: readonly string[], at = NOW - 1e9): LogEntry => ({
  profile,
  at,
  event: 'order_completed',
  properties: { total: 1, products: names.map((name) => ({ name, category: name[0], sku: 7 })) },
})

/** Bread and butter go together; salt is everywhere; socks are of members alone. */
function shop(): LogEntry[] {
  const random = randomFrom(2)
  const chance = (p: number) => random.uniform() < p
  return Array.from({ length: 600 }, (_, n) => n + 1).flatMap((profile): LogEntry[] => {
    const names = [
      ...(chance(0.3) ? ['bread', ...(chance(0.7) ? ['butter'] : [])] : chance(0.1) ? ['butter'] : []),
      ...(chance(0.5) ? ['salt'] : []),
      ...(profile <= 150 && chance(0.4) ? ['socks'] : []),
    ]
    const member = { profile, at: NOW - 2e9, trait: 'member', value: profile <= 150 }
    return [member, ...(names.length > 0 ? [bought(profile, names)] : [])]
  })
}

describe('baskets', () => {
  let bench: AnalysisBench
  beforeAll(async () => {
    bench = await openAnalysisBench()
    await bench.fill(shop())
    const text = 'segment: members\nwhen: {trait: member, is: true}'
    await applyDefinitions(bench.workspace, [{ name: 'segments.yaml', text }], { by: 'test' })
  })
  afterAll(() => bench.close())

  it('find what goes together, and nothing where it is chance', async () => {
    const { outcome, report } = await bench.perform(baskets, NOW)
    const found = resultOf(outcome)
    expect(found).toMatchObject({ property: 'name', list: 'products' })
    const rules = found.rules.filter(({ antecedent }) => antecedent.length === 1)
    const sides = rules.map(({ antecedent, consequent }) => `${antecedent} → ${consequent}`)
    expect(sides.sort()).toEqual(['bread → butter', 'butter → bread'])
    const { lift, confidence } = rules.find(({ antecedent }) => antecedent[0] === 'bread')!
    expect(confidence).toBeGreaterThan(0.6)
    expect(lift.low).toBeGreaterThan(1)
    expect(lift.high).toBeGreaterThan(lift.value)
    expect(report.findings.length).toBeGreaterThanOrEqual(3)
  })

  it('count single items in all baskets, those too that hold nothing else', async () => {
    const { top, baskets: all } = resultOf((await bench.perform(baskets, NOW)).outcome)
    const log = shop().flatMap((entry) =>
      'event' in entry ? [entry.properties as { products: { name: string }[] }] : [],
    )
    expect(all).toBe(log.length)
    const salt = log.filter(({ products }) => products.some(({ name }) => name === 'salt')).length
    expect(top.find(({ name }) => name === 'salt')).toMatchObject({ baskets: salt, customers: salt })
  })

  it('tell what a segment likes', async () => {
    const { segments } = resultOf((await bench.perform(baskets, NOW)).outcome)
    expect(segments).toHaveLength(1)
    expect(segments[0]).toMatchObject({ segment: 'members' })
    expect(segments[0]!.products[0]).toMatchObject({ name: 'socks', restShare: 0, ratio: null })
  })

  it('say nothing that cannot be translated but names of the data', async () => {
    const names = [/^(bread|butter|salt|socks)( [+→] (bread|butter|salt|socks))*$/, 'members']
    expect(unmarkedInReport(await bench.perform(baskets, NOW), names)).toEqual([])
    const byCategory = await bench.perform(baskets, NOW, { level: 'category', minLift: 9 })
    expect(unmarkedInReport(byCategory, [/^[bs]( \+ [bs])?$/, 'members'])).toEqual([])
  })

  it('read as German', async () => {
    const performed = await bench.perform(baskets, NOW)
    const { findings, trust, about } = speaking('de', () => performed.report)
    const told = findings.map(({ sentence }) => sentence.replaceAll('\u00A0', ' '))
    expect(told).toEqual([
      'so oft wie andere kauft, wer „bread“ kauft, auch „butter“: in 67,4 % dieser Warenkörbe, in 35,2 % von allen.',
      'verschiedene Produkte liegen in einem Warenkorb; in 57,2 % der Warenkörbe ist es nur eines.',
      'der Warenkörbe enthalten „salt“; nichts anderes kommt so oft vor.',
    ])
    expect(findings[0]?.advice).toBe('Zeigen Sie „butter“ daneben, oder verkaufen Sie beides als Set.')
    expect(trust[0]?.text).toBe(
      '4 Regeln in mindestens 20 Warenkörben wurden geprüft; nach Korrektur für alle kein Zufall und darum gezeigt: 4.',
    )
    expect(about.map(({ label }) => label)).toEqual(['Warenkörbe', 'Kunden', 'Produkte', 'Benannt durch'])
  })

  it('are of categories, or of a property that is named', async () => {
    const { property, items } = resultOf((await bench.perform(baskets, NOW, { level: 'category' })).outcome)
    expect({ property, items }).toEqual({ property: 'category', items: 2 })
    const bySku = { purchases: { product: 'sku' } }
    expect(resultOf((await bench.perform(baskets, NOW, bySku)).outcome)).toMatchObject({
      items: 1,
      rules: [],
    })
  })

  it('take nothing of later, and an item once a basket', async () => {
    const before = await bench.perform(baskets, NOW)
    await bench.fill([bought(1, ['bread', 'socks'], NOW + 1)])
    expect((await bench.perform(baskets, NOW)).outcome).toEqual(before.outcome)
  })
})

describe('baskets of too little', () => {
  let bench: AnalysisBench
  beforeAll(async () => {
    bench = await openAnalysisBench()
  })
  afterAll(() => bench.close())

  it('have a reason: no data, no products', async () => {
    expect((await bench.perform(baskets, NOW)).outcome).toMatchObject({ kind: 'insufficient-data' })
    await bench.fill([{ profile: 1, at: NOW - 5, event: 'order_completed', properties: { total: 3 } }])
    expect((await bench.perform(baskets, NOW)).outcome).toMatchObject({
      reason: 'It cannot be told which product a purchase was of.',
    })
  })

  it('of one product a row are those of a customer on a day', async () => {
    const row = (profile: number, day: number, product: string): LogEntry => ({
      profile,
      at: NOW - day * 86_400_000,
      event: 'order_completed',
      properties: { total: 3, product },
    })
    await bench.fill([
      row(1, 2, 'tea'),
      row(1, 2, 'milk'),
      row(1, 2, 'tea'),
      row(1, 9, 'tea'),
      row(2, 2, 'milk'),
    ])
    const performed = await bench.perform(baskets, NOW, { minConfidence: 0 })
    const found = resultOf(performed.outcome)
    expect(found).toMatchObject({ baskets: 3, customers: 2, items: 2, ofOneItem: 2, rules: [] })
    expect(found.sets).toEqual([{ items: ['milk', 'tea'], baskets: 1 }])
    expect(performed.report.findings[0]!.sentence).toContain('Nothing is surely bought together')
    expect(unmarkedInReport(performed, ['product', /^(milk|tea)( \+ tea)?$/])).toEqual([])
  })
})
