import { isUtf8 } from 'node:buffer'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import { importFiles } from './import-files.ts'
import { parseMapping } from './mapping/read.ts'
import { typedMaps } from './publish/typed-maps.ts'
import { batchesOf } from './source/batches.ts'
import { fieldName } from './stage/field-columns.ts'
import { rawRows } from './stage/raw-rows.ts'
import { rowProblems } from './stage/row-reasons.ts'
import { sourceCells } from './stage/source-cells.ts'
import { StagedFields } from './stage/staged-fields.ts'
import { convertedRows } from './stage/staging-query.ts'
import { fuzzCases, mutated } from './testing/fuzz.ts'
import { deepValue, jsonObject, jsonValue } from './testing/json-texts.ts'
import { openScratchWorkspace } from './testing/scratch-workspace.ts'
import { type CheckedValues, checkValues } from './typed-values.ts'

/** Records in one file: the engine takes all of them at once. */
const FUZZ = fuzzCases(3_000)

const NOW = Date.UTC(2026, 0, 1)
const MAPPING = parseMapping({
  file: { format: 'jsonl' },
  customer: { column: 'c' },
  time: { constant: '2025-01-01' },
  events: [{ name: 'e', propertiesOf: '*' }],
})

let workspace: Workspace
beforeAll(async () => {
  workspace = await openScratchWorkspace(NOW)
})
afterAll(() => workspace.close())

/** A file of so many records, half of them damaged: lines torn, joined, doubled or of no JSON at all. */
function someFile(records: number): Buffer {
  const value = fc.oneof(
    { weight: 4, arbitrary: jsonValue },
    { weight: 4, arbitrary: jsonObject },
    { weight: 1, arbitrary: deepValue },
  )
  const record = fc.tuple(fc.nat(99), value).map(([c, p]) => Buffer.from(`{"c":"c${c}","p":${p}}\n`))
  const lines = fc.oneof(record, mutated(record))
  return Buffer.concat(fc.sample(lines, { numRuns: records }))
}

/** What is to become of a line; `values` is absent where what they are is a matter of the engine. */
interface Fate {
  readonly refused: boolean
  readonly values?: CheckedValues
}

const STRING = /"(?:[^"\\]|\\.)*"/g

function fateOf(line: Buffer): Fate | undefined {
  if (!isUtf8(line) || line.includes(0)) return { refused: true }
  if (line.every((byte) => byte <= 0x20)) return undefined
  const text = line.toString()
  const record = recordOf(text)
  if (!record || hasLoneSurrogate(text) || /[0-9]e400\b/.test(text.replace(STRING, '')))
    return { refused: true }
  if (!/^c[0-9]+$/.test(String(record.c)) || hasNamesTwice(text, record)) return { refused: false }
  return { refused: false, values: checkValues(record) }
}

function recordOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** The engine reads no such text, in a name that is given twice neither. */
function hasLoneSurrogate(text: string): boolean {
  return (text.match(STRING) ?? []).some((token) => /\p{Surrogate}/u.test(JSON.parse(token)))
}

/** JavaScript keeps the last of them, the engine the first, and reports the other. */
function hasNamesTwice(text: string, record: object): boolean {
  const colons = (json: string) => json.replace(STRING, '').split(':').length
  return colons(text) !== colons(JSON.stringify(record))
}

interface StagedRow {
  readonly row: string
  readonly row_reason: string
  readonly problems: readonly unknown[]
  readonly text: Record<string, string>
  readonly number: Record<string, number>
  readonly flag: Record<string, boolean>
  readonly date: Record<string, string>
  readonly json: Record<string, string>
}

/** Every line that became a row or a reject, as the engine sees it. */
async function stagedLines(file: string): Promise<Map<number, StagedRow | 'broken'>> {
  const source = { file, fileIndex: 0, columns: undefined, identifying: ['c'], bytes: 0, onBytes: () => {} }
  const batches = batchesOf({ ...source, format: MAPPING.file, folder: workspace.directory.tmp })
  const found = new Map<number, StagedRow | 'broken'>()
  for await (const batch of batches) {
    for (const { line } of batch.broken) found.set(line, 'broken')
    for (const row of await staged(batch.path)) found.set(batch.lineOf(Number(row.row)), row)
  }
  return found
}

