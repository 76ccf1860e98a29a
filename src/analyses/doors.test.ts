import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAnalysisBench } from '../../test/support/analysis-workspace.ts'
import { importFiles, inspectFile } from '../ingest/index.ts'
import { randomFrom } from '../stats/index.ts'
import { DAY_MS } from '../time/calendar.ts'
import { ANALYSES, openBareFile, type Performed, perform } from './index.ts'

const START = Date.UTC(2025, 0, 1)
const AS_OF = START + 300 * DAY_MS - 1

/** Rows of two kinds of customers: often and little, seldom and much; some of each stop. */
function shop(customers: number): string[] {
  const random = randomFrom(11)
  return Array.from({ length: customers }, (_, customer) => {
    const often = customer % 2 === 0
    const last = random.uniform() < 0.3 ? 40 + random.below(200) : 299
    const rows: string[] = []
    for (let day = random.below(30); day <= last; day += 2 + random.below(often ? 20 : 70)) {
      const date = new Date(START + day * DAY_MS).toISOString().slice(0, 10)
      const amount = (often ? 10 : 80) + random.below(2_000) / 100
      const category = ['tea', 'coffee', 'cups'][(customer + random.below(2)) % 3]!
      rows.push([`c${customer}`, date, amount, category].join(','))
    }
    return rows
  }).flat()
}

interface Case {
  readonly method: string
  /** What keeps it short. */
  readonly options: Readonly<Record<string, unknown>>
  /** Columns of the file that are named. */
  readonly columns?: Readonly<Record<string, string>>
}

/** Methods of each way to read a file. */
const CASES: readonly Case[] = [
  { method: 'value', options: { holdOut: 60 } },
  { method: 'next-purchase', options: {}, columns: { category: 'category' } },
  { method: 'life-cycle', options: { periods: 3 } },
  { method: 'clusters', options: { clusters: 2 }, columns: { category: 'category' } },
  { method: 'churn', options: { days: 28, instants: 1, events: ['order_completed'], list: 5 } },
]
const analysisOf = (method: string) => ANALYSES.find(({ name }) => name === method)!
const { signal } = new AbortController()
const silently = { signal, onProgress: () => {} }

async function ofWorkspace(file: string): Promise<Map<string, Performed>> {
  const bench = await openAnalysisBench()
  const { mapping } = await inspectFile(bench.workspace, [file], { timeZone: 'UTC' })
  await importFiles(bench.workspace, [file], mapping, silently)
  const found = new Map<string, Performed>()
  for (const { method, options } of CASES)
    found.set(method, await bench.perform(analysisOf(method), AS_OF, options))
  await bench.close()
  return found
}

async function ofFile(file: string, { method, options, columns = {} }: Case): Promise<Performed> {
  const analysis = analysisOf(method)
  const { workspace, purchases, subject, close } = await openBareFile(
    analysis.reads,
    { files: [file], columns },
    silently,
  )
  const said = analysis.reads === 'purchases' ? { purchases } : {}
  const given = analysis.options.parse({ ...options, ...said })
  const task = { workspace, options: given, asOf: AS_OF, seed: 1, signal, progress: () => {} }
  const performed = await perform(analysis, task, subject)
  await close()
  return performed
}

// One process holds one data directory at a time, so each door closes before the other opens.
describe('a bare file gives the numbers that a workspace gives into which it was imported', () => {
  let folder: string
  let file: string
  let stored: Map<string, Performed>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'satsuma-doors-'))
    file = join(folder, 'orders.csv')
    await writeFile(file, `customer,date,amount,category\n${shop(100).join('\n')}\n`)
    stored = await ofWorkspace(file)
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(CASES)('$method', async (asked) => {
    const { outcome, columns, report } = stored.get(asked.method)!
    const bare = await ofFile(file, asked)
    expect(outcome.kind).toBe('result')
    expect(bare.outcome).toEqual(outcome)
    expect(bare.columns).toEqual(columns)
    expect(bare.report.findings).toEqual(report.findings)
    expect(bare.report.sections).toEqual(report.sections)
  })
})
