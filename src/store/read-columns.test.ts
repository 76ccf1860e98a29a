import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openEmbeddedStore } from './embedded/index.ts'
import { readColumns } from './read-columns.ts'
import { sql } from './sql.ts'

test('rows become typed columns, in their order, whatever the engine calls their types', async () => {
  const path = await mkdtemp(join(tmpdir(), 'satsuma-columns-'))
  const store = await openEmbeddedStore({ path })
  const rows = sql`SELECT number AS id, toDecimal64(number, 2) / 4 AS share, -toInt64(number) AS debt, if(number = 1, NULL, number * 2) AS twice, number % 2 = 1 AS odd FROM numbers(3) ORDER BY id DESC`
  const read = await readColumns(store, rows, {
    odd: 'UInt8',
    id: 'UInt32',
    twice: 'Float64',
    share: 'Float64',
    debt: 'Int32',
  })
  expect(read).toEqual({
    odd: Uint8Array.of(0, 1, 0),
    id: Uint32Array.of(2, 1, 0),
    twice: Float64Array.of(4, Number.NaN, 0),
    share: Float64Array.of(0.5, 0.25, 0),
    debt: Int32Array.of(-2, -1, 0),
  })
  expect((await readColumns(store, sql`SELECT 1 AS a WHERE 0`, { a: 'UInt16' })).a).toHaveLength(0)
  await store.close()
  await rm(path, { recursive: true, force: true })
})
