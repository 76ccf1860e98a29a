import { entry } from './table.ts'

const correctMapping = () => 'Correct the mapping at that place.'

/** What can be wrong with incoming files and records. */
export const ingestErrors = {
  'ingest/file-not-found': entry<{ file: string }>(
    ({ file }) => `There is no file ${file}.`,
    () => 'Check the path; several files may be given by a pattern in quotes.',
  ),
  'ingest/file-unreadable': entry<{ file: string; detail: string }>(
    ({ file, detail }) => `The file ${file} cannot be read: ${detail}.`,
    () => 'Nothing was imported. Write or fetch the file again, then repeat the import.',
  ),
  'ingest/file-empty': entry<{ file: string }>(
    ({ file }) => `The file ${file} holds no rows.`,
    () => 'Give a file with at least one row.',
  ),
  'ingest/file-too-broken': entry<{ file: string; detail: string }>(
    ({ file, detail }) => `The file ${file} does not look like a table: ${detail}.`,
    () => 'State format, delimiter, quote and encoding under "file" in a mapping, and give it with --map.',
  ),
  'ingest/column-not-found': entry<{
    file: string
    column: string
    nearest: string | undefined
    known: string
  }>(
    ({ file, column }) => `The file ${file} has no column "${column}".`,
    ({ nearest, known }) =>
      nearest ? `Did you mean "${nearest}"? Its columns: ${known}.` : `Its columns: ${known}.`,
  ),
  'ingest/invalid-value': entry<{ reason: string }>(
    ({ reason }) => `The value may not enter: ${reason}.`,
    () => 'Correct or leave out the value.',
  ),
  'ingest/mapping-syntax': entry<{ detail: string }>(
    ({ detail }) => `The mapping is not valid YAML: ${detail}`,
    () => 'Correct the text at that place.',
  ),
  'ingest/mapping-missing-field': entry<{ field: string }>(
    ({ field }) => `The field "${field}" is missing.`,
    ({ field }) => `Add "${field}".`,
  ),
  'ingest/mapping-unknown-field': entry<{ field: string; nearest: string | undefined }>(
    ({ field }) => `The field "${field}" is not understood here.`,
    ({ nearest }) => (nearest ? `Did you mean "${nearest}"?` : 'Take it out.'),
  ),
  'ingest/mapping-invalid': entry<{ detail: string }>(({ detail }) => detail, correctMapping),
  'ingest/mapping-empty': entry(
    () => 'The mapping gives neither events nor traits.',
    () => 'Add at least one item under "events", or a trait under "traits".',
  ),
  'ingest/mapping-no-time': entry(
    () => 'Events need a time, and the mapping states none.',
    () => 'Add "time: {column: ...}", or "time: {constant: 2025-01-01}" when all happened at once.',
  ),
  'ingest/too-many-columns': entry<{ columns: number; most: number }>(
    ({ columns, most }) => `The mapping reads ${columns} columns; ${most} can be read.`,
    () => 'Write a mapping with the properties and traits that matter, and give it with --map.',
  ),
  'ingest/mapping-unreachable': entry<{ rule: number }>(
    ({ rule }) => `This event is never given: event ${rule + 1} has no condition and takes every row.`,
    () => 'Put the event without "when" last, or mark this one "besides: true".',
  ),
  'ingest/mapping-not-for-format': entry<{ field: string; format: string }>(
    ({ field, format }) => `"${field}" needs records with members, which ${format} does not have.`,
    ({ field }) => `Leave out "${field}" and name the columns one by one.`,
  ),
  'ingest/no-customer-column': entry<{ columns: string }>(
    ({ columns }) => `No column looks like a customer. Columns: ${columns}.`,
    () => 'Write a mapping with "customer: {column: ...}" and give it with --map.',
  ),
  'ingest/import-running': entry(
    () => 'Another import is running in this workspace.',
    () => 'Wait until it has finished.',
  ),
  'ingest/failed': entry<{ detail: string }>(
    ({ detail }) => `The import failed, nothing of it is visible: ${detail}`,
    () => 'Run it again with --debug and report what it prints.',
  ),
  'ingest/stopped': entry(
    () => 'The import was stopped; nothing of it is visible.',
    () => 'Run it again to import the file.',
  ),
} as const
