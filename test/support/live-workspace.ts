import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isMember } from '../../src/conditions/judge.ts'
import { allocate, readCounter } from '../../src/control/index.ts'
import { typeTrait, typeValues } from '../../src/ingest/typed-values.ts'
import { Live } from '../../src/live/index.ts'
import { evaluateTargets } from '../../src/membership/evaluate.ts'
import { loadTargets, type StoredTarget } from '../../src/membership/targets.ts'
import { readHistories } from '../../src/records/read-histories.ts'
import { ALL_PROFILES } from '../../src/records/survivors.ts'
import { applyDefinitions } from '../../src/segments/index.ts'
import { identifier, sql } from '../../src/store/sql.ts'
import { VirtualTime } from '../../src/time/testing/virtual-time.ts'
import type { StoredRecord } from '../../src/tracking/index.ts'
import { openWorkspace, type Workspace } from '../../src/workspace/index.ts'
import { fillStore, instant, type LogEntry } from './agreement.ts'

/** A workspace with live evaluation over a clock that the test moves. */
export interface LiveWorkspace {
  readonly workspace: Workspace
  readonly time: VirtualTime
  /** The running live evaluation. */
  live(): Live
  /** Lets time pass, alarm by alarm. */
  goTo(at: string | number): Promise<void>
  /** Saves definitions and has them hold. */
  apply(text: string): Promise<void>
  /** Records that come in now: followed, then stored. */
  track(entries: readonly LogEntry[]): Promise<void>
  /** Records that somebody else stores now, an import for one. */
  store(entries: readonly LogEntry[]): Promise<void>
  /** Numbers that belong to another profile from now on. */
  merge(survivors: ReadonlyMap<number, number>): Promise<void>
  /** Stops live evaluation and begins again with what is in its file. */
  restart(options?: { readonly forget?: boolean }): Promise<void>
  /**
   * By target, the members as live evaluation has them, as the batch finds them, and by each profile's history; of
   * population conditions by the thresholds that live evaluation goes by.
   */
  members(): Promise<{ readonly live: Members; readonly batch: Members; readonly oracle: Members }>
  /** By target, the members as the batch finds them by thresholds of now. */
  membersAfresh(): Promise<Members>
  /** Nothing is known any more, and the clock stands at an instant. */
  clear(at: string | number): Promise<void>
  close(): Promise<void>
}

export type Members = Readonly<Record<string, readonly number[]>>

/** Numbers that a test may use. */
const NUMBERS = 100

