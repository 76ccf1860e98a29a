import { isUtf8 } from 'node:buffer'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileFormat } from '../mapping/schema.ts'
import { BLANK } from '../propose/text-form.ts'
import { fuzzCases, mutated } from '../testing/fuzz.ts'
import { batchesOf } from './batches.ts'
import { decodeHead } from './column-names.ts'
import { withReadableIntegers } from './long-integers.ts'
import { LINE_LIMIT, RowScanner } from './row-scanner.ts'

const FUZZ = fuzzCases(1_000)
const FUZZ_FILES = fuzzCases(200)

/** Rows and rejects by line: the text of a row, or why there is none. */
type Lines = Map<number, string>

/** What the lines of bytes are, told by cutting them at their newlines and looking at each. */
function expectedLines(bytes: Buffer): Lines {
  const lines = bytes.toString('latin1').split('\n')
  const judged = lines.map((line) => Buffer.from(line, 'latin1')).map(expectedLine)
  return new Map(judged.flatMap((line, index) => (line === undefined ? [] : [[index + 1, line]])))
}

function expectedLine(line: Buffer): string | undefined {
  if (line.includes(0) && isUtf8(line)) return 'the line contains a NUL byte'
  if (line.every((byte) => byte <= 0x20)) return undefined
  return isUtf8(line) ? line.toString() : 'the line is not valid UTF-8'
}

const LINES = { delimiter: 0, quote: undefined, columns: undefined, header: false }

async function scanned(bytes: Buffer, size: number, identifying: readonly string[] = []): Promise<Lines> {
  const found: Lines = new Map()
  const put = (line: number, text: string) => {
    expect(found.has(line)).toBe(false)
    found.set(line, text)
  }
  const scanner = new RowScanner(LINES, {
    rows: (rows, count, line) => {
      const texts = rows.toString().split('\n').slice(0, -1)
      expect(texts).toHaveLength(count)
      for (const [index, text] of texts.entries()) put(line + index, text)
    },
    reject: (line, _, reason) => put(line, reason),
  })
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  )
  for await (const chunk of withReadableIntegers(Readable.from(pieces), identifying)) scanner.push(chunk)
  scanner.finish()
  return found
}

const piece = fc.oneof(
  fc.constantFrom(
    '\n',
    '\n',
    '\r\n',
    '\r',
    '\0',
    '\ufeff',
    ' ',
    '\t',
    '{"a":1}\n',
    '"',
    '\\',
    'é',
    '😀',
    '{"a":"',
  ),
  fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const someBytes = fc
  .array(piece, { maxLength: 30 })
  .map((parts) => Buffer.concat(parts.map((part) => Buffer.from(part))))

describe('lines of JSON Lines', () => {
  it(
    `are rows or rejects under their numbers, whatever the bytes: ${FUZZ} files`,
    async () => {
      const bytes = fc
        .oneof(someBytes, mutated(someBytes))
        .filter((all) => !/[0-9]{19}/.test(all.toString('latin1')))
      await fc.assert(
        fc.asyncProperty(bytes, fc.integer({ min: 1, max: 50 }), async (all, size) => {
          expect(await scanned(all, size)).toEqual(expectedLines(all))
        }),
        { numRuns: FUZZ },
      )
    },
    60_000 + FUZZ * 20,
  )

  it('longer than the limit are rejects, and are not held', async () => {
    const long = Buffer.alloc(LINE_LIMIT * 4, 'x')
    const bytes = Buffer.concat([Buffer.from('a\n'), long, Buffer.from('\nb\n'), long])
    const found = await scanned(bytes, 1 << 20)
    const reason = `the line is longer than ${LINE_LIMIT} bytes`
    expect([...found]).toEqual([
      [1, 'a'],
      [2, reason],
      [3, 'b'],
      [4, reason],
    ])
  })
})

/** Those that JavaScript does not write as long integers. */
const doubles = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .filter((value) => Math.abs(value) < 1e17 || Math.abs(value) >= 1e21)

/** A value, with integers of any length that JSON text can hold and JavaScript cannot. */
const { any: withIntegers } = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
    fc.constantFrom(2n ** 64n, 2n ** 64n - 1n, -(2n ** 63n), -(2n ** 63n) - 1n, 10n ** 18n, 10n ** 400n),
    fc.oneof(doubles, fc.boolean(), fc.constant(null)),
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(`":${'9'.repeat(25)}`, '9'.repeat(25), '\\"', '"id":'),
    ),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(fc.constantFrom('id', 'nº', 'a"b', '\\'), fc.string()), tie('any'), {
      maxKeys: 4,
    }),
  ),
}))

