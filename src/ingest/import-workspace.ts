import type { AnalyticalStore } from '../store/analytical.ts'
import type { ImportSummary } from './import-files.ts'

/** What an import needs of a workspace. */
export interface ImportWorkspace {
  readonly dataDir: string
  readonly analytical: AnalyticalStore
  readonly journal: ImportJournal
  /** The clock, in milliseconds since 1970. */
  now(): number
  /** Runs work while no other import runs in this workspace. */
  exclusively<T>(work: () => Promise<T>): Promise<T>
}

/** Imports as the control store remembers them, and the counter of profiles. */
export interface ImportJournal {
  begin(files: readonly string[]): Promise<number>
  finish(importId: number, summary: ImportSummary): Promise<void>
  abandon(importId: number, reason: string): Promise<void>
  /** Takes the next `count` profile ids and returns the first. */
  allocateProfiles(count: number): Promise<number>
}
