import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SatsumaError } from '../../errors/index.ts'
import { fuzzCases, mutated } from '../testing/fuzz.ts'
import { readUtf8 } from './byte-stream.ts'
import { unzippedBytes } from './gunzip.ts'
import { withReadableIntegers } from './long-integers.ts'
import { RowScanner } from './row-scanner.ts'

const FUZZ = fuzzCases(300)

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-gunzip-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function written(bytes: Buffer): Promise<string> {
  const file = join(folder, 'some.gz')
  await writeFile(file, bytes)
  return file
}

/** The content, or why there is none, in the words of the error. */
async function unzipped(bytes: Buffer, readBytes: number): Promise<Buffer | string> {
  const file = await written(bytes)
  const chunks: Buffer[] = []
  try {
    for await (const chunk of unzippedBytes(file, readBytes, undefined)) chunks.push(chunk)
    return Buffer.concat(chunks)
  } catch (error) {
    return error instanceof Error ? error.message : 'no error at all'
  }
}

const content = fc
  .array(fc.oneof(fc.string(), fc.constantFrom('a,b\n', 'x'.repeat(500), '')), { maxLength: 8 })
  .map((parts) => Buffer.from(parts.join('')))
const readBytes = fc.integer({ min: 64, max: 300 })
const members = fc.array(content, { minLength: 1, maxLength: 4 })
const zipped = members.map((all) => Buffer.concat(all.map((one) => gzipSync(one))))

it(
  `reads all members and refuses what else stands between or after them: ${FUZZ} files`,
  async () => {
    const tail = fc.constantFrom(
      '',
      '\0',
      '\0'.repeat(700),
      'x',
      '\x1f',
      '\0\0x',
      `${'\0'.repeat(700)}\x1f\x8b`,
    )
    await fc.assert(
      fc.asyncProperty(members, tail, fc.nat(4), readBytes, async (all, rest, place, size) => {
        const parts = all.map((one) => gzipSync(one))
        const at = Math.max(1, Math.min(place, parts.length))
        parts.splice(at, 0, Buffer.from(rest, 'latin1'))
        const found = await unzipped(Buffer.concat(parts), size)
        const right = rest === '' || (at === all.length && /^\0*$/.test(rest))
        if (right) expect(found).toEqual(Buffer.concat(all))
        else
          expect(found).toMatch(
            /incorrect header check|unexpected end of file|unknown compression|zero bytes/,
          )
      }),
      { numRuns: FUZZ },
    )
  },
  60_000 + FUZZ * 20,
)

it(
  `agrees with zlib on damaged files, wherever it is cut into pieces: ${FUZZ} files`,
  async () => {
    await fc.assert(
      fc.asyncProperty(mutated(zipped), readBytes, async (bytes, size) => {
        const found = await unzipped(bytes, size)
        if (typeof found === 'string' && found.includes('zero bytes')) return
        expect(typeof found === 'string' ? 'an error' : found).toEqual(expectedOf(bytes))
      }),
      { numRuns: FUZZ },
    )
  },
  60_000 + FUZZ * 20,
)

function expectedOf(bytes: Buffer): Buffer | string {
  try {
    return gunzipSync(bytes)
  } catch {
    return 'an error'
  }
}

it(
  `says of arbitrary bytes that begin like gzip that the file cannot be read: ${FUZZ} files`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 60 }), async (rest) => {
        const file = await written(Buffer.concat([Buffer.from([0x1f, 0x8b]), rest]))
        const reading = (async () => {
          for await (const _ of readUtf8(file, 'utf-8'));
        })()
        const error = await reading.catch((thrown: unknown) => thrown)
        expect(error).toBeInstanceOf(SatsumaError)
        expect(error).toMatchObject({ code: 'ingest/file-unreadable' })
      }),
      { numRuns: FUZZ },
    )
  },
  60_000 + FUZZ * 20,
)

it('refuses members after zero bytes, which zlib alone would leave out without a word', async () => {
  const file = await written(Buffer.concat([gzipSync('a\n'), Buffer.alloc(3 << 20), gzipSync('b\n')]))
  const reading = (async () => {
    for await (const _ of readUtf8(file, 'utf-8'));
  })()
  await expect(reading).rejects.toThrow(/there is more after zero bytes/)
})

it.each([
  ['lines', Buffer.from('{"a":1}\n'.repeat(1 << 17)), 1 << 25, 0],
  ['one line', Buffer.alloc(1 << 20), 0, 1],
])('unpacks a bomb of 256 MB of %s without holding it', async (_, megabyte, rows, rejects) => {
  const part = gzipSync(megabyte)
  const file = await written(Buffer.concat(Array.from({ length: 256 }, () => part)))
  const found = { rows: 0, rejects: 0, most: 0 }
  const scanner = new RowScanner(
    { delimiter: 0, quote: undefined, columns: undefined, header: false },
    { rows: (_, count) => (found.rows += count), reject: () => (found.rejects += 1) },
  )
  const before = process.memoryUsage.rss()
  for await (const chunk of withReadableIntegers(readUtf8(file, 'utf-8'), [])) {
    scanner.push(chunk)
    found.most = Math.max(found.most, process.memoryUsage.rss() - before)
  }
  scanner.finish()
  expect(found).toMatchObject({ rows, rejects })
  expect(found.most).toBeLessThan(150 << 20)
})
