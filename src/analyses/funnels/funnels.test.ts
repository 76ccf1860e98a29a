import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { evaluateBatch } from '../../evaluation/batch.ts'
import { inTheirLanguage, speaking, translate } from '../../language/index.ts'
import { planTargets } from '../../plan/plan.ts'
import { applyDefinitions } from '../../segments/index.ts'
import { randomFrom } from '../../stats/random/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { unmarkedInReport } from '../testing/unmarked-in-report.ts'
import { funnels } from './analysis.ts'
import type { StepResult } from './result.ts'
import { conditionOf } from './steps.ts'

const HOUR = 3_600_000
const NOW = Date.UTC(2025, 5, 1)

/** Events at whole hours, so that many happen at one instant. */
function randomLog(): LogEntry[] {
  const random = randomFrom(4)
  const names = ['view', 'cart', 'buy']
  return Array.from({ length: 1_500 }, () => ({
    profile: 1 + random.below(200),
    at: NOW - random.below(200) * HOUR,
    event: names[random.below(3)]!,
    properties: { n: random.below(3) },
  }))
}

const FUNNELS = [
  [{ event: 'view' }, { event: 'cart' }, { event: 'buy' }],
  [{ event: 'view' }, { event: 'cart', within: '5 hours' }, { event: 'buy', within: '1 day' }],
  [{ event: 'buy' }, { event: 'buy', within: '12 hours' }, { event: 'buy' }],
  [
    { event: ['view', 'cart'] },
    { event: 'cart', where: { property: 'n', is: 1 } },
    { event: 'buy', within: '1 month' },
  ],
]

describe('funnels', () => {
  let bench: AnalysisBench
  beforeAll(async () => {
    bench = await openAnalysisBench()
    await bench.fill(randomLog())
    const text = 'segment: cart\nwhen: {event: cart}'
    await applyDefinitions(bench.workspace, [{ name: 'segments.yaml', text }], { by: 'test' })
  })
  afterAll(() => bench.close())

  it.each(FUNNELS)('count exactly whom the condition sequence is true of (%#)', async (...funnel) => {
    for (const last of [undefined, '100 hours']) {
      const options = { funnel: funnel as never, ...(last && { last }) }
      const found = resultOf((await bench.perform(funnels, NOW - 20 * HOUR, options)).outcome)
      const targets = funnel.map((_, step) => ({
        id: String(step),
        node: conditionOf({ steps: funnel as never, last }, step),
      }))
      const moment = { now: NOW - 20 * HOUR, calendar: bench.workspace.settings }
      const { sets } = await evaluateBatch(bench.workspace.analytical, planTargets(targets), moment)
      expect(found.steps.map(({ reached }) => reached)).toEqual(targets.map(({ id }) => sets.get(id)!.size))
    }
  })

  it('are compared by segment, and read from names', async () => {
    const options = { steps: ['view', 'buy'], within: '2 days', segments: ['cart'] }
    const { outcome, report } = await bench.perform(funnels, NOW, options)
    const { segments, steps, curve } = resultOf(outcome)
    expect(steps.map(({ title }) => inTheirLanguage(title))).toEqual(['view', 'buy within 2 days'])
    expect(segments[0]).toMatchObject({ segment: 'cart' })
    expect(segments[0]!.reached[0]).toBeLessThanOrEqual(steps[0]!.reached)
    expect(curve.every(({ value }, place) => place === 0 || value >= curve[place - 1]!.value)).toBe(true)
    expect(report.findings.length).toBeGreaterThanOrEqual(3)
  })

  it('are told in German, their titles in each language', async () => {
    const options = { steps: ['view', 'buy'], within: '2 days', last: '1 month', segments: ['cart'] }
    const performed = await speaking('de', () => bench.perform(funnels, NOW, options))
    const [, { title }] = resultOf(performed.outcome).steps as [StepResult, StepResult]
    expect(title.inEachLanguage).toEqual({ en: 'buy within 2 days', de: 'buy innerhalb von 2 Tagen' })
    expect(unmarkedInReport(performed, [/^(\d\. )?(view|buy|cart)( →|: \d+; \d\. : \d+\.)?$/])).toEqual([])
    const { about, findings, trust } = speaking('de', () => performed.report)
    expect(about.slice(1)).toEqual([
      { label: 'Schritte', value: 'view → buy innerhalb von 2 Tagen' },
      { label: 'Zeitraum', value: 'bis 1 Monat zurück' },
    ])
    expect(findings.map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))).toEqual([
      'kommen vom ersten bis zum letzten Schritt: 115 von 182.',
      'gehen vor „2. buy innerhalb von 2 Tagen“ verloren, mehr als an jeder anderen Stelle: 63,2 % derer, die bis „1. view“ kamen, machten weiter.',
      'braucht die Hälfte derer, die „2. buy innerhalb von 2 Tagen“ erreichen, für diesen Schritt: so lange wie für keinen anderen.',
    ])
    expect(trust[0]!.text).toBe('182 Personen haben begonnen; die Anteile haben Intervalle.')
    expect(speaking('de', () => translate('Nobody did order_completed.'))).toBe(
      'Niemand hat order_completed ausgeführt.',
    )
  })

  it('refuse an event that is not there, and a single step', async () => {
    await expect(bench.perform(funnels, NOW, { steps: ['view', 'byu'] })).rejects.toThrow('buy')
    expect(() => funnels.options.parse({ steps: ['view'] })).toThrow()
    expect(() => funnels.options.parse({ steps: ['view', 'buy'], funnel: FUNNELS[0] })).toThrow()
  })
})

