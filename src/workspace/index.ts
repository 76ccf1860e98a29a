import { resolve } from 'node:path'
import {
  abandonRunningEvaluations,
  type ControlStore,
  interruptRunningImports,
  openControlStore,
  readSetting,
  writeSetting,
} from '../control/index.ts'
import { dropTable } from '../store/drop-table.ts'
import { type AnalyticalStore, migrateAnalyticalStore, openAnalyticalStore } from '../store/index.ts'
import { tableNames } from '../store/migrate.ts'
import { identifier, param, sql } from '../store/sql.ts'
import { defineSurvivors } from '../store/survivors-dictionary.ts'
import { type Clock, systemClock } from '../time/clock.ts'
import { Announcements } from './announcements.ts'
import { type DataDirectory, openDataDirectory } from './data-directory.ts'
import type { LiveMembers } from './live-members.ts'
import { settleModelRuns } from './model-runs.ts'
import { NewIdentities } from './new-identities.ts'
import { Survivors } from './survivors.ts'
import { Turns } from './turns.ts'
import { WriteTurns } from './write-turns.ts'

export interface WorkspaceOptions {
  readonly dataDir: string
  /** A ClickHouse server instead of the embedded engine. */
  readonly clickhouseUrl?: string | undefined
  /** Postgres instead of SQLite. */
  readonly postgresUrl?: string | undefined
  readonly clock?: Clock | undefined
}

export interface WorkspaceSettings {
  /** IANA name; everything called calendar follows it. */
  readonly timeZone: string
  /** 1 is Monday, 7 is Sunday. */
  readonly weekStartsOn: number
  /** ISO 4217: what amounts are of, for whoever shows them. Null where nobody said. */
  readonly currency: string | null
}

/** An open data directory: both stores, the clock, the settings. One process has it at a time. */
export interface Workspace {
  readonly dataDir: string
  readonly directory: DataDirectory
  readonly analytical: AnalyticalStore
  readonly control: ControlStore
  readonly clock: Clock
  /** Those of now. A change puts others in their place, so whoever took these keeps them to the end. */
  readonly settings: WorkspaceSettings
  /** Stores a change of settings, and has it hold from now on. */
  changeSettings(change: Partial<WorkspaceSettings>): Promise<void>
  /**
   * Whoever gives numbers to identities or changes which of them are one person takes a turn; before one of `writes`,
   * if both are needed, since who waits for `identifying` within a turn of writing would wait for ever.
   */
  readonly identifying: Turns
  readonly writes: WriteTurns
  /** Definitions were changed, or settings that they follow. */
  readonly edits: Announcements
  /** Evaluations that are stored come one after the other: each is compared with the one before. */
  readonly evaluations: Turns
  /** Refreshes of models come one after the other: each takes much of the machine. */
  readonly refreshes: Turns
  /** Which profile a number belongs to, as queries see it. */
  readonly survivors: Survivors
  /** Copies what the control store has of new identities and of merges, and the analytical store has not yet. */
  publishIdentities(): Promise<void>
  /** Set while memberships are kept true; whoever reads what evaluations stored looks here first. */
  live: LiveMembers | undefined
  close(): Promise<void>
}

const DEFAULT_SETTINGS: WorkspaceSettings = { timeZone: 'UTC', weekStartsOn: 1, currency: null }

/**
 * Opens a workspace: lock and upgrade the directory -> open both stores -> migrate -> clear away what a
 * killed process left. Throws `store/…` errors, and then holds nothing open.
 */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const closers: (() => Promise<void>)[] = []
  const close = () => closeAll(closers.splice(0).reverse())
  try {
    return await open(options, closers, close)
  } catch (error) {
    await close()
    throw error
  }
}

/** Closes one after the other, all of them whatever happens; the first failure is thrown. */
async function closeAll(closers: readonly (() => Promise<void>)[]): Promise<void> {
  const failures: unknown[] = []
  for (const closer of closers) await closer().catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}

async function open(
  { dataDir, clickhouseUrl, postgresUrl, clock = systemClock }: WorkspaceOptions,
  closers: (() => Promise<void>)[],
  close: () => Promise<void>,
): Promise<Workspace> {
  const directory = await openDataDirectory(resolve(dataDir))
  closers.push(directory.release)
  const control = await openControlStore(postgresUrl ? { url: postgresUrl } : { path: directory.control })
  closers.push(control.close)
  const analytical = await openAnalyticalStore(
    clickhouseUrl ? { url: clickhouseUrl } : { path: directory.analytical, scratch: directory.tmp },
  )
  closers.push(() => analytical.close())
  await migrateAnalyticalStore(analytical)
  if (clickhouseUrl) await defineSurvivors(analytical, clickhouseUrl)
  await clearLeftovers(analytical, control, clock())
  let settings = await readSettings(control)
  const edits = new Announcements()
  const survivors = new Survivors(analytical, control)
  const publishIdentities = publisherOf(new NewIdentities(analytical, control), survivors)
  await publishIdentities()
  const stores = { directory, analytical, control, survivors, publishIdentities }
  return {
    dataDir: directory.root,
    ...stores,
    clock,
    get settings() {
      return settings
    },
    changeSettings: async (change) => {
      for (const [name, value] of Object.entries(change)) await writeSetting(control, name, value)
      settings = { ...settings, ...change }
      if (concernsCalendar(change)) edits.announce()
    },
    identifying: new Turns(),
    writes: new WriteTurns(clock),
    edits,
    live: undefined,
    evaluations: new Turns(),
    refreshes: new Turns(),
    close,
  }
}

/** Identities go first: a merge is of identities that are there. */
export function publisherOf(identities: NewIdentities, merges: Survivors): () => Promise<void> {
  return async () => {
    await identities.publish()
    await merges.publish()
  }
}

async function readSettings(control: ControlStore): Promise<WorkspaceSettings> {
  return {
    timeZone: await readSetting(control, 'timeZone', DEFAULT_SETTINGS.timeZone),
    weekStartsOn: await readSetting(control, 'weekStartsOn', DEFAULT_SETTINGS.weekStartsOn),
    currency: await readSetting(control, 'currency', DEFAULT_SETTINGS.currency),
  }
}

/** Whether memberships may be others by a change; a currency is only written beside amounts. */
function concernsCalendar(change: Partial<WorkspaceSettings>): boolean {
  return 'timeZone' in change || 'weekStartsOn' in change
}

async function clearLeftovers(
  analytical: AnalyticalStore,
  control: ControlStore,
  now: number,
): Promise<void> {
  // Rows go before the record of them, so that a kill between the two is made good next time.
  await deleteUncommittedMemberships(analytical, control)
  for (const name of await tableNames(analytical)) {
    if (name.startsWith('staging_')) await dropTable(analytical, name)
  }
  await abandonRunningEvaluations(control, now)
  await interruptRunningImports(control, now)
  await settleModelRuns(analytical, control, now)
}

async function deleteUncommittedMemberships(
  analytical: AnalyticalStore,
  control: ControlStore,
): Promise<void> {
  const running = await control.db
    .selectFrom('evaluations')
    .select('id')
    .where('status', '=', 'running')
    .execute()
  if (running.length === 0) return
  const ids = param(
    running.map(({ id }) => id),
    'Array(UInt32)',
  )
  for (const table of ['membership_sets', 'membership_changes']) {
    await analytical.command(sql`ALTER TABLE ${identifier(table)} DELETE WHERE has(${ids}, evaluation_id)`)
  }
}
