import { entry } from './table.ts'

/** What can be wrong with incoming files and records. */
export const ingestErrors = {
  'ingest/file-not-found': entry<{ file: string }>(
    ({ file }) => `There is no file ${file}.`,
    () => 'Check the path; several files may be given by a pattern in quotes.',
  ),
  'ingest/invalid-value': entry<{ reason: string }>(
    ({ reason }) => `The value may not enter: ${reason}.`,
    () => 'Correct or leave out the value.',
  ),
} as const