describe('funnels of a shop', () => {
  let bench: AnalysisBench
  beforeAll(async () => {
    bench = await openAnalysisBench()
  })
  afterAll(() => bench.close())

  it('are of what a shop does, where nothing is asked, under the names that its tracker gives', async () => {
    const steps = ['page_view', 'view_item', 'cart_added', 'begin_checkout', 'order_completed']
    const once = (event: string, place: number): LogEntry => ({
      ...{ profile: 1, at: NOW - (9 - place) * HOUR, event },
      properties: event === 'order_completed' ? { total: 5 } : {},
    })
    await bench.fill([...steps].reverse().map((event) => once(event, steps.indexOf(event))))
    const { outcome } = await bench.perform(funnels, NOW)
    expect(resultOf(outcome).steps.map(({ rule, reached }) => [rule.event, reached])).toEqual(
      steps.slice(1).map((event) => [event, 1]),
    )
  })
})

describe('funnels of a shop that tells little of the way', () => {
  let bench: AnalysisBench
  beforeAll(async () => {
    bench = await openAnalysisBench()
  })
  afterAll(() => bench.close())

  it('begin with a visit to any page', async () => {
    const steps = ['page', 'cart_added', 'order_completed']
    const once = (event: string, place: number): LogEntry => ({
      ...{ profile: 1, at: NOW - (9 - place) * HOUR, event },
      properties: event === 'order_completed' ? { total: 5 } : {},
    })
    await bench.fill(steps.map(once))
    const { outcome } = await bench.perform(funnels, NOW)
    expect(resultOf(outcome).steps.map(({ rule, reached }) => [rule.event, reached])).toEqual(
      steps.map((event) => [event, 1]),
    )
  })
})

describe('funnels of too little', () => {
  let bench: AnalysisBench
  beforeAll(async () => {
    bench = await openAnalysisBench()
  })
  afterAll(() => bench.close())

  const order = (profile: number, hours: number): LogEntry => ({
    profile,
    at: NOW - hours * HOUR,
    event: 'order_completed',
    properties: { total: 5 },
  })

  it('have a reason; one purchase each is a first step', async () => {
    expect((await bench.perform(funnels, NOW)).outcome).toMatchObject({ kind: 'insufficient-data' })
    await bench.fill([order(1, 5), order(2, 5), order(2, 5)])
    const found = resultOf((await bench.perform(funnels, NOW)).outcome)
    expect(found.steps.map(({ reached }) => reached)).toEqual([2, 0, 0])
    expect(found.steps[1]!.time).toBeNull()
    expect((await bench.perform(funnels, NOW - 9 * HOUR)).outcome).toMatchObject({
      reason: 'Nobody did order_completed.',
    })
  })

  it('tell how long it took, with who has not come yet', async () => {
    await bench.fill([
      order(1, 3),
      ...[3, 4, 5].map((profile) => order(profile, 100)),
      order(3, 90),
      order(4, 60),
    ])
    const found = resultOf((await bench.perform(funnels, NOW)).outcome)
    expect(found.steps.map(({ reached }) => reached)).toEqual([5, 3, 0])
    // 2, 10 and 40 hours; two were watched for 5 and 100 hours.
    expect(found.steps[1]!.time!.typical).toBe(10)
    expect(found.steps[1]!.time!.shares[0]!.converted.value).toBeCloseTo(1 - (4 / 5) * (2 / 3), 9)
  })
})
