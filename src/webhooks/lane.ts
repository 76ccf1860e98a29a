import type { ChangeQuery, LoggedChange } from '../live/index.ts'
import { Pace } from '../time/pace.ts'
import { type Batch, formBatch, joined, type Missed } from './batch.ts'
import type { People } from './people.ts'

/** Profiles are spread over so many lanes: what fails in one holds up the profiles of that one. */
export const LANES = 4
const MOST_CHANGES = 250
const PAGE = 100
/** Changes of other segments that are passed over at a time. */
const MOST_PAGES = 20

/** Where changes are read from, in the one order that all readers see. */
export interface ChangeFeed {
  changes(query: ChangeQuery): readonly LoggedChange[]
  /** The places between which changes can be asked for. */
  readonly places: { readonly start: number; readonly last: number }
  subscribe(listener: () => void): () => void
}

/** How far the delivery to a webhook is for some of the profiles: one batch at a time, in the order of the log. */
export interface Lane {
  readonly index: number
  /** Changes up to this place are in the batch or were delivered before. */
  readonly place: number
  readonly batch?: Batch | undefined
  /** Told with the next batch. */
  readonly missed?: Missed | undefined
}

/** Which lane a profile is in: neighbouring numbers, which come together, are spread. */
export function laneOf(profileId: number): number {
  return (Math.imul(profileId, 0x9e37_79b1) >>> 16) % LANES
}

/** What is read, and how. */
export interface Reading {
  readonly feed: ChangeFeed
  readonly isWanted: (segment: string) => boolean
  /** The identities of profiles that receivers are told. */
  readonly identify: (profileIds: readonly number[]) => ReturnType<People>
  readonly now: number
}

/** Lanes with what was found for them, and what was not kept until now. */
export interface Filled {
  readonly lanes: readonly Lane[]
  readonly missed: Missed | undefined
}

/**
 * Reads on for lanes that have no batch and stand at one place: until one of them has a whole batch, the end is
 * reached, or it has been enough for now.
 */
export async function fillLanes(lanes: readonly Lane[], reading: Reading): Promise<Filled> {
  const { found, ...reached } = await findChanges(lanes, reading)
  const profileIds = new Set([...found.values()].flat().map(({ profileId }) => profileId))
  const people = profileIds.size === 0 ? new Map() : await reading.identify([...profileIds])
  const fill = ({ missed: before, ...lane }: Lane): Lane => {
    const missed = joined(before, reached.missed)
    const changes = found.get(lane.index)!
    if (changes.length === 0) return { ...lane, place: reached.place, missed }
    const batch = formBatch(changes, { at: reading.now, missed, people })
    return { ...lane, place: reached.place, batch }
  }
  return { lanes: lanes.map(fill), missed: reached.missed }
}

async function findChanges(lanes: readonly Lane[], { feed, isWanted }: Reading) {
  const found = new Map(lanes.map(({ index }) => [index, [] as LoggedChange[]]))
  const pace = new Pace()
  let [place, missed] = [lanes[0]!.place, undefined as Missed | undefined]
  for (let page = 0; page < MOST_PAGES && !isAnyFull(found); page += 1) {
    const start = startOf(feed, place)
    place = start.place
    missed = joined(missed, start.missed)
    const changes = feed.changes({ after: place, limit: PAGE })
    if (changes.length === 0) break
    for (const change of changes) {
      if (isAnyFull(found)) break
      if (isWanted(change.segment)) found.get(laneOf(change.profileId))?.push(change)
      place = change.seq
    }
    if (pace.isDue) await pace.rest()
  }
  return { found, place, missed }
}

/** Where to read on, and what lies between: changes that are not kept any more, or a log that was begun anew. */
function startOf({ places: { start, last } }: ChangeFeed, place: number) {
  if (place < start) return { place: start, missed: { after: place, until: start } }
  if (place > last) return { place: last, missed: { after: last, until: place } }
  return { place, missed: undefined }
}

function isAnyFull(found: ReadonlyMap<number, readonly LoggedChange[]>): boolean {
  return [...found.values()].some(({ length }) => length >= MOST_CHANGES)
}
