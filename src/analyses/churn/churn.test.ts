import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { LogEntry } from '../../../test/support/agreement.ts'
import { type AnalysisBench, openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { renderHtml } from '../../reports/index.ts'
import { randomFrom } from '../../stats/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { identifier, sql } from '../../store/sql.ts'
import { DAY_MS } from '../../time/calendar.ts'
import type { Performed } from '../index.ts'
import { type PredictionResult, proposeWindow, readSpan } from '../prediction/index.ts'
import { propensity } from '../propensity/analysis.ts'
import { unmarkedInReport } from '../testing/unmarked-in-report.ts'
import { churn } from './analysis.ts'

const START = Date.UTC(2025, 0, 1)
const at = (day: number) => START + Math.round(day * DAY_MS)
const END = 330

let bench: AnalysisBench
beforeAll(async () => {
  bench = await openAnalysisBench()
})
afterAll(() => bench.close())

async function empty(): Promise<void> {
  for (const table of ['events', 'trait_changes', 'profiles', 'identities'])
    await bench.workspace.analytical.command(sql`TRUNCATE TABLE ${identifier(table)}`)
}

async function fill(log: readonly LogEntry[]): Promise<void> {
  await empty()
  await bench.fill(log)
}

interface Shopper {
  readonly log: readonly LogEntry[]
  readonly leaves: number
}

/** Buys about every ten days until the day of leaving; many who leave complain shortly before, and some who stay. */
function shopper(profile: number, seed: number): Shopper {
  const random = randomFrom(1_000 * seed + profile)
  const leaves = random.uniform() < 0.7 ? 40 + random.uniform() * (END + 20) : Number.POSITIVE_INFINITY
  const log: LogEntry[] = [
    { profile, at: at(0), trait: 'plan', value: profile % 3 === 0 ? 'large' : 'small' },
  ]
  const event = (day: number, name: string, properties = {}) =>
    log.push({ profile, at: at(day), event: name, properties })
  for (
    let day = random.uniform() * 20;
    day < Math.min(leaves, END + 60);
    day += -10 * Math.log(1 - random.uniform())
  ) {
    event(day, 'order_completed', { revenue: Math.round(random.uniform() * 9_000) / 100 })
  }
  if (random.uniform() < 0.6) event(random.uniform() * Math.min(leaves, END), 'complaint_sent')
  if (leaves < END + 60) {
    if (random.uniform() < 0.6) event(leaves - 14 * random.uniform(), 'complaint_sent')
    log.push({ profile, at: at(leaves), trait: 'left', value: true })
    event(leaves, 'contract_ended')
  }
  return { log, leaves }
}

const shop = (customers: number, seed = 1): LogEntry[] =>
  Array.from({ length: customers }, (_, profile) => shopper(profile, seed).log).flat()

/** Names and values of the data. */
const DATA = [
  /^(?:contract|charges|tenure months|luck|plan|churn|status|left|monthly|yearly|large|small|\P{L})+$/iu,
]

/** What is told is plain, makes a page, and can be told in other languages. */
function checkReport(performed: Performed<PredictionResult>): void {
  const { report, outcome } = performed
  expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome)
  expect(JSON.stringify(report)).not.toMatch(/NaN|undefined|Infinity/)
  if (outcome.kind === 'result') {
    expect(report.findings.length).toBeGreaterThanOrEqual(3)
    expect(report.findings.length).toBeLessThanOrEqual(6)
  }
  expect(renderHtml(report)).toContain('</html>')
  expect(unmarkedInReport(performed, DATA)).toEqual([])
}

/** What keeps the runs of these tests short: few columns, few instants. */
const BRIEF = { days: 28, instants: 2, events: ['order_completed', 'complaint_sent'], list: 5 }

