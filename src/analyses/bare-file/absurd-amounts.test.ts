import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderHtml } from '../../reports/index.ts'
import { resultOf } from '../../stats/testing/result-of.ts'
import { ANALYSES, type OpenedFile, openBareFile, perform } from '../index.ts'

/** What stands in cells of amounts; nothing of the first line can be an amount. */
const NO_AMOUNTS = [
  'inf',
  '-Infinity',
  'NaN',
  '1e999',
  '1e308',
  '-1e308',
  '9'.repeat(400),
  '0x1F',
  '=1+1',
  'n/a',
  '',
]
const EDGES = ['0', '0.000001', '-0.01', '1e-300', '1e12', '900000000000']
const METHODS = ['rfm', 'value', 'next-purchase', 'life-cycle', 'cohorts']

const day = (n: number) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10)

/** Of 30 customers five purchases each; the first of them have such amounts. */
const rows = Array.from({ length: 30 }, (_, customer) =>
  Array.from({ length: 5 }, (_, order) => {
    const odd = order === 0 ? [...NO_AMOUNTS, ...EDGES][customer] : undefined
    return `c${customer},${day(customer + order * (9 + (customer % 5)))},${odd ?? 10 + order}`
  }),
).flat()

let folder: string
let opened: OpenedFile
const { signal } = new AbortController()
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-absurd-'))
  const file = join(folder, 'orders.csv')
  await writeFile(file, `customer,date,amount\n${rows.join('\n')}\n`)
  const columns = { customer: 'customer', date: 'date', amount: 'amount' }
  opened = await openBareFile('purchases', { files: [file], columns }, { signal, onProgress: () => {} })
})
afterAll(async () => {
  await opened.close()
  await rm(folder, { recursive: true, force: true })
})

async function performed(method: string) {
  const analysis = ANALYSES.find(({ name }) => name === method)!
  const options = analysis.options.parse({ purchases: opened.purchases })
  const { workspace, subject, lastDayEnd: asOf = 0 } = opened
  return perform(analysis, { workspace, options, asOf, seed: 1, signal, progress: () => {} }, () => subject)
}

it('amounts that are no numbers, or none that fit, are left out and told', async () => {
  expect(opened.summary).toMatchObject({ rows: 150, rejectedRows: 0 })
  const told = opened.subject.trust!.map(({ text }) => text).join('\n')
  expect(told).toMatch(/values? (was|were) left out for (its|their) "amount"/)
  const { revenue } = resultOf((await performed('rfm')).outcome) as { readonly revenue: number }
  const usual = 30 * (11 + 12 + 13 + 14) + 10 * (30 - NO_AMOUNTS.length - EDGES.length)
  expect(revenue).toBeCloseTo(usual + 1e12 + 900000000000, 0)
})

/** Where in a result a number is none: JSON would have null there. */
function notFinite(found: unknown): string[] {
  const keys: string[] = []
  JSON.stringify(found, (key, value: unknown) => {
    if (typeof value === 'number' && !Number.isFinite(value)) keys.push(key)
    return value
  })
  return keys
}

it.each(METHODS)('%s of the others is numbers throughout', async (method) => {
  const { outcome, columns, report } = await performed(method)
  expect(notFinite(resultOf(outcome))).toEqual([])
  expect(JSON.stringify(report)).not.toMatch(/NaN|Infinity/)
  expect(renderHtml(report)).toContain('</html>')
  for (const column of Object.values(columns?.columns ?? {}))
    if (column.kind === 'numbers')
      expect(column.values.every((one) => Math.abs(one) !== Number.POSITIVE_INFINITY)).toBe(true)
})
