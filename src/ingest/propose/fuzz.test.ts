import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { processorTime } from '../../../test/support/processor-time.ts'
import { SatsumaError } from '../../errors/index.ts'
import { mappingToYaml, readMapping } from '../mapping/read.ts'
import { fuzzCases, mutated } from '../testing/fuzz.ts'
import { proposeForSample, type SampleProposal } from './propose-for-sample.ts'
import { takeSample } from './sample.ts'

const FUZZ = fuzzCases(300)
/** A small file takes milliseconds; a thousand times as long is a hang. */
const SLOWEST_MS = 5_000

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'satsuma-propose-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const CSV = `Customer ID;"Order No";Order Date;Quantity;Unit Price;Event;Country
c1;C17;31/12/2024 10:00;-1;1,50;returned;NO
c1;18;01/02/2024 9:30;2;"1.000,25";bought;NO
c2;18;01/02/2024 9:30;;NA;bought;"S""E"\n`
const BLANKS = ' 00004 19970101 2 29.33\n 00004 19970118 2   29.73\n 00005 19970802 1 14.96\n'
const JSONL = `{"user_id":9007199254740993,"event":"x","timestamp":"2024-01-01T00:00:00Z","properties":{"n":1}}
{"user_id":null,"event":"y","timestamp":1700000000,"traits":{"plan":["a",null]},"properties":{},"email":"a@b.c"}\n`
const SEEDS = [
  ...[CSV, BLANKS, JSONL, '\ufeffid,email\n1,a@b.c\n2,\n', 'a\tb\n1\t2\n'].map((text) => Buffer.from(text)),
  Buffer.from(`\ufeff${CSV}`, 'utf16le'),
  Buffer.from(CSV.replace('NO', '\xd8'), 'latin1'),
  gzipSync(CSV.repeat(9)),
]

/** A proposal whose mapping can be written down and read again, or one error that is no failure of ours, and soon. */
async function check(bytes: Buffer): Promise<void> {
  const file = join(folder, 'fuzzed')
  await writeFile(file, bytes)
  const spent = processorTime()
  const proposal = await proposed(file)
  if (proposal) expect(readMapping(mappingToYaml(proposal.mapping))).toEqual(proposal.mapping)
  expect(spent()).toBeLessThan(SLOWEST_MS)
}

async function proposed(file: string): Promise<SampleProposal | undefined> {
  try {
    return proposeForSample(await takeSample(file, folder), 'Europe/Oslo')
  } catch (error) {
    if (!(error instanceof SatsumaError)) throw error
    expect(error.code).toMatch(/^ingest\/(file-|no-customer-column|mapping-)/)
    expect(error.message.length).toBeLessThan(3_000)
    return undefined
  }
}

const piece = fc.constantFrom(
  'id',
  'customer',
  'date',
  '1',
  '2024-01-01',
  '"',
  '""',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  ' ',
  '{',
  '}',
)
const files = fc.oneof(
  { weight: 4, arbitrary: mutated(fc.constantFrom(...SEEDS)) },
  { weight: 2, arbitrary: fc.array(piece, { maxLength: 60 }).map((parts) => Buffer.from(parts.join(''))) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 100 }).map((text) => Buffer.from(text, 'utf16le')),
  },
)

it(
  `of any bytes are a mapping or an error that says what to do: ${FUZZ} files`,
  async () => {
    await fc.assert(
      fc.asyncProperty(
        files.filter((bytes) => bytes.toString('latin1', 0, 4) !== 'PAR1'),
        (bytes) => check(bytes),
      ),
      { numRuns: FUZZ },
    )
  },
  60_000 + FUZZ * 20,
)

it.each([
  ['quotes', '"'.repeat(1 << 20)],
  ['escaped quotes', `{"a":"${'\\"'.repeat(1 << 19)}`],
  ['blanks', ' '.repeat(1 << 20)],
  ['blanks within a line', `a${' '.repeat(1 << 20)}b\n`],
  ['delimiters', ','.repeat(1 << 17)],
  ['line breaks', '\n'.repeat(1 << 20)],
  ['brackets', `{"a":${'['.repeat(1 << 20)}\n`],
  ['digits', `id,n\n${'9'.repeat(1 << 20)}`],
  ['zeros', '\0'.repeat(1 << 20)],
  ['one name', `${'x'.repeat(1 << 20)}\n1\n2\n`],
])('a megabyte of %s is done soon', async (_, text) => {
  await check(Buffer.from(text))
})
