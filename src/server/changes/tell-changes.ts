import { Pace } from '../../time/pace.ts'
import type { ChangeFeed, ChangePage } from './change-feed.ts'
import type { Person } from './person.ts'

/** What a reader of the log follows. */
export interface Following {
  /** The place after which it begins. */
  readonly after: number
  readonly segment?: string | undefined
  readonly person?: Person | undefined
  readonly signal: AbortSignal
  /** After so long without news it is told how far it is. */
  readonly heartbeatMs: number
}

/** What a reader is told: changes; whose they are from here on; or how far it is, when nothing concerns it. */
export type Told =
  | ({ readonly kind: 'changes' } & ChangePage)
  | { readonly kind: 'profile'; readonly profile: number | undefined; readonly place: number }
  | { readonly kind: 'place'; readonly place: number }

/**
 * Changes after a place, as they come, until the signal is aborted, the feed is closed, or what comes next is not kept
 * any more. It reads on only when it is asked for more: whoever is slow holds up nobody and takes no memory.
 */
export async function* tellChanges(feed: ChangeFeed, following: Following): AsyncGenerator<Told> {
  const { segment, person, signal, heartbeatMs } = following
  const pace = new Pace()
  let place = following.after
  let shown: { readonly profile: number | undefined } | undefined
  yield { kind: 'place', place }
  while (!signal.aborted && !feed.isClosed && feed.isKept(place)) {
    const profile = await person?.profile()
    const page = readNext(feed, place, { segment, person, profile })
    place = page.place
    if (page.changes.length > 0) yield { kind: 'changes', ...page }
    else if (place < feed.last) await pace.rest()
    else if (person && (shown === undefined || shown.profile !== profile)) {
      shown = { profile }
      yield { kind: 'profile', profile, place }
    } else if (!(await feed.news(concernedBy(person, profile), heartbeatMs, signal))) {
      yield { kind: 'place', place }
    }
  }
}

interface Whose extends Pick<Following, 'segment' | 'person'> {
  readonly profile: number | undefined
}

/** Of somebody who is not known there is nothing. */
function readNext(feed: ChangeFeed, place: number, { segment, person, profile }: Whose): ChangePage {
  if (person && profile === undefined) return { changes: [], place: feed.last }
  return feed.read(place, { segment, profileId: profile })
}

/** Any news may make somebody known, or have them come to another profile. */
function concernedBy(person: Person | undefined, profile: number | undefined) {
  return (profiles: ReadonlySet<number> | 'all') =>
    person === undefined || profiles === 'all' || !person.isStill(profile) || profiles.has(profile!)
}
