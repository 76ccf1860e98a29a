import type { TypedValues } from '../predicates/value.ts'

/** One event or one trait change of a profile; `name` is the event's or the trait's. */
export interface ProfileRecord {
  readonly name: string
  /** When it occurred, ms since 1970. */
  readonly at: number
  /** Orders records of the same instant. */
  readonly id: bigint
  readonly values: TypedValues
}

/** What is known of one profile, for the TypeScript evaluator: records by name, each list in order of time. */
export interface History {
  readonly profileId: number
  /** The instant of the profile's first record, of any kind. */
  readonly firstAt: number
  readonly events: ReadonlyMap<string, readonly ProfileRecord[]>
  readonly traits: ReadonlyMap<string, readonly ProfileRecord[]>
}

/** The history of a profile of which no record is known. */
export function emptyHistory(profileId: number, firstAt: number): History {
  return { profileId, firstAt, events: new Map(), traits: new Map() }
}

const NONE: readonly ProfileRecord[] = []

/** The profile's events of these names up to an instant, in order of time. */
export function eventsUpTo(
  { events }: History,
  names: readonly string[],
  at: number,
): readonly ProfileRecord[] {
  if (names.length === 1) return upTo(events.get(names[0]!) ?? NONE, at)
  return names.flatMap((name) => upTo(events.get(name) ?? NONE, at)).sort(byTime)
}

/** The changes of one trait up to an instant, in order of time. */
export function changesUpTo({ traits }: History, name: string, at: number): readonly ProfileRecord[] {
  return upTo(traits.get(name) ?? NONE, at)
}

/** The trait's record in force at an instant, the removal of a trait included. */
export function latestChange({ traits }: History, name: string, at: number): ProfileRecord | undefined {
  const changes = traits.get(name)
  return changes?.[countUpTo(changes, at) - 1]
}

/** The instant of the first of all records later than `at`; Infinity when there is none. */
export function nextRecordAfter({ events, traits }: History, at: number): number {
  return Math.min(nextAfter(events, at), nextAfter(traits, at))
}

function nextAfter(lists: History['events'], at: number): number {
  let next = Number.POSITIVE_INFINITY
  for (const list of lists.values()) next = Math.min(next, list[countUpTo(list, at)]?.at ?? next)
  return next
}

/** The order of records: by instant, then by id. */
export function byTime(a: ProfileRecord, b: ProfileRecord): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
}

function upTo(list: readonly ProfileRecord[], at: number): readonly ProfileRecord[] {
  const count = countUpTo(list, at)
  return count === list.length ? list : list.slice(0, count)
}

/** How many of a list in order of time, or of its first so many, lie at or before an instant; mostly it is all. */
export function countUpTo(
  list: readonly { readonly at: number }[],
  at: number,
  length = list.length,
): number {
  let low = 0
  let high = length
  if (high === 0 || list[high - 1]!.at <= at) return high
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.at <= at) low = middle + 1
    else high = middle
  }
  return low
}
