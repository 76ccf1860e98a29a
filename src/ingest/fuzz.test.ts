import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SatsumaError } from '../errors/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { type ImportSummary, importFiles, inspectFile, type Mapping, parseMapping } from './index.ts'
import { mutated } from './testing/fuzz.ts'
import { openScratchWorkspace } from './testing/scratch-workspace.ts'

/** Each is two whole imports, half a second: not of `SATSUMA_FUZZ`, which counts cases of parsers. */
const CASES = Number(process.env.SATSUMA_FUZZ_IMPORTS ?? 25)

let workspace: Workspace
beforeAll(async () => {
  workspace = await openScratchWorkspace()
})
afterAll(() => workspace.close())

const CSV = `who,at,event,order,sku,quantity,price,note
"a, b",2024-01-01 10:00:00,bought,o1,s1,2,1.50,"said ""hi"""
c,2024-01-02,bought,o1,s2,-1,"2,5","two
lines"
,2024-01-03T00:00:00Z,seen,o2,s3,x,1e400,5" screen
d,31/12/2024,bought,o3,"s4",3,4,\n`

const JSONL = `{"who":"a","at":"2024-01-01T00:00:00Z","event":"x","p":{"n":1.5,"o":{"d":"2024-02-29","l":[1,{"é":null}]},"b":true}}
{"who":7,"at":"2024-01-02","event":"y","p":{"big":12345678901234567890123,"u":"\\ud83d\\ude00\\u0000"}}
{"who":null,"at":1,"event":{},"p":[]}\n`

const CSV_MAPPING = parseMapping({
  file: { format: 'csv' },
  customer: { column: 'who' },
  time: { column: 'at' },
  events: [
    { name: 'returned', when: { column: 'quantity', below: 0 }, properties: { note: 'note' } },
    {
      name: { column: 'event' },
      besides: true,
      properties: { price: { column: 'price', type: 'number' }, day: { column: 'at', type: 'date' } },
    },
    {
      name: 'order',
      lines: {
        by: 'order',
        fields: { sku: 'sku', note: { column: 'note', type: 'json' } },
        sums: { total: ['quantity', 'price'] },
      },
    },
  ],
  traits: { note: 'note' },
})

const JSON_MAPPING = parseMapping({
  file: { format: 'jsonl' },
  customer: { column: 'who' },
  time: { column: 'at' },
  events: [{ name: { column: 'event' }, propertiesOf: 'p', properties: { all: 'p.o' } }],
  traits: { p: 'p' },
})

/** A summary whose numbers add up, or an error that says what to do about the file; never the engine's own words. */
async function survives(bytes: Buffer, mapping: Mapping): Promise<void> {
  const file = join(workspace.directory.root, 'fuzzed')
  await writeFile(file, bytes)
  const summary = await answered(() => importFiles(workspace, [file], mapping))
  if (summary) consistent(summary)
  await answered(async () => {
    const proposal = await inspectFile(workspace, [file])
    return importFiles(workspace, proposal.files, proposal.mapping)
  })
}

async function answered(work: () => Promise<ImportSummary>): Promise<ImportSummary | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof SatsumaError)) throw error
    expect(error.code, error.message).toMatch(/^ingest\/(?!failed)/)
    return undefined
  }
}

function consistent(summary: ImportSummary): void {
  expect(summary.rejectedRows).toBeLessThanOrEqual(summary.rows)
  expect(summary.eventsNew).toBeLessThanOrEqual(summary.events)
  expect(summary.rejectFile !== undefined).toBe(summary.rejectedRows + summary.rejectedValues > 0)
}

describe('mutated files', () => {
  const kinds: [string, Buffer, Mapping][] = [
    ['CSV', Buffer.from(CSV), CSV_MAPPING],
    ['JSON Lines', Buffer.from(JSONL), JSON_MAPPING],
    ['gzip', gzipSync(CSV.repeat(20)), CSV_MAPPING],
  ]
  it.each(kinds)(
    '%s give a summary or an error that says what to do',
    async (_, seed, mapping) => {
      await fc.assert(
        fc.asyncProperty(mutated(fc.constant(seed)), (bytes) => survives(bytes, mapping)),
        { numRuns: CASES },
      )
    },
    60_000 + CASES * 2_000,
  )
})
