import type { BitSet } from '../evaluation/bit-set.ts'
import { memberSet } from '../membership/member-set.ts'
import { param, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'

/** Two segments beside each other. */
export interface Pair {
  readonly a: string
  readonly b: string
  /** Who is in both. */
  readonly shared: number
  /** Who left the one and entered the other within the period, in whichever order. */
  readonly fromAToB: number
  readonly fromBToA: number
}

export interface Compared {
  readonly id: string
  readonly size: number
  /** Profiles that entered, and that left, within the period; one that did both counts in both. */
  readonly entered: number
  readonly exited: number
  /** Who is in this one and in none of the others. */
  readonly alone: number
}

export interface Comparison {
  readonly segments: readonly Compared[]
  readonly pairs: readonly Pair[]
}

/** Sizes, overlaps and who went from one to another since an instant; no record of profiles is read. */
export function compareSegments(
  workspace: Workspace,
  ids: readonly string[],
  since: number,
): Promise<Comparison> {
  return workspace.survivors.readMerged(async () => {
    const sets = new Map<string, BitSet>()
    for (const id of ids) sets.set(id, (await memberSet(workspace, id)).set.clone())
    const went = await readWays(workspace, ids, since)
    const pairs = ids.flatMap((a, index) => ids.slice(index + 1).map((b) => ({ a, b })))
    return {
      segments: ids.map((id) => ({
        id,
        size: sets.get(id)!.size,
        entered: went.get(way('', id)) ?? 0,
        exited: went.get(way(id, '')) ?? 0,
        alone: aloneIn(id, sets),
      })),
      pairs: pairs.map(({ a, b }) => ({
        a,
        b,
        shared: sets.get(a)!.clone().and(sets.get(b)!).size,
        fromAToB: went.get(way(a, b)) ?? 0,
        fromBToA: went.get(way(b, a)) ?? 0,
      })),
    }
  })
}

function aloneIn(id: string, sets: ReadonlyMap<string, BitSet>): number {
  const alone = sets.get(id)!.clone()
  for (const [other, set] of sets) if (other !== id) alone.andNot(set)
  return alone.size
}

const way = (from: string, to: string) => `${from}>${to}`

/** How many left the one and entered the other; without the one: entered at all, without the other: left at all. */
async function readWays(
  { analytical }: Workspace,
  ids: readonly string[],
  since: number,
): Promise<ReadonlyMap<string, number>> {
  const steps = sql`SELECT segment_id AS segment, arrayJoin(arrayConcat(arrayMap(p -> (p, 1), entered), arrayMap(p -> (p, -1), exited))) AS step FROM membership_changes WHERE segment_id IN ${param(ids, 'Array(String)')} AND at > fromUnixTimestamp64Milli(${param(since, 'Int64')}, 'UTC') AND cause != 'definition'`
  const profiles = sql`SELECT arrayConcat([''], groupUniqArrayIf(segment, step.2 = -1)) AS froms, arrayConcat([''], groupUniqArrayIf(segment, step.2 = 1)) AS tos FROM (${steps}) GROUP BY step.1`
  const rows = await analytical.query<{ origin: string; target: string; profiles: string }>(
    sql`SELECT origin, target, count() AS profiles FROM (${profiles}) ARRAY JOIN froms AS origin ARRAY JOIN tos AS target GROUP BY origin, target`,
  )
  return new Map(rows.map(({ origin, target, profiles }) => [way(origin, target), Number(profiles)]))
}
