import { BitSet } from '../../evaluation/bit-set.ts'
import { PROFILE } from '../../records/survivors.ts'
import { integer, param, sql } from '../../store/sql.ts'
import { isSampled, plainName, sampleEvery } from '../features/index.ts'
import { sideOf, sideOfRow } from '../segment-members/index.ts'
import { instant, ownEvents, type Scene, SETTINGS } from './scene.ts'

/** Steps of a path, of which one after the other differ. */
const STEPS = 4
/** The first events of a profile that are looked at. */
const FIRST_EVENTS = 24
const MOST_PATHS = 300
const TOLD_PATHS = 8
/** Of a larger side a sample of about so many is followed. */
const MOST_FOLLOWED = 50_000

/** First steps that many took. */
export interface Path {
  readonly steps: readonly string[]
  /** Of the profiles of each side that did anything. */
  readonly group: number
  readonly rest: number
}

export interface Journey {
  /** The commonest of the group first. */
  readonly paths: readonly Path[]
  /** How the group goes on from each of the first steps. */
  readonly flow: readonly FlowStep[]
}

export interface FlowStep {
  /** The step that is left, from 0. */
  readonly step: number
  readonly from: string
  readonly to: string
  readonly profiles: number
}

interface Row {
  readonly path: readonly string[]
  readonly a: string
  readonly b: string
  readonly allA: string
  readonly allB: string
}

/** How profiles began: their first steps, repeated ones as one. */
export async function readJourney(scene: Scene): Promise<Journey> {
  const { workspace, signal, until } = scene
  const sides = { group: sampleOf(scene.sides.group), rest: sampleOf(scene.sides.rest) }
  const first = sql`groupArraySorted(${integer(FIRST_EVENTS)})((occurred_at, event_id, toString(event)))`
  const path = sql`arraySlice(arrayCompact(arrayMap(one -> one.3, ${first})), 1, ${integer(STEPS)})`
  const paths = sql`SELECT ${PROFILE} AS profile, ${path} AS path FROM events WHERE event IN ${param(ownEvents(scene), 'Array(String)')} AND occurred_at <= ${instant(until)} AND ${sideOfRow(sides)} > 0 GROUP BY profile`
  const sided = sql`SELECT ${sideOf(sql`profile`, sides)} AS side, path FROM (${paths}) WHERE side > 0`
  const rows = await workspace.analytical.query<Row>(
    sql`SELECT path, countIf(side = 1) AS a, countIf(side = 2) AS b, sum(a) OVER () AS allA, sum(b) OVER () AS allB FROM (${sided}) GROUP BY path ORDER BY a DESC, b DESC, path LIMIT ${integer(MOST_PATHS)}`,
    { lane: 'batch', signal, settings: SETTINGS },
  )
  const share = (part: string, whole: string) => (Number(whole) === 0 ? 0 : Number(part) / Number(whole))
  const found = rows.map(({ path: steps, a, b, allA, allB }) => ({
    steps: steps.map(plainName),
    count: Number(a),
    group: share(a, allA),
    rest: share(b, allB),
  }))
  return {
    paths: found
      .filter(({ count }) => count > 0)
      .slice(0, TOLD_PATHS)
      .map(({ steps, group, rest }) => ({ steps, group, rest })),
    flow: flowOf(found),
  }
}

function sampleOf(side: BitSet): BitSet {
  const every = sampleEvery(side.size, MOST_FOLLOWED)
  if (every === 1) return side
  const sample = new BitSet(side.capacity)
  for (const profile of side) if (isSampled(profile, every)) sample.add(profile)
  return sample
}

function flowOf(paths: readonly { readonly steps: readonly string[]; readonly count: number }[]): FlowStep[] {
  const flow = new Map<string, FlowStep>()
  for (const { steps, count } of paths) {
    for (let step = 0; step + 1 < steps.length; step++) {
      const [from, to] = [steps[step]!, steps[step + 1]!]
      const key = JSON.stringify([step, from, to])
      flow.set(key, { step, from, to, profiles: (flow.get(key)?.profiles ?? 0) + count })
    }
  }
  return [...flow.values()].filter(({ profiles }) => profiles > 0)
}