async function staged(path: string): Promise<StagedRow[]> {
  const fields = new StagedFields(MAPPING)
  const cells = sourceCells(path, MAPPING.file, [])
  const raw = await rawRows(workspace.analytical, cells, path, 'staging_cells')
  const rows = convertedRows(
    { mapping: MAPPING, fields, now: NOW },
    { cells, raw, fileIndex: 0, firstRow: 0 },
  )
  const values = fields.all.map((field) => ({ path: '', kind: field.kind, value: fieldName(field) }))
  return workspace.analytical.query<StagedRow>(
    sql`SELECT row_number AS row, row_reason, ${rowProblems(fields)} AS problems, ${typedMaps(values)} FROM (${rows})`,
    { lane: 'ingest', settings: cells.settings },
  )
}

/** Values in one form, whatever the order of their names, the prototype and the blanks within JSON. */
function comparable({ text, number, flag, date, json }: CheckedValues['values'] | StagedRow): unknown {
  const sorted = (record: object, as: (value: unknown) => unknown) =>
    Object.entries(record)
      .map(([name, value]) => [name, as(value)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
  const same = (value: unknown) => value
  const parsed = (value: unknown) => JSON.parse(String(value))
  return [
    sorted(text, same),
    sorted(number, same),
    sorted(flag, same),
    sorted(date, Number),
    sorted(json, parsed),
  ]
}

function judge(line: string, fate: Fate, row: StagedRow): void {
  if (row.row_reason.includes('customer')) {
    expect(String(recordOf(line)?.c)).not.toMatch(/^c[0-9]+$/)
    return
  }
  expect(row.row_reason, line).toBe(fate.refused ? 'not a JSON object' : '')
  if (fate.values === undefined) return
  expect(comparable(row), line).toEqual(comparable(fate.values.values))
  expect(row.problems, line).toHaveLength(fate.values.rejected.length)
}

function problemsOf(row: StagedRow | 'broken'): readonly unknown[] {
  return row === 'broken' ? [row] : row.problems
}

function countsOf(all: Iterable<StagedRow | 'broken'>): object {
  const rows = [...all]
  const isRefused = (row: StagedRow | 'broken') => row === 'broken' || row.row_reason !== ''
  const kept = rows.filter((row) => !isRefused(row))
  const rejectedValues = kept.flatMap(problemsOf).length
  return { rows: rows.length, rejectedRows: rows.length - kept.length, rejectedValues }
}

describe('records of JSON Lines', () => {
  it(
    `are refused, or have the values that they have in TypeScript, line by line: ${FUZZ} records`,
    async () => {
      const file = join(workspace.directory.root, 'fuzzed.jsonl')
      const bytes = someFile(FUZZ)
      await writeFile(file, bytes)
      const found = await stagedLines(file)
      const lines = bytes
        .toString('latin1')
        .split('\n')
        .map((line) => Buffer.from(line, 'latin1'))
      for (const [index, line] of lines.entries()) {
        const fate = fateOf(line)
        const row = found.get(index + 1)
        expect(row !== undefined, line.toString()).toBe(fate !== undefined)
        if (row === 'broken') expect(fate, line.toString()).toEqual({ refused: true })
        else if (row && fate) judge(line.toString(), fate, row)
      }
      expect(Math.max(...found.keys())).toBeLessThanOrEqual(lines.length)
    },
    60_000 + FUZZ * 5,
  )

  it(
    `are events or rejects with their lines, and the counts add up: ${FUZZ} records`,
    async () => {
      const file = join(workspace.directory.root, 'imported.jsonl')
      await writeFile(file, someFile(FUZZ))
      const found = await stagedLines(file)
      const summary = await importFiles(workspace, [file], MAPPING)
      const { rows, events, rejectedRows, rejectedValues, rejectFile = '' } = summary
      const expected = countsOf(found.values())
      expect({ rows, rejectedRows, rejectedValues }).toEqual(expected)
      expect(events).toBe(rows - rejectedRows)
      const rejects: { line: string }[] = parse(await readFile(rejectFile), { columns: true })
      const lines = rejects.map(({ line }) => Number(line)).sort((a, b) => a - b)
      const expectedLines = [...found].flatMap(([line, row]) => problemsOf(row).map(() => line))
      expect(lines).toEqual(expectedLines.sort((a, b) => a - b))
    },
    60_000 + FUZZ * 5,
  )
})