describe('churn of customers who come back without a contract', () => {
  beforeAll(() => fill(shop(250)))

  it('is foretold from what was known before, and tested on a later time', async () => {
    const performed = await bench.perform(churn, at(END), BRIEF)
    const found = resultOf(performed.outcome)
    expect(found).toMatchObject({ days: 28, verdict: 'simple-is-as-good', sign: 'order_completed' })
    expect(performed.report.findings[0]!.sentence).toContain('Days since the last order completed')
    expect(found.instants.map((one) => Math.round((one.at - START) / DAY_MS))).toEqual([302, 274, 246])
    expect(found.instants.map(({ heldOut }) => heldOut)).toEqual([true, false, false])
    expect(found.outOfTime!.auc.auc).toBeGreaterThan(0.6)
    expect(found.outOfTime!.rows).toBe(found.instants[0]!.profiles)
    expect(found.lifetimes.kind).toBe('lifetimes')
    expect(found.drift).not.toBeNull()
    checkReport(performed)
    checkValues(performed)
    await checkReasons(found)
  }, 120_000)

  /** From what is kept of a run, the reasons of a single profile are those that the run told. */
  async function checkReasons(found: PredictionResult): Promise<void> {
    const kept = JSON.parse(JSON.stringify(found)) as PredictionResult
    const { workspace } = bench
    const { signal } = new AbortController()
    for (const { profile, reasons } of found.now.top.slice(0, 2)) {
      const task = { workspace, asOf: at(END), profile, signal }
      const told = await workspace.survivors.readMerged(() => churn.reasons!(kept, task))
      expect(told.slice(0, reasons.length).map(({ words, moves }) => ({ words, moves }))).toEqual(
        reasons.map(({ words, moves }) => ({ words, moves })),
      )
      expect(told[0]!.title).toMatch(/^[A-Z]/)
    }
  }

  function checkValues({ columns, outcome }: Performed<PredictionResult>): void {
    const found = resultOf(outcome)
    expect(columns!.profiles).toHaveLength(found.now.profiles)
    expect(columns!.columns).toMatchObject({
      probability: { kind: 'numbers' },
      band: { kind: 'parts', names: ['high', 'middle', 'low'] },
      reason: { kind: 'parts' },
    })
    expect(found.now.bands.reduce((sum, one) => sum + one.profiles, 0)).toBe(found.now.profiles)
    expect(found.now.top).toHaveLength(5)
    expect(found.now.top[0]!.identity).toMatch(/^p-/)
    expect(found.now.top[0]!.reasons[0]!.words).toMatch(/\w+ \w+/)
    const leaves = Array.from({ length: 250 }, (_, profile) => shopper(profile, 1).leaves)
    expect([...columns!.profiles].filter((profile) => leaves[profile]! < END - 29)).toEqual([])
  }

  it('proposes after how long somebody is gone from how long customers stay away', async () => {
    const { signal } = new AbortController()
    const propose = async (day: number, stated?: number) => {
      const span = await readSpan(bench.workspace, 'order_completed', at(day), signal)
      return proposeWindow(bench.workspace, 'order_completed', span!, at(day), stated, signal)
    }
    const { from, days, usualReturn, intervals } = await propose(END)
    expect({ from, days }).toEqual({ from: 'intervals', days: 7 * Math.ceil(usualReturn! / 7) })
    expect(usualReturn).toBeGreaterThan(18)
    expect(usualReturn).toBeLessThan(30)
    expect(intervals).toBeGreaterThan(1_000)
    expect(await propose(50)).toMatchObject({ from: 'history', days: 16 })
    expect(await propose(END, 40)).toMatchObject({ from: 'stated', days: 40 })
    expect(await readSpan(bench.workspace, 'nothing', at(END), signal)).toBeUndefined()
  })

  it('knows nothing of what comes after: it may be shuffled, deleted or rewritten', async () => {
    const known = 250
    const whole = await bench.perform(churn, at(known), { ...BRIEF, instants: 1 })
    const past = shop(250).filter((entry) => Number(entry.at) <= at(known))
    const other = shop(250, 2).filter((entry) => Number(entry.at) > at(known))
    await fill([...past, ...other.slice(0, other.length / 2).reverse()])
    const rewritten = await bench.perform(churn, at(known), { ...BRIEF, instants: 1 })
    expect(rewritten.outcome).toEqual(whole.outcome)
    expect(rewritten.columns).toEqual(whole.columns)
  }, 120_000)
})

