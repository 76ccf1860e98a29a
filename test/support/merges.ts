import fc from 'fast-check'
import { PROFILE } from '../../src/records/survivors.ts'
import type { AnalyticalStore } from '../../src/store/analytical.ts'
import { identifier, param, sql } from '../../src/store/sql.ts'
import type { Workspace } from '../../src/workspace/index.ts'
import { engineTime, type LogEntry } from './agreement.ts'

/** The profile that each of some numbers belongs to from now on: its own number, or a smaller one. */
export type Survivors = ReadonlyMap<number, number>

const RELOAD = sql`SYSTEM RELOAD DICTIONARY survivors`

/** Writes a change of survivors as the identity side does, known from an instant on. */
export async function setSurvivors(
  store: AnalyticalStore,
  survivors: Survivors,
  at: string | number,
): Promise<void> {
  if (survivors.size === 0) return
  const before = await survivorsNow(store, [...survivors.keys()])
  const [row] = await store.query<{ version: string }>(
    sql`SELECT max(version) AS version FROM profile_merges`,
  )
  const version = String(Number(row?.version) + 1)
  const rows = [...survivors].map(([profile_id, survivor]) => ({
    profile_id,
    survivor,
    previous: before.get(profile_id),
    version,
    at: engineTime(at),
  }))
  await store.insert('profile_merges', rows)
  await store.command(RELOAD)
}

/** Nobody is merged, nor ever was. */
export async function forgetSurvivors(store: AnalyticalStore): Promise<void> {
  await store.command(sql`TRUNCATE TABLE ${identifier('profile_merges')}`)
  await store.command(RELOAD)
}

async function survivorsNow(store: AnalyticalStore, numbers: readonly number[]): Promise<Survivors> {
  const rows = await store.query<{ number: number; profile: number }>(
    sql`SELECT profile_id AS number, ${PROFILE} AS profile FROM (SELECT arrayJoin(${param(numbers, 'Array(UInt32)')}) AS profile_id)`,
  )
  return new Map(rows.map(({ number, profile }) => [number, profile]))
}

/** A log whose profiles came under several numbers, the steps in which they were merged, and the same log under one number each. */
export interface SplitLog {
  readonly split: readonly LogEntry[]
  readonly steps: readonly Survivors[]
  readonly whole: readonly LogEntry[]
}

/** Numbers that a profile's records come under. */
const NUMBERS = 3

/**
 * Puts a log's records under several numbers a profile: profile n has n, n + count, n + 2 count. On the way to
 * their profile some numbers belonged to others, and a few are at last profiles of their own again.
 */
export function randomSplit(profiles: number): fc.Arbitrary<(log: readonly LogEntry[]) => SplitLog> {
  const extra = profiles * (NUMBERS - 1)
  const picks = fc.infiniteStream(fc.nat(NUMBERS - 1))
  const detours = fc.array(fc.option(fc.nat(profiles - 1)), { minLength: extra, maxLength: extra })
  const stays = fc.array(fc.boolean(), { minLength: extra, maxLength: extra })
  const isMerged = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: extra, maxLength: extra })
  return fc.tuple(picks, detours, stays, isMerged).map(([of, via, late, merged]) => (log) => {
    const numbers = Array.from({ length: extra }, (_, index) => profiles + index)
    const first = numbers.flatMap((number, index) =>
      via[index] === null ? [] : [[number, via[index]!] as const],
    )
    const last = numbers.map(
      (number, index) => [number, merged[index] === 0 ? number : number % profiles] as const,
    )
    const steps = [first, last.filter((_, index) => !late[index]), last.filter((_, index) => late[index])]
    const survivors = new Map(last)
    const split = log.map((entry) => ({ ...entry, profile: entry.profile + profiles * of.next().value! }))
    const whole = split.map((entry) => ({ ...entry, profile: survivors.get(entry.profile) ?? entry.profile }))
    return { split, steps: steps.map((step) => new Map(step)), whole }
  })
}

/** The same for a workspace: the log of merges that the identity side keeps, and its copy for queries. */
export async function mergeIn(
  { analytical, control, clock, survivors: published }: Workspace,
  survivors: Readonly<Record<number, number>>,
): Promise<void> {
  const wanted = new Map(Object.entries(survivors).map(([number, survivor]) => [Number(number), survivor]))
  await published.refreshDictionary()
  const before = await survivorsNow(analytical, [...wanted.keys()])
  const newest = await control.db
    .selectFrom('identity_merges')
    .select(({ fn }) => fn.max('id').as('id'))
    .executeTakeFirst()
  const rows = [...wanted].map(([number, survivor], index) => ({
    id: Number(newest?.id ?? 0) + 1 + index,
    at: clock(),
    number,
    previous: before.get(number)!,
    survivor,
    cause: 'link' as const,
    by: null,
    message_id: null,
    call: null,
  }))
  await control.db.insertInto('identity_merges').values(rows).execute()
  await published.publish()
}
