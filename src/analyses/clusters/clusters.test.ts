import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { speaking, translate } from '../../language/index.ts'
import { inPseudo, unmarkedIn } from '../../language/testing/pseudo.ts'
import { applyModels } from '../../models/apply.ts'
import { showRun } from '../../models/list.ts'
import { refreshModel } from '../../models/refresh.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { identifier, sql } from '../../store/sql.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Performed } from '../index.ts'
import { detailsOf } from '../testing/details-of.ts'
import { clusters } from './analysis.ts'
import type { ClustersResult } from './result.ts'

const START = Date.UTC(2025, 0, 1)
const AS_OF = START + 300 * DAY_MS

let bench: AnalysisBench
beforeAll(async () => {
  bench = await openAnalysisBench()
})
afterAll(() => bench.close())

async function fill(log: readonly LogEntry[]): Promise<void> {
  for (const table of ['events', 'trait_changes', 'profiles', 'identities'])
    await bench.workspace.analytical.command(sql`TRUNCATE TABLE ${identifier(table)}`)
  if (log.length > 0) await bench.fill(log)
}

const order = (profile: number, day: number, amount: number): LogEntry => ({
  profile,
  at: START + day * DAY_MS,
  event: 'order_completed',
  properties: { amount },
})

/** Of two customers one buys often, for much and lately; the other did so once, long ago. */
const shop = (customers: number): LogEntry[] =>
  Array.from({ length: customers }, (_, profile) => {
    if (profile % 2 === 1) return [order(profile, 20 + (profile % 30), 5 + (profile % 4))]
    return Array.from({ length: 8 + (profile % 5) }, (_, n) =>
      order(profile, 280 - 20 * n + (profile % 15), 200 + ((profile + n) % 40)),
    )
  }).flat()

const labelsOf = ({ columns }: Performed<ClustersResult>) => {
  const column = columns!.columns.cluster!
  return column.kind === 'parts' ? Array.from(column.codes, (code) => column.names[code]!) : []
}

/** What a report says besides names of clusters, of columns and their values that nobody marked. */
function unmarked(found: Performed<ClustersResult>): string[] {
  const names = resultOf(found.outcome).clusters.map(({ name }) => name)
  const isData = (text: string, place: string) =>
    /\.(kind|level|is|measure|source|formula)$/.test(place) ||
    /^(test|UTC|en|age|region|visits|a|b|k-means|order completed|North|South|Age|Visits|(region: )?(North|South))$/i.test(
      text,
    ) ||
    names.includes(text)
  return unmarkedIn(
    inPseudo(() => found.report),
    isData,
  )
}

