import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemsOf, satsuma, satsumaJson } from '../support/cli.ts'

const LINES = resolve('examples/online-shop/order-lines.csv')
const MAPPING = resolve('examples/online-shop/mapping.yaml')
const HOME = process.cwd()

interface Analyzed {
  readonly kind: string
  readonly reason?: string
  readonly asOf: number
  readonly result: {
    readonly customers: number
    readonly orders: number
    readonly revenue: number
    readonly cuts: object
    readonly groups: readonly { readonly name: string; readonly customers: number }[]
  }
  readonly source: { readonly rows: number; readonly rejectedRows: number } | null
  readonly written: object
}

let folder: string
let data: string
const rfm = (...args: string[]) => satsumaJson<Analyzed>(['analyze', 'rfm', ...args], { data })
const problems = (...args: string[]) => problemsOf(['analyze', 'rfm', ...args], { data })

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-analyze-cli-'))
  data = join(folder, 'data')
  process.chdir(folder)
})
afterAll(async () => {
  process.chdir(HOME)
  await rm(folder, { recursive: true, force: true })
})

const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => `c${n % 9},2025-0${(n % 6) + 1}-1${n % 5},${n}.50`)

async function orders(lines: readonly string[], header = 'id,day,total'): Promise<string> {
  await writeFile('orders.csv', `${header}\n${lines.join('\n')}\n`)
  return 'orders.csv'
}

describe('of a file', () => {
  test('prints what was found, and writes a page and what was found of each customer', async () => {
    await orders(rows(60))
    const columns = ['--customer', 'id', '--date', 'day', '--amount', 'total']
    const { code, out, err } = await satsuma(
      ['analyze', 'rfm', 'orders.csv', ...columns, '--currency', 'EUR', '--out', 'scores.csv'],
      { data },
    )
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('RFM of orders.csv')
    expect(out.replace(/\s+/g, ' ')).toContain('customer = id, date = day, amount = total')
    expect(out).toContain('€1,800')
    expect(out).toMatch(/Page with charts: orders\.rfm\.html\nValues of customers: scores\.csv\n$/)
    const page = await readFile('orders.rfm.html', 'utf8')
    expect(page).toContain('<svg')
    expect(page).not.toContain('<script')
    const scores = (await readFile('scores.csv', 'utf8')).trim().split('\n')
    expect(scores[0]).toBe(
      'customer_id,recency_days,frequency,money,recency_score,frequency_score,money_score,group',
    )
    expect(scores).toHaveLength(10)
    expect(scores[1]).toMatch(/^c0,\d+,7,192\.5,\d,\d,\d,\w/)
  })

  test('finds its columns, is as of the end of the last day, and writes no page beside JSON', async () => {
    await orders(rows(60), 'customer_id,date,amount')
    const found = await rfm('orders.csv')
    expect(found).toMatchObject({
      kind: 'result',
      asOf: Date.parse('2025-06-14T23:59:59.999Z'),
      source: { rows: 60, rejectedRows: 0 },
      result: { customers: 9, orders: 60, revenue: 1800 },
      written: { page: null, out: null },
    })
    const earlier = await rfm('orders.csv', '--as-of', '2025-03-01', '--scores', '3')
    expect(earlier.asOf).toBe(Date.parse('2025-03-01T00:00:00Z'))
    expect(earlier.result.orders).toBeLessThan(30)
  })

  test('takes options of the method as flags, groups out of YAML, and the page where it is wanted', async () => {
    await orders(rows(60))
    await writeFile(
      'groups.yaml',
      '- name: Lately\n  cells: [{recency: [3, 3]}]\n- name: Earlier\n  cells: [{}]\n',
    )
    const own = [
      '--cuts',
      'custom',
      '--recency-cuts',
      '30,60',
      '--frequency-cuts',
      '2,5',
      '--money-cuts',
      '50,100',
    ]
    const { result } = await rfm('orders.csv', '--scores', '3', '--groups', 'groups.yaml', ...own)
    expect(result.cuts).toEqual({ recency: [30, 60], frequency: [2, 5], money: [50, 100] })
    expect(result.groups.map(({ name }) => name)).toEqual(['Lately', 'Earlier'])
    const { out } = await satsuma(['analyze', 'rfm', 'orders.csv', '--html', '-'], { data })
    expect(out).toMatch(/^<!doctype html>/i)
    const shown = await satsuma(['analyze', 'rfm', 'orders.csv', '--no-html'], { data })
    expect(shown.out).toContain('Recency and frequency')
    expect(shown.out).not.toContain('Page with charts')
  })

  test('says what it left out, and that there is too little', async () => {
    await orders([...rows(3), 'c1,someday,4', ',2025-01-01,4'])
    const found = await rfm('orders.csv', '--date', 'day')
    expect(found).toMatchObject({ kind: 'insufficient-data', source: { rows: 5, rejectedRows: 2 } })
    expect(found.reason).toContain('3 customers cannot be told apart by 5 scores')
    const flags = ['--date', 'day', '--rejects', 'left.csv']
    const { code, out } = await satsuma(['analyze', 'rfm', 'orders.csv', ...flags, '--out', 'none.csv'], {
      data,
    })
    expect(code).toBe(0)
    expect(out).toMatch(/No values of customers were found: none\.csv was not written\.\n$/)
    expect(out).toContain('1 row was left out for its "day"')
    expect(out).toContain('--scores 3')
    expect(await readFile('left.csv', 'utf8')).toContain('someday')
    await orders(['c1,someday,4'])
    // Without any time it is as of the end of today, so the same file gives the same all day.
    expect(((await rfm('orders.csv', '--date', 'day')).asOf + 1) % 86_400_000).toBe(0)
  })
})

