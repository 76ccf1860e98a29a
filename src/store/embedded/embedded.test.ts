import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analyticalStoreSuite } from '../analytical.suite.ts'
import { openAnalyticalStore } from '../index.ts'
import { sql } from '../sql.ts'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'satsuma-embedded-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('the embedded engine', () => {
  analyticalStoreSuite(() => openAnalyticalStore({ path: join(root, 'suite') }))
})

describe('a folder of the embedded engine', () => {
  test('is opened again after close, in the same process, with its data', async () => {
    for (let round = 0; round < 3; round++) {
      const store = await openAnalyticalStore({ path: join(root, 'again') })
      await store.command(sql`CREATE TABLE IF NOT EXISTS kept (x UInt8) ENGINE = MergeTree ORDER BY x`)
      await store.insert('kept', [{ x: round }])
      expect(await store.query(sql`SELECT x FROM kept ORDER BY x`)).toHaveLength(round + 1)
      await store.close()
    }
  })

  test('that cannot be opened is store/unavailable', async () => {
    await writeFile(join(root, 'file'), '')
    const first = await openAnalyticalStore({ path: join(root, 'first') })
    await expect(openAnalyticalStore({ path: join(root, 'second') })).rejects.toMatchObject({
      code: 'store/unavailable',
    })
    await first.close()
  })
})
