import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { Analysis } from '../../../src/analyses/analysis.ts'
import { clusters } from '../../../src/analyses/clusters/analysis.ts'
import { cohorts } from '../../../src/analyses/cohorts/analysis.ts'
import { funnels } from '../../../src/analyses/funnels/analysis.ts'
import { movements } from '../../../src/analyses/movements/analysis.ts'
import { perform } from '../../../src/analyses/perform.ts'
import { regions } from '../../../src/analyses/regions/analysis.ts'
import { rfm } from '../../../src/analyses/rfm/analysis.ts'
import { resolveDefinition } from '../../../src/definition/library.ts'
import { parseDefinition } from '../../../src/definition/parse-definition.ts'
import { evaluateBatch } from '../../../src/evaluation/batch.ts'
import { loadDefinitions } from '../../../src/membership/saved-definitions.ts'
import { readModel, refreshModel, saveModel } from '../../../src/models/index.ts'
import { planTargets } from '../../../src/plan/plan.ts'
import { applyDefinitions, segmentOverlap } from '../../../src/segments/index.ts'
import { changeSetting } from '../../../src/settings/index.ts'
import { randomFrom } from '../../../src/stats/random/index.ts'
import { resultOf } from '../../../src/stats/testing/result-of.ts'
import { openTestWorkspace, type TestWorkspace } from '../../../test/support/workspace.ts'
import { clustersCondition } from './clusters/selection'
import { marksOf } from './funnel/result'
import { lostCondition, reachedCondition } from './funnel/selection'
import { movementsOf } from './movements/result'
import { beganIn, endedIn, flowCondition } from './movements/selection'
import { intersectionCondition } from './overlap/selection'
import { bestByModel, bestBySum } from './pareto/selection'
import { placesCondition } from './regions/selection'
import { localDay } from './retention/days'
import { cohortCells } from './retention/result'
import { cellCondition } from './retention/selection'
import { squaresOf } from './rfm/result'
import { cellsCondition, groupsCondition } from './rfm/selection'
import type { Condition } from './saving/condition'
import { definitionOf } from './saving/save-selection'

const NOW = Date.UTC(2025, 5, 15, 9)
const HOUR = 3_600_000
const PROFILES = 150
const ZONE = 'Europe/Berlin'

const DEFINITIONS = `
segment: buyers
when: {event: order_completed}
---
segment: german
when: {geo: {country: DE}}
---
segmentation: stage
parts:
  - {name: active, when: {event: order_completed, in: {last: 30 days}}}
  - {name: lapsed, when: {event: order_completed}}
rest: {name: others}
`

/** Some records lie at the first or last instant of a period, some at one instant. */
function records() {
  const random = randomFrom(7)
  const when = () => NOW - random.below(4_000) * HOUR
  const countries = ['DE', 'Germany', 'fr', 'Atlantis', 'us']
  return Array.from({ length: PROFILES }, (_, place) => place + 1).flatMap((profile) => [
    { profile, at: NOW - 4_100 * HOUR + random.below(3_000) * HOUR, event: 'page_viewed', properties: {} },
    ...['country', 'city'].map((trait) => ({
      profile,
      at: when(),
      trait,
      value: trait === 'country' ? countries[random.below(5)]! : ['Köln', 'KÖLN', 'Paris'][random.below(3)]!,
    })),
    ...Array.from({ length: random.below(4) }, () => ({
      profile,
      at: when(),
      event: 'product_added',
      properties: {},
    })),
    ...Array.from({ length: random.below(5) }, () => ({
      profile,
      at: when(),
      event: 'order_completed',
      properties: { revenue: 5 * (1 + random.below(20)) },
    })),
  ])
}

let bench: TestWorkspace
beforeAll(async () => {
  bench = await openTestWorkspace(NOW)
  await changeSetting(bench.workspace, 'timeZone', ZONE)
  await bench.add(records() as never)
  await applyDefinitions(bench.workspace, [{ name: 'segments.yaml', text: DEFINITIONS }], { by: 'test' })
})
afterAll(() => bench.close())

async function run<Options extends z.ZodObject, Result>(
  analysis: Analysis<Options, Result>,
  options: z.input<Options>,
): Promise<Result> {
  const task = {
    workspace: bench.workspace,
    options: analysis.options.parse(options),
    asOf: NOW,
    seed: 1,
    signal: new AbortController().signal,
    progress: () => {},
  }
  return resultOf((await perform(analysis, task, () => ({ name: 'test' }))).outcome)
}

/** How many profiles the definitions of some selections have, as they would be saved, in one evaluation. */
async function sizesOf(conditions: readonly Condition[]): Promise<number[]> {
  const { library } = await loadDefinitions(bench.workspace)
  const targets = conditions.map((when, place) => {
    const { definition, problems } = parseDefinition(definitionOf({ title: `Selection ${place}`, when }))
    expect(problems).toEqual([])
    const resolved = resolveDefinition(definition!, library)
    expect(resolved.problems).toEqual([])
    return { ...resolved.targets[0]!, id: String(place) }
  })
  const moment = { now: NOW, calendar: bench.workspace.settings }
  const { sets } = await bench.workspace.survivors.readMerged(() =>
    evaluateBatch(bench.workspace.analytical, planTargets(targets), moment),
  )
  return targets.map(({ id }) => sets.get(id)!.size)
}