describe('churn by contract', () => {
  beforeAll(() => fill(shop(250)))

  it('is the event that ends it, which is no feature', async () => {
    const performed = await bench.perform(churn, at(END), {
      end: 'contract_ended',
      days: 28,
      traits: ['plan'],
    })
    const found = resultOf(performed.outcome)
    expect(found.what).toBe('contract ended within 28 days')
    expect(found.features.map(({ title }) => title).join()).not.toMatch(/contract/i)
    const ended = new Set(
      Array.from({ length: 250 }, (_, profile) => profile).filter(
        (profile) => shopper(profile, 1).leaves <= END,
      ),
    )
    expect([...performed.columns!.profiles].some((profile) => ended.has(profile))).toBe(false)
    checkReport(performed)
  }, 120_000)

  it('may be to enter any segment', async () => {
    const definition = { segment: 'gone', when: { trait: 'left', is: true } }
    const found = resultOf((await bench.perform(churn, at(END), { ...BRIEF, definition })).outcome)
    expect(found.what).toContain('gone')
    expect(found.features.map(({ title }) => title)).not.toContain('Left')
    expect(found.positives).toBeGreaterThan(10)
  }, 120_000)

  it('a trait that is set when somebody leaves says nothing before', async () => {
    const found = resultOf(
      (await bench.perform(churn, at(END), { ...BRIEF, traits: ['left', 'plan'] })).outcome,
    )
    expect(found.verdict).not.toBe('suspicious')
    expect(found.suspicions).toEqual([])
  }, 120_000)
})

describe('propensity', () => {
  beforeAll(() => fill(shop(250)))

  it('is whether an event comes, of everybody', async () => {
    const performed = await bench.perform(propensity, at(END), {
      ...BRIEF,
      event: 'order_completed',
      days: 14,
    })
    const found = resultOf(performed.outcome)
    expect(found).toMatchObject({ what: 'order completed within 14 days', whom: 'everybody' })
    expect(found.now.profiles).toBe(250)
    expect(found.crossValidated.auc.auc).toBeGreaterThan(0.75)
    checkReport(performed)
  }, 120_000)

  it('may be to enter a segment', async () => {
    const definition = { segment: 'complained', when: { event: 'complaint_sent' } }
    const performed = await bench.perform(propensity, at(END), { ...BRIEF, definition })
    expect(resultOf(performed.outcome).whom).toBe('everybody outside "complained"')
    checkReport(performed)
  }, 120_000)
})

