import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { parseMapping } from '../../ingest/index.ts'
import { sql } from '../../store/sql.ts'
import { type BareFile, type OpenedFile, openBareFile } from './index.ts'

let folder: string
let opened: OpenedFile | undefined
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-bare-'))
})
afterEach(async () => {
  await opened?.close()
  opened = undefined
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function open(
  lines: readonly string[],
  file: Partial<BareFile> = {},
  signal = new AbortController().signal,
) {
  const path = join(folder, 'orders.csv')
  await writeFile(path, `${lines.join('\n')}\n`)
  const options = { signal, onProgress: () => undefined }
  opened = await openBareFile('purchases', { files: [path], columns: {}, ...file }, options)
  return opened
}

const events = ({ workspace }: OpenedFile) =>
  workspace.analytical.query<{ event: string; number: Record<string, number> }>(
    sql`SELECT toString(event) AS event, number FROM events ORDER BY occurred_at, event, number['amount']`,
  )

const amounts = async (file: OpenedFile) =>
  (await events(file)).map(({ event, number }) => [event, number.amount])

describe('a bare file of purchases', () => {
  it('finds its columns, and each row is a purchase where there are no orders', async () => {
    const file = await open([
      'customer_id,order_date,revenue',
      'a,2025-01-02,10.5',
      'a,2025-01-02,10.5',
      'b,2025-03-01,4',
    ])
    expect(await amounts(file)).toEqual([
      ['order_completed', 10.5],
      ['order_completed', 10.5],
      ['order_completed', 4],
    ])
    expect(file.purchases).toEqual({ event: 'order_completed', amount: 'amount' })
    expect(file.lastDayEnd).toBe(Date.parse('2025-03-01T23:59:59.999Z'))
    expect(file.subject).toMatchObject({ name: 'orders.csv', trust: [] })
    expect(file.subject.about).toContainEqual({
      label: 'Columns',
      value: 'customer = customer_id, date = order_date, amount = revenue',
    })
  })

  it('takes the columns that are named, one row a customer or not', async () => {
    const lines = ['a,b,c,d', 'x,2025-01-02,3,1', 'y,2025-01-03,4,1']
    const file = await open(lines, { columns: { customer: 'a', date: 'b', amount: 'd', product: 'c' } })
    expect(await amounts(file)).toEqual([
      ['order_completed', 1],
      ['order_completed', 1],
    ])
    expect(file.purchases).toEqual({ event: 'order_completed', amount: 'amount', product: 'product' })
  })

  const LINES = [
    'CustomerID,InvoiceNo,InvoiceDate,Quantity,UnitPrice',
    'a,1,2025-01-02,2,1.10',
    'a,1,2025-01-02,1,3',
    'a,2,2025-01-04,1,4',
    'b,C3,2025-01-05,-1,4',
    'b,4,2025-01-06,-2,4',
    'b,5,2025-01-07,1,4',
    'b,5,2025-01-07,1,4',
  ]

  it('adds up lines of an order, quantity times price, and keeps what was cancelled or returned apart', async () => {
    const file = await open(LINES)
    expect(await amounts(file)).toEqual([
      ['order_completed', 5.2],
      ['order_completed', 4],
      ['order_cancelled', -4],
      ['order_returned', -8],
      ['order_completed', 8],
    ])
    expect(file.subject.trust).toEqual([
      { level: 'caution', text: 'Cancelled orders (1) are not purchases and change no amount here.' },
      {
        level: 'caution',
        text: 'Rows with a negative amount (1) are not purchases and change no amount here.',
      },
    ])
  })

  it('takes each row for a purchase where that is said', async () => {
    const file = await open(LINES, { columns: { order: false } })
    expect((await amounts(file)).filter(([event]) => event === 'order_completed')).toHaveLength(5)
    expect(file.purchases).toMatchObject({ amount: ['quantity', 'price'] })
  })

  it('counts and shows all that it leaves out', async () => {
    const rejects = join(folder, 'rejects.csv')
    const lines = [
      'customer,day,total',
      'a,2025-01-02,1',
      'a,yesterday,1',
      ',2025-01-02,1',
      'b,2025-01-03,inf',
      'b,2025-01-03,',
    ]
    const file = await open(lines, {
      rejects,
      columns: { customer: 'customer', date: 'day', amount: 'total' },
      dateFormat: 'YYYY-MM-DD',
    })
    expect(file.summary).toMatchObject({ rows: 5, rejectedRows: 2, rejectedValues: 1 })
    const texts = file.subject.trust!.map(({ text }) => text)
    expect(texts).toHaveLength(3)
    expect(texts).toContainEqual(
      expect.stringMatching(/^1 row was left out for its "day": not a time.*line 3: "yesterday"/),
    )
    expect(texts).toContainEqual(expect.stringMatching(/"customer": no customer.*line 4/))
    expect(texts).toContainEqual(expect.stringMatching(/^1 value was.*"total".*line 5: "inf"/))
    expect((await readFile(rejects, 'utf8')).split('\n')).toHaveLength(5)
    expect(await amounts(file)).toHaveLength(3)
  })

  it('says no amount where none could be stored, and takes what it needs of any number of columns', async () => {
    const file = await open(['customer,day,total', 'a,2025-01-02,1e308', 'b,2025-01-03,-1e308'], {
      columns: { customer: 'customer', date: 'day', amount: 'total' },
    })
    expect(file.purchases).toEqual({ event: 'order_completed' })
    await opened?.close()
    const more = Array.from({ length: 2_100 }, (_, place) => place)
    const wide = [`customer,day,total,${more.map((place) => `x${place}`)}`, `a,2025-01-02,1,${more}`]
    expect(await amounts(await open(wide))).toEqual([['order_completed', 1]])
  })

  it('says which order of day and month it took where the file fits both', async () => {
    const lines = ['customer,day,total', 'a,01/02/2025,1', 'b,03/04/2025,1', 'a,05/06/2025,1']
    expect((await open(lines)).subject.trust).toEqual([
      { level: 'caution', text: expect.stringContaining('The first was assumed.') },
    ])
    await opened?.close()
    expect((await open(lines, { dateFormat: 'M/D/YYYY' })).lastDayEnd).toBe(
      Date.parse('2025-05-06T23:59:59.999Z'),
    )
    expect(opened?.subject.trust).toEqual([])
  })

  it('has days of its own zone', async () => {
    const file = await open(['customer,at,total', 'a,2025-01-02 23:30:00,1'], {
      timeZone: 'America/New_York',
    })
    expect(file.lastDayEnd).toBe(Date.parse('2025-01-03T04:59:59.999Z'))
  })

  it('takes a mapping of its own, and may name events by a column', async () => {
    const lines = ['customer,at,event,total', 'a,2025-01-02,sold,5', 'a,2025-01-03,seen,']
    const file = await open(lines)
    expect(file.purchases).toEqual({ amount: 'amount' })
    expect(await amounts(file)).toEqual([
      ['sold', 5],
      ['seen', undefined],
    ])
    await file.close()
    const mapping = parseMapping({
      file: { format: 'csv' },
      customer: { column: 'customer' },
      time: { column: 'at' },
      events: [{ name: 'sale', properties: { value: { column: 'total', type: 'number' } } }],
    })
    expect((await open(lines, { mapping })).purchases).toBeUndefined()
    expect((await events(opened!)).map(({ event }) => event)).toEqual(['sale', 'sale'])
  })

  it('says what it cannot find, with the nearest name, and leaves nothing behind', async () => {
    const lines = ['customer,day,total', 'a,2025-01-02,1']
    await expect(open(lines, { columns: { amount: 'totl' } })).rejects.toMatchObject({
      problems: [{ code: 'ingest/column-not-found', mend: expect.stringContaining('"total"') }],
    })
    await expect(open(['x,y', 'a b,1', 'c d,2'])).rejects.toMatchObject({
      problems: [{ code: 'analysis/no-column', mend: 'Name the column: --customer COLUMN.' }],
    })
    await expect(open(['customer,total', 'a,1', 'a,2'])).rejects.toMatchObject({
      problems: [{ code: 'analysis/no-column', mend: 'Name the column: --date COLUMN.' }],
    })
  })

  it('goes when it is closed, and when it is cancelled', async () => {
    const lines = ['customer,day,total', 'a,2025-01-02,1']
    const file = await open(lines)
    const { root } = file.workspace.directory
    expect(existsSync(root)).toBe(true)
    await file.close()
    expect(existsSync(root)).toBe(false)
    opened = undefined
    const listeners = process.listenerCount('exit')
    await expect(open(lines, {}, AbortSignal.abort())).rejects.toMatchObject({ code: 'ingest/stopped' })
    expect(process.listenerCount('exit')).toBe(listeners)
  })
})

it('a table of customers in which some are repeated says so', async () => {
  const path = join(folder, 'customers.csv')
  const options = { signal: new AbortController().signal, onProgress: () => undefined }
  const trustOf = async (lines: readonly string[]) => {
    await writeFile(path, `${lines.join('\n')}\n`)
    opened = await openBareFile('traits', { files: [path], columns: { customer: 'id' } }, options)
    const { trust } = opened.subject
    await opened.close()
    opened = undefined
    return (trust ?? []).map(({ text }) => text)
  }
  expect(await trustOf(['id,plan', 'a,pro', 'b,free', 'a,team'])).toEqual([
    expect.stringMatching(/^1 of 3 rows have the id of another row/),
  ])
  expect(await trustOf(['id,plan', 'a,pro', 'b,free'])).toEqual([])
})
