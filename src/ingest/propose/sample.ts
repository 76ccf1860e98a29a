import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '../../errors/index.ts'
import { say } from '../../language/index.ts'
import type { FileFormat } from '../mapping/schema.ts'
import { fileSize, readHead } from '../source/byte-stream.ts'
import { decodeHead, uniqueNames } from '../source/column-names.ts'
import { parseHead } from '../source/delimited-text.ts'
import { withExactIntegers } from '../source/long-integers.ts'
import { parquetHead } from '../source/parquet.ts'
import { BLANK, guessDelimiter, guessEncoding, isBinary, isParquet, looksLikeJsonLines } from './text-form.ts'

const SAMPLE_BYTES = 1 << 20
const SAMPLE_ROWS = 5000
/** With more a file is no table of customers or of what they did, or another sign parts its cells. */
const MOST_COLUMNS = 20_000

/** The first rows of a file as texts, and a small copy of them in UTF-8 for the engine. */
export interface Sample {
  readonly format: FileFormat
  readonly names: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Members whose values are objects, for JSON records. */
  readonly objects: ReadonlySet<string>
  /** The copy, and the format in which to read it. */
  readonly copy: string
  readonly copyFormat: FileFormat
  readonly bom: boolean
}

/** Takes a sample of a file; what has to lie on disk for it lies in `folder`. */
export async function takeSample(file: string, folder: string): Promise<Sample> {
  await mkdir(folder, { recursive: true })
  const copy = join(folder, 'sample')
  const head = await readHead(file, SAMPLE_BYTES)
  if (head.length === 0) fail('ingest/file-empty', { file })
  if (isParquet(head)) {
    const slice = `${copy}.jsonl`
    await writeFile(slice, parquetHead(file, folder, SAMPLE_ROWS))
    const text = (await readHead(slice, SAMPLE_BYTES)).toString()
    return jsonSample(file, text, slice, { ...BLANK, format: 'parquet' })
  }
  const encoding = guessEncoding(head)
  const text = wholeLines(decodeHead(head, encoding), head.length < SAMPLE_BYTES)
  if (text.trim() === '') fail('ingest/file-empty', { file })
  if (isBinary(text)) fail('ingest/file-too-broken', { file, detail: say`it is no text` })
  await writeFile(copy, text)
  if (looksLikeJsonLines(text)) return jsonSample(file, text, copy, { ...BLANK, format: 'jsonl', encoding })
  return delimitedSample(file, text, copy, encoding, head)
}

/** A copy of the first rows of a file in UTF-8, read as a mapping says; it lies in `folder`. */
export async function copyHead(
  file: string,
  folder: string,
  format: FileFormat,
): Promise<{ readonly path: string; readonly format: FileFormat }> {
  const path = join(folder, 'head')
  if (format.format === 'parquet') {
    await fileSize(file)
    await writeFile(path, parquetHead(file, folder, SAMPLE_ROWS))
    return { path, format: { ...format, format: 'jsonl', encoding: 'utf-8' } }
  }
  const head = await readHead(file, SAMPLE_BYTES)
  await writeFile(path, wholeLines(decodeHead(head, format.encoding), head.length < SAMPLE_BYTES))
  return { path, format: { ...format, encoding: 'utf-8' } }
}

function wholeLines(text: string, complete: boolean): string {
  const end = text.lastIndexOf('\n')
  return complete || end < 0 ? text : text.slice(0, end + 1)
}

function delimitedSample(
  file: string,
  text: string,
  copy: string,
  encoding: FileFormat['encoding'],
  head: Buffer,
): Sample {
  const format: FileFormat = { ...BLANK, ...guessDelimiter(file, text), encoding }
  const rows = parseHead(file, text, format, SAMPLE_ROWS)
  const header = hasHeader(rows)
  const first = rows[0] ?? []
  if (first.length > MOST_COLUMNS)
    fail('ingest/file-too-broken', {
      file,
      detail: say`it has ${first.length} columns, of ${MOST_COLUMNS} at most`,
    })
  const names = header ? uniqueNames(first) : first.map((_, index) => `column_${index + 1}`)
  const full: FileFormat = header ? format : { ...format, header: false, columns: [...names] }
  const bom = head[0] === 0xef || encoding.startsWith('utf-16')
  const below = header ? rows.slice(1) : rows
  if (below.length === 0 && head.length < SAMPLE_BYTES) fail('ingest/file-empty', { file })
  const body = below.filter(({ length }) => length === names.length)
  if (body.length === 0)
    fail('ingest/file-too-broken', { file, detail: say`no row has the columns of the first` })
  return {
    format: full,
    names,
    rows: body,
    objects: new Set(),
    copy,
    copyFormat: { ...full, encoding: 'utf-8' },
    bom,
  }
}

const NUMERIC = /^[-+0-9][-+0-9.,:/ ]*$/

/** A header has names, none of them a number; none twice, unless numbers or times stand below one of them. */
function hasHeader(rows: readonly (readonly string[])[]): boolean {
  const first = (rows[0] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (first.some((cell) => NUMERIC.test(cell))) return false
  return new Set(first).size === first.length || rows.length < 2 || hasNumbersBelow(rows)
}

function hasNumbersBelow([first = [], ...body]: readonly (readonly string[])[]): boolean {
  return first.some(
    (name, column) => name.trim() !== '' && body.every((row) => NUMERIC.test(row[column]?.trim() ?? '')),
  )
}

function jsonSample(file: string, text: string, copy: string, format: FileFormat): Sample {
  const records = text
    .split('\n')
    .slice(0, SAMPLE_ROWS)
    .flatMap((line) => recordOf(line))
  if (records.length === 0) fail('ingest/file-empty', { file })
  const names = [...new Set(records.flatMap((record) => Object.keys(record)))]
  const objects = new Set(names.filter((name) => records.some((record) => isObject(record[name]))))
  const rows = records.map((record) => names.map((name) => cellText(record[name])))
  return {
    format,
    names,
    rows,
    objects,
    copy,
    copyFormat: { ...format, format: 'jsonl', encoding: 'utf-8' },
    bom: false,
  }
}

function recordOf(line: string): Record<string, unknown>[] {
  try {
    const value: unknown = JSON.parse(withExactIntegers(line))
    return isObject(value) ? [value] : []
  } catch {
    // A torn or broken line says nothing about the form of the file; the import reports it.
    return []
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
