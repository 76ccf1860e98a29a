import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { resultOf } from '../../stats/testing/result-of.ts'
import { DAY_MS } from '../../time/calendar.ts'
import { openBareFile, perform } from '../index.ts'
import { clusters } from './analysis.ts'

const START = Date.UTC(2025, 0, 1)

async function ofFile(lines: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'satsuma-clusters-'))
  const file = join(folder, 'customers.csv')
  await writeFile(file, `${lines.join('\n')}\n`)
  const { signal } = new AbortController()
  const opened = await openBareFile(
    'customers',
    { files: [file], columns: {} },
    { signal, onProgress: () => {} },
  )
  const options = clusters.options.parse({})
  const asOf = opened.lastDayEnd ?? Date.now()
  const task = { ...opened, options, asOf, seed: 1, signal, progress: () => {} }
  const { outcome } = await perform(clusters, task, () => opened.subject)
  await opened.close()
  await rm(folder, { recursive: true, force: true })
  return resultOf(outcome)
}

it('takes a file for a table of customers or for purchases, whichever it is', async () => {
  const table = Array.from(
    { length: 60 },
    (_, n) =>
      `c${n},${20 + 40 * (n % 2) + (n % 5)},${n % 2 === 0 ? 'North' : 'South'},2025-01-${10 + (n % 9)}`,
  )
  const ofTable = await ofFile(['customer_id,age,region,born', ...table])
  expect(ofTable.customers).toBe(60)
  expect(ofTable.columns.map(({ title }) => title)).toContain('Age')
  expect(ofTable.clusters.map(({ name }) => name.toLowerCase()).join()).toMatch(/older/)
  const day = (n: number) => new Date(START + n * DAY_MS).toISOString().slice(0, 10)
  const purchases = Array.from({ length: 60 }, (_, n) =>
    Array.from({ length: n % 2 === 0 ? 6 : 1 }, (_, order) =>
      [
        `c${n}`,
        day(n % 2 === 0 ? 190 - 25 * order : 20 + (n % 9)),
        n % 2 === 0 ? 100 + (n % 7) : 10 + (n % 3),
        ['CH', 'DE'][n % 2]!,
      ].join(','),
    ),
  ).flat()
  const ofPurchases = await ofFile(['customer,date,amount,country', ...purchases])
  expect(ofPurchases).toMatchObject({ customers: 60, clusters: [{ customers: 30 }, { customers: 30 }] })
  const kinds = ofPurchases.columns.map(({ title, kind }) => `${title}: ${kind}`)
  expect(kinds).toContain('Days since the last purchase: number')
  expect(kinds).toContain('country: category')
})
