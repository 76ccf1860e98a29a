import { say, translate } from '../language/index.ts'
import { entry } from './table.ts'

const correctMapping = () => say`Correct the mapping at that place.`

/** What can be wrong with incoming files and records. */
export const ingestErrors = {
  'ingest/file-not-found': entry<{ file: string }>(
    ({ file }) => say`There is no file ${file}.`,
    () => say`Check the path; several files may be given by a pattern in quotes.`,
  ),
  'ingest/file-unreadable': entry<{ file: string; detail: string }>(
    ({ file, detail }) => say`The file ${file} cannot be read: ${translate(detail)}.`,
    () => say`Nothing was imported. Write or fetch the file again, then repeat the import.`,
  ),
  'ingest/file-empty': entry<{ file: string }>(
    ({ file }) => say`The file ${file} holds no rows.`,
    () => say`Give a file with at least one row.`,
  ),
  'ingest/file-too-broken': entry<{ file: string; detail: string }>(
    ({ file, detail }) => say`The file ${file} does not look like a table: ${translate(detail)}.`,
    () => say`State format, delimiter, quote and encoding under "file" in a mapping, and give it with --map.`,
  ),
  'ingest/column-not-found': entry<{
    file: string
    column: string
    nearest: string | undefined
    known: string
  }>(
    ({ file, column }) => say`The file ${file} has no column "${column}".`,
    ({ nearest, known }) =>
      nearest ? say`Did you mean "${nearest}"? Its columns: ${known}.` : say`Its columns: ${known}.`,
  ),
  'ingest/invalid-value': entry<{ reason: string }>(
    ({ reason }) => say`The value may not enter: ${translate(reason)}.`,
    () => say`Correct or leave out the value.`,
  ),
  'ingest/mapping-syntax': entry<{ detail: string }>(
    ({ detail }) => say`The mapping is not valid YAML: ${translate(detail)}`,
    () => say`Correct the text at that place.`,
  ),
  'ingest/mapping-missing-field': entry<{ field: string }>(
    ({ field }) => say`The field "${field}" is missing.`,
    ({ field }) => say`Add the field "${field}".`,
  ),
  'ingest/mapping-unknown-field': entry<{ field: string; nearest: string | undefined }>(
    ({ field }) => say`The field "${field}" is not understood here.`,
    ({ nearest }) => (nearest ? say`Did you mean "${nearest}"?` : say`Take it out.`),
  ),
  'ingest/mapping-invalid': entry<{ detail: string }>(({ detail }) => translate(detail), correctMapping),
  'ingest/mapping-empty': entry(
    () => say`The mapping gives neither events nor traits.`,
    () => say`Add at least one item under "events", or a trait under "traits".`,
  ),
  'ingest/mapping-no-time': entry(
    () => say`Events need a time, and the mapping states none.`,
    () => say`Add "time: {column: ...}", or "time: {constant: 2025-01-01}" when all happened at once.`,
  ),
  'ingest/too-many-columns': entry<{ columns: number; most: number }>(
    ({ columns, most }) => say`The mapping reads ${columns} columns; ${most} can be read.`,
    () => say`Write a mapping with the properties and traits that matter, and give it with --map.`,
  ),
  'ingest/mapping-unreachable': entry<{ rule: number }>(
    ({ rule }) => say`This event is never given: event ${rule + 1} has no condition and takes every row.`,
    () => say`Put the event without "when" last, or mark this one "besides: true".`,
  ),
  'ingest/mapping-not-for-format': entry<{ field: string; format: string }>(
    ({ field, format }) => say`"${field}" needs records with members, which ${format} does not have.`,
    ({ field }) => say`Leave out "${field}" and name the columns one by one.`,
  ),
  'ingest/no-customer-column': entry<{ columns: string }>(
    ({ columns }) => say`No column looks like a customer. Columns: ${columns}.`,
    () => say`Write a mapping with "customer: {column: ...}" and give it with --map.`,
  ),
  'ingest/import-running': entry(
    () => say`Another import is running in this workspace.`,
    () => say`Wait until it has finished.`,
  ),
  'ingest/failed': entry<{ detail: string }>(
    ({ detail }) => say`The import failed, nothing of it is visible: ${translate(detail)}`,
    () => say`Run it again with --debug and report what it prints.`,
  ),
  'ingest/stopped': entry(
    () => say`The import was stopped; nothing of it is visible.`,
    () => say`Run it again to import the file.`,
  ),
} as const
