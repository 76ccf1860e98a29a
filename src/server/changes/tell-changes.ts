import { type Language, speakingAtOnce } from '../../language/index.ts'
import { Pace } from '../../time/pace.ts'
import type { ChangeFeed, ChangePage } from './change-feed.ts'
import type { Person } from './person.ts'

/** What a reader of the log follows. */
export interface Following {
  /** The place after which it begins. */
  readonly after: number
  readonly segment?: string | undefined
  readonly person?: Person | undefined
  /** What it is told in. */
  readonly language: Language
  readonly signal: AbortSignal
  /** After so long in which it was told nothing it is told how far it is. */
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
  yield { kind: 'place', place: following.after }
  const reader = new Reader(feed, following)
  while (reader.mayGoOn) {
    const told = await reader.next()
    if (told) yield told
  }
}

/** How far somebody is in the log, and what they were told. */
class Reader {
  readonly #feed: ChangeFeed
  readonly #following: Following
  readonly #pace = new Pace()
  #place: number
  #toldAt = performance.now()
  #shown: { readonly profile: number | undefined } | undefined

  constructor(feed: ChangeFeed, following: Following) {
    this.#feed = feed
    this.#following = following
    this.#place = following.after
  }

  get mayGoOn(): boolean {
    return !this.#following.signal.aborted && !this.#feed.isClosed && this.#feed.isKept(this.#place)
  }

  /** What is to be told next; undefined where there is nothing yet, after a wait. */
  async next(): Promise<Told | undefined> {
    const profile = await this.#following.person?.profile()
    const told = this.#find(profile)
    if (told) this.#toldAt = performance.now()
    else await this.#wait(profile)
    return told
  }

  #find(profile: number | undefined): Told | undefined {
    const page = this.#read(profile)
    const { place } = page
    this.#place = place
    if (page.changes.length > 0) return { kind: 'changes', ...page }
    if (this.#leftMs <= 0) return { kind: 'place', place }
    if (this.#isBehind || !this.#isNews(profile)) return undefined
    this.#shown = { profile }
    return { kind: 'profile', profile, place }
  }

  /** Of somebody who is not known there is nothing. */
  #read(profile: number | undefined): ChangePage {
    const { person, segment, language } = this.#following
    if (person && profile === undefined) return { changes: [], place: this.#feed.last }
    return speakingAtOnce(language, () => this.#feed.read(this.#place, { segment, profileId: profile }))
  }

  #wait(profile: number | undefined): Promise<unknown> {
    if (this.#isBehind) return this.#pace.rest()
    const { person, signal } = this.#following
    return this.#feed.news(concernedBy(person, profile), this.#leftMs, signal)
  }

  /** How long may still go by before the reader is told at least how far it is. */
  get #leftMs(): number {
    return this.#toldAt + this.#following.heartbeatMs - performance.now()
  }

  get #isBehind(): boolean {
    return this.#place < this.#feed.last
  }

  /** Whether it is not known yet whose changes these are. */
  #isNews(profile: number | undefined): boolean {
    const { person } = this.#following
    return person !== undefined && (this.#shown === undefined || this.#shown.profile !== profile)
  }
}

/** Any news may make somebody known, or have them come to another profile. */
function concernedBy(person: Person | undefined, profile: number | undefined) {
  return (profiles: ReadonlySet<number> | 'all') =>
    person === undefined || profiles === 'all' || !person.isStill(profile) || profiles.has(profile!)
}
