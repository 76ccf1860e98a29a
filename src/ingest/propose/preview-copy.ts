import { randomUUID } from 'node:crypto'
import { dirname } from 'node:path'
import type { ImportWorkspace } from '../import-record.ts'
import { identifyingMembers } from '../mapping/columns.ts'
import type { FileFormat, Mapping } from '../mapping/schema.ts'
import type { Reject } from '../reject-file.ts'
import { rejectsOf } from '../rejects.ts'
import type { Batch } from '../source/batch-writer.ts'
import { batchesOf } from '../source/batches.ts'
import { dropRawRows, rawRows } from '../stage/raw-rows.ts'
import { sourceCells } from '../stage/source-cells.ts'
import { StagedFields } from '../stage/staged-fields.ts'
import type { StagedBatch } from '../stage/staging-query.ts'
import { type PreviewRecord, previewRecords } from './preview.ts'

/** The first rows of a file in a file of their own, in UTF-8. */
export interface HeadCopy {
  readonly path: string
  readonly format: FileFormat
  /** The names of its columns, where it has any. */
  readonly names: readonly string[]
}

/** What of it is wanted. */
export interface PreviewWanted {
  /** At most so many. */
  readonly records: number
  readonly withRejects: boolean
}

/** What rows become, and what of them cannot be taken. */
export interface RowsPreview {
  readonly records: readonly PreviewRecord[]
  readonly rejects: readonly Reject[]
}

/** What the first rows become under a mapping, without storing anything. */
export async function previewCopy(
  workspace: ImportWorkspace,
  copy: HeadCopy,
  mapping: Mapping,
  wanted: PreviewWanted,
): Promise<RowsPreview> {
  const { path, format, names } = copy
  const batches = batchesOf({
    file: path,
    fileIndex: 0,
    format,
    columns: format.format === 'csv' ? names.length : undefined,
    identifying: identifyingMembers(mapping),
    folder: dirname(path),
    bytes: 0,
    onBytes: () => {},
  })
  for await (const batch of batches) return previewBatch(workspace, copy, mapping, batch, wanted)
  return { records: [], rejects: [] }
}

async function previewBatch(
  { analytical, clock }: ImportWorkspace,
  { path, format, names }: HeadCopy,
  mapping: Mapping,
  batch: Batch,
  wanted: PreviewWanted,
): Promise<RowsPreview> {
  const table = `staging_preview_${randomUUID().replaceAll('-', '')}`
  const broken = batch.broken.map(({ line, text, reason }) => ({
    ...{ file: path, line, column: '', value: text, reason },
  }))
  if (batch.rows === 0) return { records: [], rejects: broken }
  try {
    const cells = sourceCells(path, format, names)
    const raw = await rawRows(analytical, cells, batch.path, table)
    const records = await previewRecords(analytical, mapping, cells, raw, clock(), wanted.records)
    const context = { mapping, fields: new StagedFields(mapping), now: clock() }
    const staged: StagedBatch = { cells, raw, fileIndex: 0, firstRow: 0 }
    const pages = wanted.withRejects ? rejectsOf(analytical, context, staged, batch, path) : []
    const found = [...broken]
    for await (const page of pages) found.push(...page.rejects)
    return { records, rejects: found.sort((a, b) => a.line - b.line) }
  } finally {
    await dropRawRows(analytical, table)
  }
}
