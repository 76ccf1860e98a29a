import Database from 'libsql'
import { SatsumaError } from '../errors/index.ts'

/**
 * Numbers that lack a record which cannot be taken, or whose records cannot be read (a mistake of ours that they bring
 * to light, or of the disk), with what was thrown.
 */
export type LeftOut = ReadonlyMap<number, string>

/** What a record threw. A failure of the file is no record's, and may be over when it is tried again. */
export function thrownByRecord(error: unknown): string {
  if (error instanceof SatsumaError || error instanceof Database.SqliteError) throw error
  return (error as Error).message
}
