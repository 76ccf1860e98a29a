import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fail } from '../errors/index.ts'
import type { ImportWorkspace } from './import-record.ts'
import { identifyingMembers } from './mapping/columns.ts'
import type { FileFormat } from './mapping/schema.ts'
import { guessAbsent, guessNumberStyle, profileColumn } from './propose/column-profile.ts'
import { type PreviewRecord, previewRecords } from './propose/preview.ts'
import { type ProposedMapping, proposeMapping } from './propose/propose-mapping.ts'
import { findRoles } from './propose/roles.ts'
import { type Sample, takeSample } from './propose/sample.ts'
import { batchesOf } from './source/batches.ts'
import { fileSize } from './source/byte-stream.ts'
import { dropRawRows, rawRows } from './stage/raw-rows.ts'
import { sourceCells } from './stage/source-cells.ts'

export interface InspectOptions {
  /** The zone of times that state none; UTC unless given. */
  readonly timeZone?: string
  /** How many converted records the preview shows. */
  readonly preview?: number
}

/** A mapping proposed for files, why it is as it is, and what the first records would be. */
export interface Proposal extends ProposedMapping {
  readonly files: readonly string[]
  readonly columns: readonly {
    name: string
    type: string
    filled: number
    distinct: number
    samples: readonly string[]
  }[]
  readonly preview: readonly PreviewRecord[]
}

/**
 * Looks at the first thousands of rows of a file and proposes a mapping: take a sample -> guess its form ->
 * profile the columns -> find their parts -> mapping -> preview. Further files are taken to have the same form.
 */
export async function inspectFile(
  workspace: ImportWorkspace,
  files: readonly string[],
  { timeZone = 'UTC', preview = 5 }: InspectOptions = {},
): Promise<Proposal> {
  const paths = files.map((file) => resolve(file))
  for (const path of paths) await fileSize(path)
  const [file] = paths
  if (file === undefined) return fail('ingest/file-not-found', { file: '' })
  const folder = join(workspace.directory.tmp, `inspect-${randomUUID()}`)
  try {
    const sample = await takeSample(workspace.analytical, file, folder)
    return await propose(workspace, paths, sample, { timeZone, preview })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function propose(
  workspace: ImportWorkspace,
  files: readonly string[],
  sample: Sample,
  { timeZone, preview }: Required<InspectOptions>,
): Promise<Proposal> {
  const { format, columns } = profile(sample)
  const roles = findRoles(columns)
  if (!roles) return fail('ingest/no-customer-column', { columns: listed(columns.map(({ name }) => name)) })
  const proposed = proposeMapping(format, columns, roles, timeZone)
  const reasons = [...formReasons(format, sample), ...proposed.reasons]
  const records = await firstRecords(workspace, sample, proposed, preview)
  const shown = columns.map(({ name, type, filled, distinct, samples }) => ({
    name,
    type,
    filled,
    distinct,
    samples,
  }))
  return { ...proposed, reasons, files, columns: shown, preview: records }
}

const LISTED = 20
const LISTED_LENGTH = 40

/** Names in a message; a binary file may have one name of a megabyte. */
function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED).map((name) => name.slice(0, LISTED_LENGTH))
  return names.length > LISTED ? `${shown.join(', ')} and ${names.length - LISTED} more` : shown.join(', ')
}

function profile({ format, names, rows, objects }: Sample) {
  const cells = names.map((_, index) => rows.map((row) => row[index] ?? ''))
  const style =
    format.format === 'csv' ? guessNumberStyle(cells) : { decimal: '.' as const, thousands: undefined }
  const absent = format.format === 'csv' ? guessAbsent(cells, style) : []
  const columns = names.map((name, index) =>
    profileColumn(name, cells[index] ?? [], style, absent, objects.has(name)),
  )
  const { thousands } = style
  const full: FileFormat = { ...format, decimal: style.decimal, absent, ...(thousands && { thousands }) }
  return { format: full, columns }
}

function formReasons(format: FileFormat, { bom, rows }: Sample) {
  const delimiter = format.format === 'csv' ? `, cells separated by ${JSON.stringify(format.delimiter)}` : ''
  const header = format.format === 'csv' && !format.header ? ', no header' : ''
  const mark = bom ? ' with a byte order mark' : ''
  const decimal = format.decimal === ',' ? ', decimal comma' : ''
  const reason = `${rows.length} rows looked at: ${format.format}, ${format.encoding}${mark}${delimiter}${header}${decimal}`
  return [{ field: 'file', reason }]
}

async function firstRecords(
  { analytical, clock }: ImportWorkspace,
  { copy, copyFormat, names }: Sample,
  { mapping }: ProposedMapping,
  limit: number,
): Promise<PreviewRecord[]> {
  const format: FileFormat = { ...mapping.file, format: copyFormat.format, encoding: 'utf-8' }
  const batches = batchesOf({
    file: copy,
    fileIndex: 0,
    format,
    columns: format.format === 'csv' ? names.length : undefined,
    identifying: identifyingMembers(mapping),
    folder: dirname(copy),
    bytes: 0,
    onBytes: () => {},
    store: analytical,
  })
  const table = `staging_preview_${randomUUID().replaceAll('-', '')}`
  try {
    for await (const { path } of batches) {
      const cells = sourceCells(copy, format, names)
      const raw = await rawRows(analytical, cells, path, table)
      return await previewRecords(analytical, mapping, cells, raw, clock(), limit)
    }
    return []
  } finally {
    await dropRawRows(analytical, table)
  }
}
