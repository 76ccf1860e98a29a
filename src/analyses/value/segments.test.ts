import { afterAll, beforeAll, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { applyDefinitions } from '../../segments/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { DAY_MS } from '../../time/calendar.ts'
import { value } from './analysis.ts'

const START = Date.UTC(2025, 0, 1)
const at = (day: number) => START + day * DAY_MS

const SAVED = `
segment: frequent
title: Frequent
when: {trait: kind, is: frequent}
---
segmentation: kinds
parts: [{name: frequent, when: {segment: frequent}}]
rest: {name: others}
---
segment: nobody
when: {trait: kind, is: nothing}
`

/** Every third buys each week, the others each quarter at the same price. */
const shop = (customers: number): LogEntry[] =>
  Array.from({ length: customers }, (_, profile): LogEntry[] => {
    const frequent = profile % 3 === 0
    const days = Array.from({ length: frequent ? 30 : 3 }, (_, n) => (profile % 7) + n * (frequent ? 7 : 80))
    return [
      { profile, at: at(0), trait: 'kind', value: frequent ? 'frequent' : 'seldom' },
      ...days.map((day): LogEntry => ({ profile, at: at(day), event: 'order', properties: { amount: 10 } })),
    ]
  }).flat()

let bench: AnalysisBench
beforeAll(async () => {
  bench = await openAnalysisBench()
  await bench.fill(shop(60))
  await applyDefinitions(bench.workspace, [{ name: 'saved.yaml', text: SAVED }])
})
afterAll(() => bench.close())

const segmentsOf = async (segments: readonly string[]) =>
  resultOf((await bench.perform(value, at(230), { segments: [...segments], holdOut: 0 })).outcome)

it('tells the value of segments and of parts of segmentations besides that of everybody', async () => {
  const { segments, customers, revenue, total } = await segmentsOf(['frequent', 'kinds/others', 'nobody'])
  expect(segments.map(({ name, customers: of }) => [name, of])).toEqual([
    ['Frequent', 20],
    ['kinds/others', 40],
  ])
  const sum = (of: (part: (typeof segments)[number]) => number) =>
    segments.reduce((all, part) => all + of(part), 0)
  expect(sum(({ customers: of }) => of)).toBe(customers)
  expect(sum((part) => part.revenue)).toBeCloseTo(revenue, 6)
  expect(sum((part) => part.value.value)).toBeCloseTo(total.value, 6)
  const [frequent, others] = segments
  expect(frequent!.value.value / 20).toBeGreaterThan(others!.value.value / 40)
  for (const { value: of } of segments) expect(of.low <= of.value && of.value <= of.high).toBe(true)
})

it('refuses a segment that is not there, and tells of none unless they are named', async () => {
  expect((await segmentsOf([])).segments).toEqual([])
  await expect(segmentsOf(['frequent', 'frequnet'])).rejects.toMatchObject({
    code: 'command/not-found',
    message: expect.stringContaining('Did you mean "frequent"?'),
  })
})