/** JSON text in which numbers are written by `integer` and blanks stand where they may. */
function written(
  value: unknown,
  blank: string,
  integer: (value: bigint, name?: string) => string,
  name?: string,
): string {
  if (typeof value === 'bigint') return integer(value, name)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item) => written(item, blank, integer)).join(`${blank},`)}]`
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}${blank}:${blank}${written(member, blank, integer, key)}`,
  )
  return `{${members.join(`,${blank}`)}${blank}}`
}

function readableInteger(value: bigint, name?: string): string {
  if (value < 2n ** 64n && value >= -(2n ** 63n)) return `${value}`
  if (name === 'id' || name === 'nº') return `"${value}"`
  return Math.min(Number(value), Number.MAX_VALUE).toExponential()
}

describe('integers beyond 64 bits', () => {
  it(
    `and nothing else are written anew: ${FUZZ} records`,
    async () => {
      const blank = fc.constantFrom('', ' ', '\t', ' \r')
      await fc.assert(
        fc.asyncProperty(withIntegers, blank, fc.integer({ min: 1, max: 90 }), async (value, space, size) => {
          const original = written(value, space, (integer) => `${integer}`)
          const lines = await scanned(Buffer.from(`1\n${original}\n2`), size, ['id', 'nº'])
          expect([...lines.values()]).toEqual(['1', written(value, space, readableInteger), '2'])
        }),
        { numRuns: FUZZ },
      )
    },
    60_000 + FUZZ * 20,
  )
})

describe('files of JSON Lines', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'satsuma-lines-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  async function batched(bytes: Buffer, encoding: FileFormat['encoding']): Promise<Lines> {
    const file = join(folder, 'some.jsonl')
    await writeFile(file, bytes)
    const found: Lines = new Map()
    const source = {
      file,
      fileIndex: 0,
      columns: undefined,
      identifying: [],
      folder,
      bytes: 0,
      onBytes: () => {},
    }
    const format: FileFormat = { ...BLANK, format: 'jsonl', encoding }
    const batches = batchesOf({ ...source, format })
    for await (const batch of batches) {
      for (const { line, reason } of batch.broken) found.set(line, reason)
      const rows = (await readFile(batch.path, 'utf8')).split('\n').slice(0, -1)
      expect(rows).toHaveLength(batch.rows)
      for (const [row, text] of rows.entries()) found.set(batch.lineOf(row), text)
    }
    return found
  }

  const encodings = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1')
  it(
    `in any encoding, with and without a byte order mark, keep their lines: ${FUZZ_FILES} files`,
    async () => {
      const marks = fc.constantFrom('', '\ufeff').map((mark) => Buffer.from(mark))
      await fc.assert(
        fc.asyncProperty(encodings, marks, someBytes, async (encoding, mark, bytes) => {
          const all = Buffer.concat([mark, bytes])
          expect(await batched(all, encoding)).toEqual(expectedLines(asUtf8(all, encoding)))
        }),
        { numRuns: FUZZ_FILES },
      )
    },
    60_000 + FUZZ_FILES * 20,
  )

  function asUtf8(bytes: Buffer, encoding: FileFormat['encoding']): Buffer {
    if (encoding === 'utf-8') return withoutMark(bytes)
    if (!encoding.startsWith('utf-16')) return Buffer.from(decodeHead(bytes, encoding))
    const units = Buffer.from(bytes.subarray(0, bytes.length & ~1))
    const text = (encoding === 'utf-16be' ? units.swap16() : units).toString('utf16le').replace(/^\ufeff/, '')
    const characters = [...text, ...(bytes.length % 2 === 1 ? ['\ud800'] : [])]
    return Buffer.concat(characters.map(utf8))
  }

  /** Half a character has no form in UTF-8. */
  function utf8(character: string): Buffer {
    return /^[\ud800-\udfff]$/.test(character) ? Buffer.from([0xff]) : Buffer.from(character)
  }

  function withoutMark(bytes: Buffer): Buffer {
    return bytes.subarray(0, 3).toString('latin1') === 'ï»¿' ? bytes.subarray(3) : bytes
  }
})
