import type { ChangeQuery, LoggedChange } from '../live/index.ts'
import { Pace } from '../time/pace.ts'
import { type Batch, formBatch, joined, type Missed } from './batch.ts'

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

/** Lanes with what was found for them, and what was not kept until now. */
export interface Filled {
  readonly lanes: readonly Lane[]
  readonly missed: Missed | undefined
}

/**
 * Reads on for lanes that have no batch and stand at one place: until one of them has a whole batch, the end is
 * reached, or it has been enough for now.
 */
export async function fillLanes(
  feed: ChangeFeed,
  lanes: readonly Lane[],
  isWanted: (segment: string) => boolean,
  now: number,
): Promise<Filled> {
  const found = new Map(lanes.map(({ index }) => [index, [] as LoggedChange[]]))
  const pace = new Pace()
  const start = startOf(feed, lanes[0]!.place)
  const { missed } = start
  let { place } = start
  for (let page = 0; page < MOST_PAGES && !isAnyFull(found); page += 1) {
    const changes = feed.changes({ after: place, limit: PAGE })
    if (changes.length === 0) break
    for (const change of changes) {
      if (isAnyFull(found)) break
      if (isWanted(change.segment)) found.get(laneOf(change.profileId))?.push(change)
      place = change.seq
    }
    if (pace.isDue) await pace.rest()
  }
  return {
    lanes: lanes.map((lane) => filled({ ...lane, place, missed: joined(lane.missed, missed) }, found, now)),
    missed,
  }
}

/** Where to read on, and what lies between: changes that are not kept any more, or a log that was begun anew. */
function startOf({ places: { start, last } }: ChangeFeed, place: number) {
  if (place < start) return { place: start, missed: { after: place, until: start } }
  if (place > last) return { place: last, missed: { after: last, until: place } }
  return { place, missed: undefined }
}

function filled(lane: Lane, found: ReadonlyMap<number, readonly LoggedChange[]>, now: number): Lane {
  const changes = found.get(lane.index)!
  if (changes.length === 0) return lane
  const { missed, ...rest } = lane
  return { ...rest, batch: formBatch(changes, now, missed) }
}

function isAnyFull(found: ReadonlyMap<number, readonly LoggedChange[]>): boolean {
  return [...found.values()].some(({ length }) => length >= MOST_CHANGES)
}