export async function openLiveWorkspace(): Promise<LiveWorkspace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'satsuma-live-'))
  const time = new VirtualTime(instant('2025-06-01T00:00:00Z'))
  const workspace = await openWorkspace({ dataDir, clock: time.clock })
  await allocate(workspace.control, 'profiles', NUMBERS)
  let [records, entries] = [0, 0]
  const open = async () => {
    const opened = await Live.open(workspace, { alarm: time.alarm })
    opened.start({ stored: async () => undefined })
    await opened.settled()
    return opened
  }
  let live = await open()
  const restart = async ({ forget = false } = {}) => {
    await live.close()
    if (forget) await removeLiveFile(workspace)
    live = await open()
  }
  return {
    workspace,
    time,
    live: () => live,
    restart,
    goTo: (at) => time.goTo(instant(at), () => live.settled()),
    apply: async (text) => {
      await applyDefinitions(workspace, [{ name: 'test.yaml', text }])
      await live.settled()
    },
    track: async (log) => {
      const rows = log.map((entry, index) => recordOf(entry, records + index))
      entries += 1
      await live.follow({
        end: entries,
        receivedAt: time.clock(),
        events: rows.filter((_, index) => 'event' in log[index]!),
        traitChanges: rows.filter((_, index) => 'trait' in log[index]!),
      })
      await workspace.writes.takeUnheard((at) =>
        fillStore(workspace.analytical, log, { firstId: records, receivedAt: at }),
      )
      records += log.length
    },
    store: async (log) => {
      await workspace.writes.take((at) =>
        fillStore(workspace.analytical, log, { firstId: records, receivedAt: at }),
      )
      records += log.length
      await live.settled()
    },
    merge: async (survivors) => {
      await writeMoves(workspace, survivors, time.clock())
      await workspace.survivors.publish()
      await live.follow({ end: entries, receivedAt: time.clock(), events: [], traitChanges: [] })
    },
    members: () => membersOf(workspace, live),
    membersAfresh: async () => {
      const targets = await loadTargets(workspace)
      return listed(targets, (await evaluateTargets(workspace, targets, live.now)).sets)
    },
    clear: async (at) => {
      await live.close()
      await forgetEverything(workspace)
      time.set(instant(at))
      ;[records, entries] = [0, 0]
      live = await open()
    },
    close: async () => {
      await live.close()
      await workspace.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

function recordOf(entry: LogEntry, index: number): StoredRecord {
  const id = Buffer.alloc(8)
  id.writeBigUInt64LE(BigInt(index))
  const [name, values] =
    'event' in entry
      ? [entry.event, typeValues(entry.properties ?? {})]
      : [entry.trait, typeTrait(entry.value)]
  return { name, owner: entry.profile, at: instant(entry.at), id, values }
}

async function membersOf(workspace: Workspace, live: Live) {
  const targets = await loadTargets(workspace)
  const { thresholds } = live
  const { sets } = await evaluateTargets(workspace, targets, live.now, { thresholds })
  const histories = await workspace.survivors.readMerged(() =>
    readHistories(workspace.analytical, 'everything', ALL_PROFILES),
  )
  const moment = { now: live.now, calendar: workspace.settings }
  const numbers = Array.from(
    { length: await readCounter(workspace.control, 'profiles') },
    (_, number) => number,
  )
  return {
    batch: listed(targets, sets),
    oracle: Object.fromEntries(
      targets.map(({ id, node }) => {
        const members = histories.filter((history) => isMember(node, { history, moment, thresholds }).value)
        return [id, members.map(({ profileId }) => profileId)]
      }),
    ),
    live: Object.fromEntries(
      targets.map(({ id }) => [id, numbers.filter((number) => live.segmentsOf(number).includes(id))]),
    ),
  }
}

function listed(targets: readonly StoredTarget[], sets: ReadonlyMap<string, Iterable<number>>): Members {
  return Object.fromEntries(targets.map(({ id }) => [id, [...sets.get(id)!]]))
}

async function writeMoves({ control }: Workspace, survivors: ReadonlyMap<number, number>, at: number) {
  for (const [number, survivor] of survivors) {
    const known = await control.db
      .selectFrom('identity_nodes')
      .select('survivor')
      .where('number', '=', number)
      .executeTakeFirst()
    const previous = known?.survivor ?? number
    const node = { number, namespace: 'user_id', value: `p-${number}`, survivor, blocked: 0 }
    await control.db
      .insertInto('identity_nodes')
      .values(node)
      .onConflict((conflict) => conflict.column('number').doUpdateSet({ survivor }))
      .execute()
    await control.db
      .insertInto('identity_merges')
      .values({
        at,
        number,
        previous,
        survivor,
        cause: 'merge',
        by: 'test',
        message_id: null,
        call: null,
      } as never)
      .execute()
  }
}

async function forgetEverything(workspace: Workspace): Promise<void> {
  const { analytical, control } = workspace
  for (const table of [
    'events',
    'trait_changes',
    'profiles',
    'identities',
    'profile_merges',
    'membership_sets',
    'membership_changes',
  ]) {
    await analytical.command(sql`TRUNCATE TABLE ${identifier(table)}`)
  }
  await analytical.command(sql`SYSTEM RELOAD DICTIONARY survivors`)
  for (const table of [
    'identity_nodes',
    'definitions',
    'definition_versions',
    'segment_states',
    'size_points',
    'evaluations',
  ] as const) {
    await control.db.deleteFrom(table).execute()
  }
  await removeLiveFile(workspace)
}

async function removeLiveFile({ directory }: Workspace): Promise<void> {
  for (const suffix of ['', '-wal', '-shm']) await rm(`${directory.live}${suffix}`, { force: true })
}
