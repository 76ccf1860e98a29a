import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAnalysisBench } from '../../test/support/analysis-workspace.ts'
import { importFiles, inspectFile } from '../ingest/index.ts'
import { randomFrom } from '../stats/index.ts'
import { DAY_MS } from '../time/calendar.ts'
import { ANALYSES, openBareFile, type Performed, perform, type Reads } from './index.ts'

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

/** Methods of each way to read a file, with options that keep them short. */
const CASES: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['value', { holdOut: 60 }],
  ['next-purchase', {}],
  ['life-cycle', { periods: 3 }],
  ['clusters', { clusters: 2 }],
  ['churn', { days: 28, instants: 1, events: ['order_completed'], list: 5 }],
]
const analysisOf = (method: string) => ANALYSES.find(({ name }) => name === method)!
const { signal } = new AbortController()
const silently = { signal, onProgress: () => {} }

type Found = Map<string, Performed>

async function ofWorkspace(file: string): Promise<Found> {
  const bench = await openAnalysisBench()
  const { mapping } = await inspectFile(bench.workspace, [file], { timeZone: 'UTC' })
  await importFiles(bench.workspace, [file], mapping, silently)
  const found: Found = new Map()
  for (const [method, options] of CASES) {
    const analysis = analysisOf(method)
    const said = analysis.reads === 'purchases' ? { purchases: { category: 'category' } } : {}
    found.set(method, await bench.perform(analysis, AS_OF, { ...options, ...said }))
  }
  await bench.close()
  return found
}

/** A file is opened once for all methods that read it alike. */
async function ofFile(file: string, reads: Reads): Promise<Found> {
  const columns = reads === 'traits' ? {} : { category: 'category' }
  const opened = await openBareFile(reads, { files: [file], columns }, silently)
  const { workspace, purchases, subject, close } = opened
  const found: Found = new Map()
  for (const [method, options] of CASES) {
    const analysis = analysisOf(method)
    if (analysis.reads !== reads) continue
    const given = analysis.options.parse({ ...options, ...(reads === 'purchases' && { purchases }) })
    const task = { workspace, options: given, asOf: AS_OF, seed: 1, signal, progress: () => {} }
    found.set(method, await perform(analysis, task, () => subject))
  }
  await close()
  return found
}

// One process holds one data directory at a time, so each door closes before the other opens.
describe('a bare file gives the numbers that a workspace gives into which it was imported', () => {
  let folder: string
  let stored: Found
  let bare: Found
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'satsuma-doors-'))
    const file = join(folder, 'orders.csv')
    await writeFile(file, `customer,date,amount,category\n${shop(100).join('\n')}\n`)
    stored = await ofWorkspace(file)
    const kinds = [...new Set(CASES.map(([method]) => analysisOf(method).reads))]
    bare = new Map()
    for (const reads of kinds) bare = new Map([...bare, ...(await ofFile(file, reads))])
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it.each(CASES)('%s', (method) => {
    const [{ outcome, columns, report }, ofBare] = [stored.get(method)!, bare.get(method)!]
    expect(outcome.kind).toBe('result')
    expect(ofBare.outcome).toEqual(outcome)
    expect(ofBare.columns).toEqual(columns)
    expect(ofBare.report.findings).toEqual(report.findings)
    expect(ofBare.report.sections).toEqual(report.sections)
  })
})
