import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openEmbeddedStore } from './embedded/index.ts'
import { RowBinaryWriter } from './row-binary.ts'
import { sql } from './sql.ts'

const row = fc.record({
  text: fc.string({ unit: 'grapheme' }),
  whole: fc.maxSafeInteger(),
  real: fc.double({ noNaN: true, noDefaultInfinity: true }),
  texts: fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: 'binary' })),
  list: fc.array(fc.string({ unit: 'grapheme' })),
  digest: fc.uint8Array({ minLength: 8, maxLength: 8 }),
})

test('the engine reads what the writer wrote', async () => {
  const path = await mkdtemp(join(tmpdir(), 'satsuma-rows-'))
  const store = await openEmbeddedStore({ path })
  await store.command(
    sql`CREATE TABLE written (n UInt32, text String, whole Int64, real Float64, texts Map(String, String), list Array(String), digest UInt64) ENGINE = MergeTree ORDER BY n`,
  )
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 200 }), async (rows) => {
      const writer = new RowBinaryWriter()
      for (const [n, { text, whole, real, texts, list, digest }] of rows.entries()) {
        writer.uint32(n).text(text).int64(whole).float64(real)
        writer
          .map(texts, (to, value) => to.text(value))
          .textArray(list)
          .bytes(digest)
      }
      await store.command(sql`TRUNCATE TABLE written`)
      const columns = ['n', 'text', 'whole', 'real', 'texts', 'list', 'digest']
      await store.insertBinary('written', columns, writer.take())
      const read = await store.query<Record<string, unknown>>(sql`SELECT * FROM written ORDER BY n`)
      expect(read).toEqual(
        rows.map(({ digest, texts, whole, ...same }, n) => ({
          ...same,
          n,
          whole: String(whole),
          texts: wellFormed(texts),
          digest: String(Buffer.from(digest).readBigUInt64LE()),
        })),
      )
    }),
    { numRuns: 30 },
  )
  await store.close()
  await rm(path, { recursive: true, force: true })
})

/** Text that is not Unicode is written as the replacement character. */
function wellFormed(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, text.replace(/\p{Surrogate}/gu, '\u{FFFD}')]),
  )
}