test('a length of time is said in words', async () => {
  await orders(rows(60))
  const flags = ['--within', '70 days', '--last', '100 days']
  const found = await satsumaJson<{ result: { began: number } }>(
    ['analyze', 'funnels', 'orders.csv', ...flags],
    { data },
  )
  expect(found).toMatchObject({ kind: 'result', options: { within: '70 days', last: '100 days' } })
})

describe('refuses', () => {
  test('columns that are not there, with the nearest that is', async () => {
    await orders(rows(10))
    expect(await problems('orders.csv', '--amount', 'totals')).toEqual([2, 'ingest/column-not-found'])
    expect(await problems('nowhere.csv')).toEqual([2, 'ingest/file-not-found'])
    const { err } = await satsuma(['analyze', 'rfm', 'orders.csv', '--amount', 'totals'], { data })
    expect(err).toContain('Did you mean "total"?')
  })

  test('options that make no sense, before the file is read', async () => {
    const invalid = [2, 'analysis/invalid-option']
    expect(await problems('nowhere.csv', '--scores', 'many')).toEqual(invalid)
    expect(await problems('nowhere.csv', '--recency-cuts', '3,2,1,0')).toEqual(invalid)
    await writeFile('groups.yaml', '[}')
    expect(await problems('nowhere.csv', '--groups', 'groups.yaml')).toEqual([2, 'definition/syntax'])
    await writeFile('scales.yaml', '- {scale: mood, items: [a]}\n- scale: joy\n  itms: [b]\n')
    const scales = await satsuma(['analyze', 'surveys', 'nowhere.csv', '--scales', 'scales.yaml'], { data })
    expect(scales.err).toContain('scales.yaml:3:3: [1].itms: The field "itms" is not understood here.')
    const { err } = await satsuma(['analyze', 'rfm', 'nowhere.csv', '--scores', '12'], { data })
    expect(err).toMatch(/^error: --scores: .*10\. See what it takes/)
    const guess = await satsuma(['analyze', 'rfm', 'nowhere.csv', '--cuts', 'quantiles'], { data })
    expect(guess.code).toBe(2)
    for (const said of [
      ['--time-zone', 'Mars/Olympus'],
      ['--date-format', 'qqq'],
      ['--currency', 'EURO'],
    ])
      expect(await problems('nowhere.csv', ...said)).toEqual(invalid)
  })

  test('flags of a file without one', async () => {
    expect(await problems('--customer', 'id')).toEqual([2, 'analysis/no-file'])
    expect(await problems('--date-format', 'iso')).toEqual([2, 'analysis/no-file'])
  })

  test('places where nothing can be written', async () => {
    await orders(rows(60))
    expect(await problems('orders.csv', '--html', 'no/where.html')).toEqual([2, 'command/file-unwritable'])
    expect(await problems('orders.csv', '--out', 'no/where.csv')).toEqual([2, 'command/file-unwritable'])
    await orders([...rows(60), 'c1,someday,4'])
    const rejects = ['--date', 'day', '--rejects', 'no/where.csv']
    expect(await problems('orders.csv', ...rejects)).toEqual([2, 'command/file-unwritable'])
  })
})

test('of a workspace gives what the file gives', async () => {
  const empty = await rfm()
  expect(empty).toMatchObject({ kind: 'insufficient-data', source: null })
  await satsumaJson(['import', LINES, '--map', MAPPING], { data })
  const asOf = ['--as-of', '2025-07-01']
  const stored = await rfm(...asOf, '--out', 'stored.csv')
  const bare = await rfm(LINES, '--map', MAPPING, ...asOf, '--out', 'bare.csv')
  expect(stored.result.customers).toBeGreaterThan(10)
  expect(bare.result).toEqual(stored.result)
  expect(await readFile('bare.csv', 'utf8')).toBe(await readFile('stored.csv', 'utf8'))
  expect(await problems('--event', 'order_complete')).toEqual([2, 'analysis/unknown-event'])
  expect(await problems('--amount', 'revenu')).toEqual([2, 'analysis/unknown-property'])
})

test('the life cycle that is proposed is saved in the workspace, under a name of one’s own', async () => {
  const asked = ['analyze', 'life-cycle', '--as-of', '2025-07-01', '--no-html', '--save-as']
  const { code, out } = await satsuma([...asked, 'stages'], { data })
  expect(code).toBe(0)
  expect(out).toMatch(/\nThe segmentation stages is saved, version 1\. Who is in: satsuma evaluate\n$/)
  expect(await satsumaJson([...asked, 'stages'], { data })).toMatchObject({
    saved: { kind: 'segmentation', name: 'stages', action: 'unchanged', version: 1 },
  })
  expect((await satsuma(['segments', 'show', 'stages/loyal'], { data })).code).toBe(0)
  const early = ['analyze', 'life-cycle', '--as-of', '2000-01-01', '--no-html', '--save-as', 'nothing']
  expect((await satsuma(early, { data })).out).toMatch(/\nThere is no segmentation to save as nothing\.\n$/)
  expect(await problemsOf([...asked, 'Not a name'], { data })).toEqual([2, 'definition/invalid-value'])
  const ofFile = ['analyze', 'life-cycle', LINES, '--map', MAPPING, '--save-as', 'stages']
  expect(await problemsOf(ofFile, { data })).toEqual([2, 'analysis/invalid-option'])
})
