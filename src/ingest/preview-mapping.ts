import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { ImportWorkspace } from './import-record.ts'
import { mappedColumns } from './mapping/columns.ts'
import type { Mapping } from './mapping/schema.ts'
import type { PreviewRecord } from './propose/preview.ts'
import { previewCopy } from './propose/preview-copy.ts'
import { copyHead } from './propose/sample.ts'
import type { Reject } from './reject-file.ts'
import { columnNames } from './source/column-names.ts'
import { requireColumns } from './stage/source-cells.ts'

/** What of rows cannot be taken, and why. `column` is empty where it is the whole row. */
export interface PreviewReject {
  /** Of so many rows, for the same reason. */
  readonly rows: number
  /** Of the first of them, as is `value`. */
  readonly line: number
  readonly column: string
  readonly value: string
  /** Up to two values of other rows, each once. */
  readonly others: readonly string[]
  readonly reason: string
}

/** What the first rows of a file become under a mapping. */
export interface MappingPreview {
  readonly preview: readonly PreviewRecord[]
  readonly rejects: readonly PreviewReject[]
}

const RECORDS = 12
const REJECTS = 20
const LONGEST_VALUE = 200
const OTHERS = 2

/**
 * Shows what the first thousands of rows of a file become under a mapping, without storing anything. Throws what
 * an import by this mapping would throw at its beginning, such as `ingest/column-not-found`.
 *
 * @example await previewMapping(workspace, 'orders.csv', readMapping(yaml))
 */
export async function previewMapping(
  workspace: ImportWorkspace,
  file: string,
  mapping: Mapping,
): Promise<MappingPreview> {
  const path = resolve(file)
  const folder = join(workspace.directory.tmp, `preview-${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true })
    const head = await copyHead(path, folder, mapping.file)
    const names = mapping.file.format === 'csv' ? await columnNames(head.path, head.format) : []
    if (mapping.file.format === 'csv') requireColumns(path, names, mappedColumns(mapping))
    const wanted = { records: RECORDS, withRejects: true }
    const { records, rejects } = await previewCopy(workspace, { ...head, names }, mapping, wanted)
    return { preview: records, rejects: byReason(rejects).slice(0, REJECTS) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Rejects of a column for the same reason as one, those of most rows first. */
function byReason(rejects: readonly Reject[]): readonly PreviewReject[] {
  const found = new Map<string, PreviewReject>()
  for (const { line, column, value: whole, reason } of rejects) {
    const key = JSON.stringify([column, reason])
    const value = whole.slice(0, LONGEST_VALUE)
    const first = found.get(key) ?? { rows: 0, line, column, value, others: [], reason }
    const isKnown = value === first.value || first.others.includes(value) || first.others.length === OTHERS
    found.set(key, {
      ...first,
      rows: first.rows + 1,
      others: isKnown ? first.others : [...first.others, value],
    })
  }
  return [...found.values()].sort((a, b) => b.rows - a.rows || a.line - b.line)
}