describe('a table of customers', () => {
  const random = randomFrom(3)
  const table = (
    rows: number,
    more: (row: number, left: boolean) => Readonly<Record<string, unknown>> = () => ({}),
  ) =>
    Array.from({ length: rows }, (_, profile) => {
      const months = Math.ceil(random.uniform() * 60)
      const left = random.uniform() < (profile % 2 === 0 ? 0.5 : 0.1) * (months < 20 ? 1.6 : 0.6)
      const row = {
        contract: profile % 2 === 0 ? 'monthly' : 'yearly',
        tenure_months: months,
        charges: String(random.uniform() * 100),
        status: left ? 'Left' : 'Stayed',
        ...more(profile, left),
      }
      return Object.entries(row).map(([trait, value]): LogEntry => ({ profile, at: at(1), trait, value }))
    }).flat()
  afterEach(empty)

  it('says itself who left', async () => {
    await fill(table(400))
    const performed = await bench.perform(churn, at(2), { label: 'Status' })
    const found = resultOf(performed.outcome)
    expect(found).toMatchObject({ what: 'status: Left', days: null, outOfTime: null, verdict: 'useful' })
    expect(found.now.profiles).toBe(found.rows - found.positives)
    expect(found.features.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['Contract is monthly', 'Tenure months', 'Charges']),
    )
    expect(found.lifetimes).toMatchObject({ kind: 'lifetimes', value: { unit: 'months' } })
    expect(found.drivers[0]!.parts!.map(({ rows }) => rows)).toEqual([200, 200])
    checkReport(performed)
  }, 120_000)

  it('with a perfect predictor is suspected, and says so first', async () => {
    await fill(table(300, (_, left) => (left ? { cancelled_on: '2024-05-05' } : {})))
    const performed = await bench.perform(churn, at(2), { label: 'status' })
    const found = resultOf(performed.outcome)
    expect(found.verdict).toBe('suspicious')
    expect(found.suspicions[0]!.title).toBe('Days since cancelled on')
    expect(performed.report.findings[0]!.sentence).toContain('cancelled on')
    expect(performed.report.trust.some(({ level }) => level === 'warning')).toBe(true)
    checkReport(performed)
    const again = await bench.perform(churn, at(2), { label: 'status', without: ['cancelled_on'] })
    expect(resultOf(again.outcome).suspicions).toEqual([])
  }, 120_000)

  it('whose columns say nothing foretells nothing, and says that', async () => {
    await fill(
      Array.from({ length: 300 }, (_, profile) => [
        { profile, at: at(1), trait: 'churn', value: random.below(2) === 1 },
        { profile, at: at(1), trait: 'luck', value: random.uniform() },
      ]).flat(),
    )
    const performed = await bench.perform(churn, at(2), { label: 'churn' })
    expect(resultOf(performed.outcome).verdict).toBe('no-better-than-chance')
    const [first, ...others] = performed.report.findings.map(({ sentence }) => sentence)
    expect(first).toContain('no better than chance')
    expect(others.join()).not.toMatch(/likely to|picking at random|what the model goes by/)
    checkReport(performed)
  }, 120_000)

  it('with few rows says how unsure it is, with fewer what is missing', async () => {
    await fill(table(70))
    const performed = await bench.perform(churn, at(2), { label: 'status' })
    expect(resultOf(performed.outcome).small).toBe(true)
    expect(performed.report.trust.map(({ text }) => text).join()).toContain('kept simple')
    checkReport(performed)
    await fill(table(10))
    const few = await bench.perform(churn, at(2), { label: 'status' })
    expect(few.outcome).toMatchObject({ kind: 'insufficient-data' })
    expect(few.report.insufficient!.remedies.length).toBeGreaterThan(0)
    checkReport(few)
  }, 120_000)

  it('needs a label that is there, and a value that is plain', async () => {
    await fill(table(40, (row) => ({ state: row % 2 === 0 ? 'A' : 'B' })))
    const refused = (options: object) => bench.perform(churn, at(2), options)
    await expect(refused({ label: 'statis' })).rejects.toMatchObject({
      code: 'analysis/invalid-option',
      message: expect.stringContaining('Did you mean "status"?'),
    })
    await expect(refused({ label: 'state' })).rejects.toThrow('"A", "B"')
    await expect(refused({ label: 'state', is: 'C' })).rejects.toThrow('it is "A", "B"')
    await expect(refused({})).rejects.toThrow('--label COLUMN')
    const found = resultOf((await refused({ label: 'state', is: 'a' })).outcome)
    expect(found.what).toBe('state: A')
  }, 120_000)
})

describe('data that hold too little', () => {
  const CASES: readonly (readonly [string, LogEntry[], RegExp])[] = [
    ['one customer', shop(1), /at least 10/],
    [
      'one purchase each',
      Array.from({ length: 100 }, (_, profile) => ({ profile, at: at(profile), event: 'order_completed' })),
      /at least|too short|Nothing/,
    ],
    ['a week of history', shop(50).filter((entry) => Number(entry.at) > at(END - 7)), /at least/],
  ]
  it.each(CASES)('%s', async (_, log, reason) => {
    await fill(log)
    const performed = await bench.perform(churn, at(END), {})
    expect(performed.outcome).toMatchObject({
      kind: 'insufficient-data',
      reason: expect.stringMatching(reason),
    })
    checkReport(performed)
  })

  it('a shorter history than two windows', async () => {
    await fill(shop(50))
    const { outcome } = await bench.perform(churn, at(60), { days: 40 })
    expect(outcome).toMatchObject({ reason: expect.stringContaining('at least 80') })
  })
})