async function refreshed(name: string, method: string, options: object): Promise<string> {
  await saveModel(bench.workspace, readModel({ model: name, method, with: options }))
  await refreshModel(bench.workspace, name, { startedBy: 'test' })
  return name
}

describe('a saved selection has exactly as many profiles as the picture says', () => {
  it('cells and groups of RFM', async () => {
    const options = { scores: 4 }
    const found = await run(rfm, options)
    const model = await refreshed('scores', 'rfm', options)
    const squares = squaresOf(found)
    const groups = found.groups.map(({ name }) => name)
    expect(await sizesOf(squares.map((square) => cellsCondition(model, [square])))).toEqual(
      squares.map(({ customers }) => customers),
    )
    expect(await sizesOf([cellsCondition(model, squares), groupsCondition(model, groups)])).toEqual([
      found.customers,
      found.customers,
    ])
  })

  it('overlaps', async () => {
    const ids = ['buyers', 'german', 'stage/active']
    const { intersections } = await segmentOverlap(bench.workspace, ids)
    expect(intersections.length).toBeGreaterThan(4)
    expect(await sizesOf(intersections.map(({ sets }) => intersectionCondition(ids, sets)))).toEqual(
      intersections.map(({ size }) => size),
    )
  })

  it.each([undefined, '2025-05-10'])('movements until %s', async (until) => {
    const found = await run(movements, {
      segmentation: 'stage',
      since: '2025-03-20',
      ...(until && { until }),
    })
    // Whoever came after the end is in no part at it.
    const all = movementsOf(found).filter(({ kind }) => until === undefined || kind !== 'before')
    const period = { ...found, timeZone: ZONE }
    const conditions = all.map((movement) => {
      if (movement.kind === 'flow') return flowCondition(period, movement.from, movement.to)
      return movement.kind === 'before' ? beganIn(period, movement.from) : endedIn(period, movement.to)
    })
    expect(JSON.stringify(beganIn(period, 0))).toContain('"at":"2025-03-20"')
    expect(all.length).toBeGreaterThan(6)
    expect(await sizesOf(conditions)).toEqual(all.map(({ count }) => count))
  })

  it.each(['month', 'week', 'quarter'] as const)('cohorts by %s', async (unit) => {
    const found = await run(cohorts, { unit })
    const cells = cohortCells(found, 6).cells.filter((cell) => cell !== null)
    const conditions = cells.flatMap(({ cohort, age }) => {
      const day = localDay(cohort.start, ZONE)
      return [cellCondition(found, day, age, true), cellCondition(found, day, age, false)]
    })
    expect(await sizesOf(conditions)).toEqual(
      cells.flatMap(({ cohort, active }) => [active, cohort.customers - active]),
    )
  })

  it.each([{}, { within: '20 days', last: '100 days' }])('funnels %j', async (options) => {
    const steps = ['page_viewed', 'product_added', 'order_completed']
    const found = await run(funnels, { steps, ...options })
    const marks = marksOf(found.steps)
    const conditions = marks.map(({ kind, step }) =>
      kind === 'reached' ? reachedCondition(found, step) : lostCondition(found, step),
    )
    expect(await sizesOf(conditions)).toEqual(marks.map(({ count }) => count))
  })

  it('the best customers, ties included, by their sum and by a model', async () => {
    for (const window of [undefined, 60]) {
      const { purchases, concentration } = await run(rfm, { ...(window && { window }) })
      const best = concentration!.best.filter((_, place) => place % 7 === 0 || place > 97)
      const sizes = best.map(({ customers }) => customers)
      expect(await sizesOf(best.map((one) => bestBySum(purchases, one, window)))).toEqual(sizes)
      const model = await refreshed(`money-${window ?? 'all'}`, 'rfm', { ...(window && { window }) })
      expect(await sizesOf(best.map((one) => bestByModel(model, one)))).toEqual(sizes)
    }
  })

  it('countries, cities, and cities of a country', async () => {
    for (const options of [{}, { by: 'city' }, { by: 'city', within: 'DE' }] as const) {
      const found = await run(regions, options)
      const conditions = [
        ...found.places.map((place) => placesCondition(found, [place])),
        placesCondition(found, found.places),
      ]
      expect(await sizesOf(conditions)).toEqual([
        ...found.places.map(({ customers }) => customers),
        found.known,
      ])
    }
  })

  it('clusters', async () => {
    const options = { clusters: 3 }
    const found = await run(clusters, options)
    const model = await refreshed('kinds', 'clusters', options)
    const names = found.clusters.map(({ name }) => name)
    expect(await sizesOf(names.map((name) => clustersCondition(model, [name])))).toEqual(
      found.clusters.map(({ customers }) => customers),
    )
    expect(await sizesOf([clustersCondition(model, names)])).toEqual([PROFILES])
  })
})
