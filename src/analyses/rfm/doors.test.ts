import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openAnalysisBench } from '../../../test/support/analysis-workspace.ts'
import { DAY_MS } from '../../time/calendar.ts'
import { openBareFile, type Performed, perform } from '../index.ts'
import { rfm } from './analysis.ts'
import { rfmOptions } from './options.ts'
import type { RfmResult } from './result.ts'

const START = Date.UTC(2025, 0, 1)
const AS_OF = START + 200 * DAY_MS

interface Purchase {
  readonly customer: number
  readonly day: number
  readonly amount: number
}

const purchase: fc.Arbitrary<Purchase> = fc.record({
  customer: fc.nat(60),
  day: fc.nat(250),
  amount: fc.integer({ min: 1, max: 100_000 }).map((cents) => cents / 1000),
})

async function ofWorkspace(purchases: readonly Purchase[]): Promise<Performed<RfmResult>> {
  const bench = await openAnalysisBench()
  const records = purchases.map(({ customer, day, amount }) => ({
    profile: customer,
    at: START + day * DAY_MS,
    event: 'order_completed',
    properties: { amount },
  }))
  await bench.fill(records)
  const performed = await bench.perform(rfm, AS_OF)
  await bench.close()
  return performed
}

async function ofFile(purchases: readonly Purchase[]): Promise<Performed<RfmResult>> {
  const folder = await mkdtemp(join(tmpdir(), 'satsuma-rfm-'))
  const file = join(folder, 'orders.csv')
  const rows = purchases.map(
    ({ customer, day, amount }) =>
      `c${customer},${new Date(START + day * DAY_MS).toISOString().slice(0, 10)},${amount}`,
  )
  await writeFile(file, `customer,day,total\n${rows.join('\n')}\n`)
  const { signal } = new AbortController()
  const bare = { files: [file], columns: {} }
  const opened = await openBareFile('purchases', bare, { signal, onProgress: () => {} })
  const options = rfmOptions.parse({ purchases: opened.purchases })
  const task = { ...opened, options, asOf: AS_OF, seed: 1, signal, progress: () => {} }
  const performed = await perform(rfm, task, () => opened.subject)
  await opened.close()
  await rm(folder, { recursive: true, force: true })
  return performed
}

// One process holds one data directory at a time, so each door closes before the other opens.
it('is the same for a bare file as for a workspace that holds the same', async () => {
  const purchases = fc.array(purchase, { minLength: 150, maxLength: 400 })
  await fc.assert(
    fc.asyncProperty(purchases, async (bought) => {
      const stored = await ofWorkspace(bought)
      const bare = await ofFile(bought)
      expect(bare.outcome).toEqual(stored.outcome)
      expect(bare.report.findings).toEqual(stored.report.findings)
      expect(bare.report.sections).toEqual(stored.report.sections)
    }),
    { numRuns: 2, endOnFailure: true },
  )
}, 60_000)
