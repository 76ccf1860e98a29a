import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'libsql'
import { fail } from '../errors/index.ts'

export interface Lock {
  release(): Promise<void>
}

/** Names the process that has the directory, for messages; it locks nothing. */
const HOLDER = 'lock'

/**
 * Takes the directory for this process. The lock is SQLite's exclusive lock of an empty database: the
 * operating system holds it and gives it back when the process dies, however it dies, so none is ever stale.
 */
export async function lockDirectory(directory: string): Promise<Lock> {
  const holder = join(directory, HOLDER)
  const database = new Database(join(directory, 'lock.sqlite'))
  try {
    database.pragma('busy_timeout = 0')
    database.pragma('journal_mode = MEMORY')
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (codeOf(error) !== 'SQLITE_BUSY') throw error
    return fail('store/locked', { directory, pid: await holderOf(holder) }, error)
  }
  await writeFile(holder, JSON.stringify({ pid: process.pid }))
  return {
    release: async () => {
      await rm(holder, { force: true })
      // Closing alone keeps the lock until the connection is collected.
      database.exec('ROLLBACK')
      database.close()
    },
  }
}

/** The process id that the holder wrote; 0 before it did. */
async function holderOf(file: string): Promise<number> {
  const written = await readFile(file, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  })
  return Number(/"pid":(\d+)/.exec(written)?.[1] ?? 0)
}

function codeOf(error: unknown): string | undefined {
  return (error as { readonly code?: string }).code
}