describe('clusters of a workspace', () => {
  it('are kinds of buyers in words of a shop, and nothing later changes them', async () => {
    await fill(shop(60))
    const found = await bench.perform(clusters, AS_OF)
    const { clusters: kinds, customers, movement } = resultOf(found.outcome)
    expect(customers).toBe(60)
    expect(kinds).toHaveLength(2)
    const [even, odd] = labelsOf(found)
    expect(new Set(labelsOf(found).map((name, row) => `${row % 2} ${name}`))).toEqual(
      new Set([`0 ${even}`, `1 ${odd}`]),
    )
    expect(even).toMatch(/buy often|spend much|large orders|bought lately/i)
    expect(odd).toMatch(/buy seldom|spend little|small orders|quiet for long/i)
    expect(movement!.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(60)
    expect(JSON.stringify(found.report)).not.toMatch(/NaN|Infinity|undefined/)
    expect(detailsOf(found.report)).toEqual(['How many kinds?', 'What was compared'])
    expect(unmarked(found)).toEqual([])
    const { findings } = speaking('de', () => found.report)
    expect(findings.map(({ sentence }) => sentence)).toEqual([
      'Arten von Kunden. Sie liegen deutlich auseinander, und dieselben finden sich immer wieder, wenn Kunden neu gezogen werden.',
      '„Quiet for long“: 30 Kunden. Tage seit dem letzten Kauf meist 265, bei anderen 13.',
      '„Bought lately“: 30 Kunden. Tage seit dem letzten Kauf meist 13, bei anderen 265.',
    ])
    expect(findings[1]!.advice).toBe(
      'Ein guter Grund wiederzukommen, nach dem, was sie früher gekauft haben; danach nur noch günstige Kampagnen.',
    )
    await bench.fill([order(1, 301, 9_000), order(99, 302, 1), order(3, 310, 500)])
    expect(await bench.perform(clusters, AS_OF)).toEqual(found)
  })

  it('take in who comes later without being found anew', async () => {
    await fill(shop(60))
    const found = await bench.perform(clusters, AS_OF)
    const { fitted } = resultOf(found.outcome)
    await bench.fill([order(100, 285, 230), order(100, 265, 210), order(100, 290, 220), order(101, 30, 6)])
    const printed = JSON.parse(JSON.stringify({ analysis: 'clusters', result: { fitted } }))
    const placed = await bench.perform(clusters, AS_OF, { fitted: printed })
    expect(labelsOf(placed).slice(0, 60)).toEqual(labelsOf(found))
    expect(labelsOf(placed).slice(60)).toEqual(labelsOf(found).slice(0, 2))
    expect(resultOf(placed.outcome)).toMatchObject({
      isNew: false,
      judgement: null,
      fitted: printed.result.fitted,
    })
    const wrong = bench.perform(clusters, AS_OF, { fitted: { result: {} } })
    await expect(wrong).rejects.toMatchObject({ code: 'analysis/invalid-option' })
  })

  it('go by the columns that are named, traits too', async () => {
    const traits = Array.from({ length: 80 }, (_, profile): LogEntry[] => [
      { profile, at: START, trait: 'age', value: [22, 60][profile % 2]! + (profile % 7) },
      { profile, at: START, trait: 'visits', value: (profile * 37) % 80 },
      { profile, at: START, trait: 'region', value: ['North', 'South'][profile % 2]! },
    ]).flat()
    await fill(traits)
    const found = await bench.perform(clusters, AS_OF, { columns: ['age', 'region'] })
    const { columns, clusters: kinds } = resultOf(found.outcome)
    expect(columns.map(({ title }) => title)).toEqual(['Age', 'region'])
    expect(kinds.map(({ name }) => name).toSorted()).toEqual([
      'Older, mostly region: South',
      'Younger, mostly region: North',
    ])
    expect(unmarked(found)).toEqual([])
    const { outcome } = await bench.perform(clusters, AS_OF, { columns: ['height'] })
    const reason = 'Nothing is known of height that enough customers share.'
    expect(outcome).toMatchObject({ reason })
    expect(speaking('de', () => translate(reason))).toBe('Zu height ist bei zu wenigen Kunden etwas bekannt.')
  })

  it('say that there are none, or that there is not enough to tell', async () => {
    await fill([])
    const nobody = await bench.perform(clusters, AS_OF)
    expect(nobody.outcome).toMatchObject({ reason: 'There are no customers by this instant.' })
    expect(nobody.report.insufficient).toMatchObject({ remedies: clusters.remedies })
    const spread = Array.from({ length: 150 }, (_, profile): LogEntry[] => [
      { profile, at: START, trait: 'a', value: (profile * 0.618034) % 1 },
      { profile, at: START, trait: 'b', value: (profile * 0.754878) % 1 },
    ]).flat()
    await fill(spread)
    const none = await bench.perform(clusters, AS_OF)
    expect(resultOf(none.outcome)).toMatchObject({ clusters: [], fitted: null, movement: null })
    expect(none.columns).toBeUndefined()
    expect(none.report.findings[0]!.sentence).toContain('no separate kinds')
    const cut = await bench.perform(clusters, AS_OF, { clusters: 3 })
    expect(labelsOf(cut)).toHaveLength(150)
    expect(cut.report.trust.map(({ level }) => level)).toContain('warning')
    expect([...unmarked(none), ...unmarked(cut)]).toEqual([])
  })
})

it('refuses to count the clusters of a method that counts them itself', () => {
  const asked = clusters.options.safeParse({ method: 'hdbscan', clusters: 3 })
  expect(asked.error?.issues.map(({ path }) => path)).toEqual([['clusters']])
})

it('a model of clusters keeps them until they are due, and their names when they are found anew', async () => {
  await fill(shop(60))
  const { workspace } = bench
  const text = '{model: kinds, method: clusters, with: {refit: monthly}, outputs: [cluster]}'
  await applyModels(workspace, [{ name: 'models.yaml', text }])
  const refresh = async (day: number) => {
    const { run } = await refreshModel(workspace, 'kinds', { startedBy: 'ada', asOf: START + day * DAY_MS })
    return (await showRun(workspace, 'kinds', run)).result as ClustersResult
  }
  const first = await refresh(300)
  const { names } = first.fitted!
  expect(await refresh(310)).toMatchObject({ isNew: false, fitted: { asOf: AS_OF, names } })
  const again = await refresh(335)
  expect(again).toMatchObject({ isNew: true, fitted: { asOf: START + 335 * DAY_MS } })
  expect(again.fitted!.names.toSorted()).toEqual(names.toSorted())
})
