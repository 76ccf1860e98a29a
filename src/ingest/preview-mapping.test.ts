import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { type MappingPreview, previewMapping, readMapping } from './index.ts'
import { openScratchWorkspace } from './testing/scratch-workspace.ts'

let workspace: Workspace
beforeAll(async () => {
  workspace = await openScratchWorkspace()
})
afterAll(() => workspace.close())

async function preview(content: string | Buffer, mapping: string): Promise<MappingPreview> {
  const file = join(workspace.directory.root, 'previewed')
  await writeFile(file, content)
  return previewMapping(workspace, file, readMapping(mapping))
}

const ORDERS = `file: {format: csv, delimiter: ";"}
customer: {column: who}
time: {column: day}
events:
  - {name: order_completed, properties: {total: {column: amount, type: number}}}
traits: {city: town}
`

it('shows events, traits and what cannot be taken, with its line, and stores nothing', async () => {
  const rows = ['who;day;amount;town', 'ann;2025-01-02;3.5;Oslo', ';2025-01-02;1;Rom', 'bob;soon;1;Rom']
  const found = await preview(`${rows.join('\n')}\neva;2025-01-03;much;Rom\ntorn;2025-01-03\n`, ORDERS)
  expect(found.preview).toEqual([
    {
      customer: 'ann',
      event: 'order_completed',
      occurredAt: '2025-01-02 00:00:00.000',
      properties: { total: 3.5 },
    },
    { customer: 'eva', event: 'order_completed', occurredAt: '2025-01-03 00:00:00.000', properties: {} },
    {
      customer: 'ann',
      event: undefined,
      occurredAt: '2025-01-02 00:00:00.000',
      properties: { city: 'Oslo' },
    },
    { customer: 'eva', event: undefined, occurredAt: '2025-01-03 00:00:00.000', properties: { city: 'Rom' } },
  ])
  expect(found.rejects).toEqual([
    { rows: 1, line: 3, column: 'who', value: '', others: [], reason: 'no customer' },
    { rows: 1, line: 4, column: 'day', value: 'soon', others: [], reason: 'not a time of the stated format' },
    {
      rows: 1,
      line: 5,
      column: 'amount',
      value: 'much',
      others: [],
      reason: expect.stringMatching(/number/),
    },
    {
      rows: 1,
      line: 6,
      column: '',
      value: 'torn;2025-01-03',
      others: [],
      reason: 'expected 4 cells, found 2',
    },
  ])
  expect(await workspace.analytical.query(sql`SELECT 1 FROM events`)).toEqual([])
})

it('tells what is wrong with many rows once, with how many and the first, the most frequent first', async () => {
  const row = (_: unknown, index: number) =>
    index % 3 === 0 ? ';2025-01-02;1;Rom' : `c${index};${index};1;Rom`
  const rows = ['who;day;amount;town', 'ann;2025-01-02;much;Oslo', 'torn', ...Array.from({ length: 90 }, row)]
  const { rejects } = await preview(`${rows.join('\n')}\n`, ORDERS)
  expect(rejects).toEqual([
    {
      rows: 60,
      line: 5,
      column: 'day',
      value: '1',
      others: ['2', '4'],
      reason: 'not a time of the stated format',
    },
    { rows: 30, line: 4, column: 'who', value: '', others: [], reason: 'no customer' },
    {
      rows: 1,
      line: 2,
      column: 'amount',
      value: 'much',
      others: [],
      reason: expect.stringMatching(/number/),
    },
    { rows: 1, line: 3, column: '', value: 'torn', others: [], reason: 'expected 4 cells, found 1' },
  ])
})

it('reads the file as the mapping says, also where its form was guessed otherwise', async () => {
  const latin = Buffer.from('who;day;amount;town\nann;2025-01-02;1;Köln\n', 'latin1')
  const stated = ORDERS.replace('";"}', '";", encoding: windows-1252}')
  const { preview: records } = await preview(gzipSync(latin), stated)
  expect(records.at(-1)?.properties).toEqual({ city: 'Köln' })
})

it('shows of several kinds of records some of each', async () => {
  const rows = Array.from({ length: 50 }, (_, row) => `c${row};2025-01-02;1;Rom`)
  const { preview: records } = await preview(`who;day;amount;town\n${rows.join('\n')}\n`, ORDERS)
  expect(records.map(({ event }) => event ?? 'traits')).toEqual([
    ...Array(6).fill('order_completed'),
    ...Array(6).fill('traits'),
  ])
})

it('refuses a mapping that names columns which are not there', async () => {
  const refused = preview('who;day\n', ORDERS)
  await expect(refused).rejects.toMatchObject({ code: 'ingest/column-not-found' })
})
