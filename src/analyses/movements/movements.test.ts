import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { speaking } from '../../language/index.ts'
import { applyDefinitions } from '../../segments/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { unmarkedInReport } from '../testing/unmarked-in-report.ts'
import { movements } from './analysis.ts'

const DEFINITIONS = `
segmentation: stage
title: Stages
parts:
  - {name: active, title: Active, when: {event: order, in: {last: 30 days}}}
  - {name: lapsed, when: {event: order}}
rest: {name: others}
---
segmentation: worth
parts:
  - {name: best, when: {population: {event: order}, top: 25%}}
rest: {name: others}
`

const order = (profile: number, at: string) => ({ profile, at, event: 'order' })

let bench: AnalysisBench
beforeAll(async () => {
  bench = await openAnalysisBench()
  await bench.fill([
    order(1, '2025-01-20'),
    order(2, '2025-01-20'),
    order(2, '2025-04-20'),
    { profile: 3, at: '2025-01-05', event: 'visit' },
    order(3, '2025-04-10'),
    { profile: 4, at: '2025-01-05', event: 'visit' },
    order(5, '2025-04-02'),
    { profile: 6, at: '2025-04-30', event: 'visit' },
  ])
  await applyDefinitions(bench.workspace, [{ name: 'segments.yaml', text: DEFINITIONS }], { by: 'test' })
})
afterAll(() => bench.close())

const options = { segmentation: 'stage', since: '2025-02-01' }

describe('movements', () => {
  it('are from part to part, with who was not there yet', async () => {
    const { outcome, report } = await bench.perform(movements, '2025-05-01T00:00:00Z', options)
    const found = resultOf(outcome)
    expect(found).toMatchObject({
      title: 'Stages',
      parts: [
        { name: 'active', title: 'Active' },
        { name: 'lapsed', title: 'lapsed' },
        { name: 'others', title: 'others' },
      ],
      from: Date.UTC(2025, 1, 1),
      to: Date.UTC(2025, 4, 1),
      untilNow: true,
      isOverTime: true,
      stayed: 0.5,
    })
    // 1 lapsed, 2 stayed, 3 became active, 4 stayed, 5 and 6 came.
    expect(found.counts).toEqual([
      [1, 1, 0, 0],
      [0, 0, 0, 0],
      [1, 0, 1, 0],
      [1, 0, 1, 0],
    ])
    expect(report.findings).toHaveLength(3)
    expect(report.sections[0]!.blocks).toMatchObject([{ kind: 'flow' }, { kind: 'table' }])
  })

  it('may end earlier, and are then of people who need not be there now', async () => {
    const earlier = { ...options, since: '2025-01-10', until: '2025-02-01' }
    const found = resultOf((await bench.perform(movements, '2025-05-01', earlier)).outcome)
    expect(found.untilNow).toBe(false)
    expect(found.counts).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 2, 0],
      [2, 0, 0, 0],
    ])
  })

  it('tell where the past cannot be asked by a condition, and take the first segmentation unless told', async () => {
    const worth = await bench.perform(movements, '2025-05-01', { segmentation: 'worth' })
    expect(resultOf(worth.outcome).isOverTime).toBe(false)
    expect(resultOf((await bench.perform(movements, '2025-05-01')).outcome).segmentation).toBe('stage')
  })

  it('refuse what is not there and times that are none', async () => {
    const refused = (written: object) => bench.perform(movements, '2025-05-01', written)
    await expect(refused({ segmentation: 'stge' })).rejects.toMatchObject({
      problems: [{ code: 'command/not-found', mend: expect.stringContaining('stage') }],
    })
    for (const written of [{ until: '2025-06-01' }, { since: '2025-05-01' }])
      await expect(refused({ ...options, ...written })).rejects.toMatchObject({
        problems: [{ code: 'analysis/invalid-option' }],
      })
  })

  it('are told in German, with the titles of parts as they are', async () => {
    const performed = await bench.perform(movements, '2025-05-01T00:00:00Z', options)
    expect(
      unmarkedInReport(performed, ['Stages', 'Active', 'lapsed', 'others', /^\d+ \p{L}+ \d{4}$/u]),
    ).toEqual([])
    const { about, findings } = speaking('de', () => performed.report)
    expect(about.map(({ label }) => label)).toEqual(['Segmentierung', 'Von', 'Bis'])
    expect(findings.map(({ sentence }) => sentence.replaceAll('\u00a0', ' '))).toEqual([
      'derer, die beide Male da waren, sind noch im selben Teil.',
      'gingen von „Active“ zu „lapsed“, die größte Bewegung: 50,0 % derer, die vorher dort waren.',
      'kamen seitdem dazu, die meisten zu „Active“: 1.',
    ])
  })
})
