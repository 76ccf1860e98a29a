import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fail } from '../errors/index.ts'
import type { ImportWorkspace } from './import-record.ts'
import { ROW_NUMBER } from './mapping/columns.ts'
import type { FileFormat } from './mapping/schema.ts'
import type { PreviewRecord } from './propose/preview.ts'
import { previewCopy } from './propose/preview-copy.ts'
import { proposeForSample, type SampleProposal } from './propose/propose-for-sample.ts'
import type { ProposedMapping } from './propose/propose-mapping.ts'
import type { KnownParts } from './propose/roles.ts'
import { type Sample, takeSample } from './propose/sample.ts'
import { fileSize } from './source/byte-stream.ts'
import { requireColumns } from './stage/source-cells.ts'

export interface InspectOptions extends KnownParts {
  /** The zone of times that state none; UTC unless given. */
  readonly timeZone?: string
  /** How many converted records the preview shows. */
  readonly preview?: number
}

/** A mapping proposed for files, why it is as it is, and what the first records would be. */
export interface Proposal extends SampleProposal {
  readonly files: readonly string[]
  readonly preview: readonly PreviewRecord[]
}

/**
 * Looks at the first thousands of rows of a file and proposes a mapping: take a sample -> guess its form ->
 * profile the columns -> find their parts -> mapping -> preview. Further files are taken to have the same form.
 */
export async function inspectFile(
  workspace: ImportWorkspace,
  files: readonly string[],
  { timeZone = 'UTC', preview = 5, ...known }: InspectOptions = {},
): Promise<Proposal> {
  const paths = files.map((file) => resolve(file))
  for (const path of paths) await fileSize(path)
  const [file] = paths
  if (file === undefined) return fail('ingest/file-not-found', { file: '' })
  const folder = join(workspace.directory.tmp, `inspect-${randomUUID()}`)
  try {
    const sample = await takeSample(file, folder)
    const named = Object.values(known.parts ?? {}).filter((column) => column !== ROW_NUMBER)
    requireColumns(file, sample.names, named)
    const numbered = known.parts?.customer === ROW_NUMBER ? withRowNumbers(sample) : sample
    const proposed = proposeForSample(numbered, timeZone, known)
    return { ...proposed, files: paths, preview: await firstRecords(workspace, sample, proposed, preview) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The numbers of the rows as a column of its own, for a file in which each row is a customer. */
function withRowNumbers(sample: Sample): Sample {
  const rows = sample.rows.map((row, index) => [...row, String(index + 1)])
  return { ...sample, names: [...sample.names, ROW_NUMBER], rows }
}

async function firstRecords(
  workspace: ImportWorkspace,
  { copy, copyFormat, names }: Sample,
  { mapping }: ProposedMapping,
  limit: number,
): Promise<readonly PreviewRecord[]> {
  // Of a file with more columns than an import can take, a part may still be mapped.
  if (limit === 0) return []
  const format: FileFormat = { ...mapping.file, format: copyFormat.format, encoding: 'utf-8' }
  const wanted = { records: limit, withRejects: false }
  const { records } = await previewCopy(workspace, { path: copy, format, names }, mapping, wanted)
  return records
}
