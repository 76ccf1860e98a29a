import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Library } from '../../src/conditions/condition.ts'
import { isMember } from '../../src/conditions/judge.ts'
import { EMPTY_LIBRARY } from '../../src/definition/library.ts'
import { requireNode } from '../../src/definition/parse.ts'
import { requireResolved } from '../../src/definition/resolve.ts'
import { evaluateBatch } from '../../src/evaluation/batch.ts'
import { typeTrait, typeValues } from '../../src/ingest/typed-values.ts'
import { planTargets } from '../../src/plan/plan.ts'
import { readHistories } from '../../src/records/read-histories.ts'
import type { AnalyticalStore } from '../../src/store/analytical.ts'
import { openEmbeddedStore } from '../../src/store/embedded/index.ts'
import { migrateAnalyticalStore } from '../../src/store/migrate.ts'
import { identifier, sql } from '../../src/store/sql.ts'
import type { Calendar } from '../../src/time/calendar.ts'

/** One record of a test's log, in short: an event with properties, or a trait with its new value. */
export type LogEntry =
  | {
      readonly profile: number
      readonly at: string | number
      readonly event: string
      readonly properties?: object
    }
  | {
      readonly profile: number
      readonly at: string | number
      readonly trait: string
      readonly value: unknown
    }

/** A temporary engine to put logs into, and to ask both evaluators. */
export interface Bench {
  readonly store: AnalyticalStore
  /** Replaces everything by this log; which profiles are merged stays as it is. */
  fill(log: readonly LogEntry[]): Promise<void>
  /**
   * Evaluates definitions in batch at an instant, checks every profile against the TypeScript evaluator
   * (and, where time alone passes, that its answer holds as long as it says), and returns the members.
   */
  members(
    definitions: Readonly<Record<string, unknown>>,
    at: string | number,
    calendar?: Partial<Calendar>,
    library?: Library,
  ): Promise<Record<string, number[]>>
  close(): Promise<void>
}

export const instant = (at: string | number): number => (typeof at === 'number' ? at : Date.parse(at))

export async function openBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'satsuma-bench-'))
  const store = await openEmbeddedStore({ path: folder })
  await migrateAnalyticalStore(store)
  return {
    store,
    fill: (log) => fill(store, log),
    members: (definitions, at, calendar, library) =>
      members(store, definitions, instant(at), calendar, library),
    close: async () => {
      await store.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function fill(store: AnalyticalStore, log: readonly LogEntry[]): Promise<void> {
  for (const table of ['events', 'trait_changes', 'profiles', 'identities'])
    await store.command(sql`TRUNCATE TABLE ${identifier(table)}`)
  await fillStore(store, log)
}

/** Adds records to a store; profile n has the identity `user_id:p-n`. */
export async function fillStore(
  store: AnalyticalStore,
  log: readonly LogEntry[],
  { firstId = 0, receivedAt }: { readonly firstId?: number; readonly receivedAt?: number } = {},
): Promise<void> {
  const rows = log.map((entry, index) => ({
    profile_id: entry.profile,
    occurred_at: engineTime(entry.at),
    received_at: engineTime(receivedAt ?? entry.at),
    ...('event' in entry
      ? { event: entry.event, event_id: String(firstId + index), ...typeValues(entry.properties ?? {}) }
      : { trait: entry.trait, change_id: String(firstId + index), ...typeTrait(entry.value) }),
  }))
  const known = rows.map(({ profile_id, occurred_at }) => ({ profile_id, first_at: occurred_at }))
  await insert(
    store,
    'events',
    rows.filter((row) => 'event' in row),
  )
  await insert(
    store,
    'trait_changes',
    rows.filter((row) => 'trait' in row),
  )
  await insert(store, 'profiles', known)
  await insert(
    store,
    'identities',
    known.map((row) => ({ ...row, namespace: 'user_id', value: `p-${row.profile_id}` })),
  )
}

/** An instant as the engine reads it in rows. */
export function engineTime(at: string | number): string {
  return new Date(instant(at)).toISOString().replace('T', ' ').slice(0, 23)
}

async function insert(store: AnalyticalStore, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length > 0) await store.insert(table, rows)
}

async function members(
  store: AnalyticalStore,
  definitions: Readonly<Record<string, unknown>>,
  now: number,
  calendar: Partial<Calendar> = {},
  library: Library = EMPTY_LIBRARY,
): Promise<Record<string, number[]>> {
  const moment = { now, calendar: { timeZone: 'UTC', weekStartsOn: 1, ...calendar } }
  const targets = Object.entries(definitions).map(([id, written]) => ({
    id,
    node: requireResolved(requireNode(written), library),
  }))
  const { sets, thresholds } = await evaluateBatch(store, planTargets(targets), moment)
  const histories = await readHistories(store, 'everything', { low: 0, high: 0xffffffff })
  for (const { id, node } of targets) {
    for (const history of histories) {
      const live = isMember(node, { history, moment, thresholds })
      const batch = sets.get(id)!.has(history.profileId)
      if (live.value !== batch) {
        throw new Disagreement(
          `${id}: profile ${history.profileId} at ${new Date(now).toISOString()}: SQL says ${batch}, TypeScript ${live.value}\n${JSON.stringify(definitions[id])}`,
        )
      }
      if (thresholds.size === 0) checkHeld(id, live, node, history, moment)
    }
  }
  return Object.fromEntries([...sets].map(([id, set]) => [id, [...set]]))
}

/** The evaluators differ, or an answer did not hold as long as it said. */
export class Disagreement extends Error {}

function checkHeld(
  id: string,
  { value, until }: ReturnType<typeof isMember>,
  node: Parameters<typeof isMember>[0],
  history: Parameters<typeof isMember>[1]['history'],
  moment: Parameters<typeof isMember>[1]['moment'],
): void {
  const end = Math.min(until, moment.now + 400 * 86_400_000)
  if (until <= moment.now)
    throw new Disagreement(`${id}: holds until ${until}, which is not after ${moment.now}`)
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const now = Math.min(end - 1, Math.floor(moment.now + (end - moment.now) * share))
    const later = isMember(node, { history, moment: { ...moment, now }, thresholds: new Map() })
    if (later.value !== value) {
      throw new Disagreement(
        `${id}: profile ${history.profileId} is ${value} at ${new Date(moment.now).toISOString()} until ${Number.isFinite(until) ? new Date(until).toISOString() : 'ever'}, but ${later.value} at ${new Date(now).toISOString()}`,
      )
    }
  }
}
