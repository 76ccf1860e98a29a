import { readFile } from 'node:fs/promises'
import { fail } from '../errors/index.ts'

/** The text of a file that a command was given. */
export async function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') fail('ingest/file-not-found', { file }, error)
    return fail('command/file-unreadable', { file, detail: error.message }, error)
  })
}
