import { language } from '../language/index.ts'
import type { Clock } from '../time/clock.ts'
import type { LiveSegment } from '../workspace/live-members.ts'
import type { Core } from './core.ts'
import type { EngineWork } from './engine-work.ts'
import type { Pulse } from './pulse.ts'
import type { ChangeQuery, LoggedChange } from './store/change-log.ts'

/** What live evaluation has done since the process began or a failure, and what it has to do. */
export interface LiveMeasures extends Readonly<Pick<EngineWork, 'evaluations' | 'changes' | 'lateMs'>> {
  /** Profiles that wait to be evaluated. */
  readonly dirty: number
  /** What is due by time soon: groups of conditions, each of one profile. */
  readonly due: number
  /** For how long the first that is due has waited. */
  readonly overdueMs: number
}

/** Who is in what and who came and went, for everybody to read at once: nothing here waits for a store. */
export class LiveReader {
  readonly #core: Core
  readonly #pulse: Pulse
  readonly #clock: Clock

  constructor(core: Core, pulse: Pulse, clock: Clock) {
    this.#core = core
    this.#pulse = pulse
    this.#clock = clock
  }

  /** The instant up to which time has passed. */
  get now(): number {
    return this.#core.engine.now
  }

  /** The instant as of which memberships are true: the present, unless what is due has yet to be evaluated. */
  get asOf(): number {
    const { now, dues } = this.#core.engine
    return Math.max(now, Math.min(this.#clock(), dues.next - 1))
  }

  /** How many profiles exist. */
  get profiles(): number {
    return this.#core.engine.profiles
  }

  find(segment: string): LiveSegment | undefined {
    return this.#core.engine.targets.find(segment)
  }

  /** The segments, and parts of segmentations, that a profile is in now. */
  segmentsOf(profile: number): readonly string[] {
    return this.#core.engine.targets.of(profile)
  }

  /** The profile that a number belongs to. */
  profileOf(number: number): number {
    return this.#core.engine.people.profileOf(number)
  }

  changesOf(profile: number, segment: string | undefined, limit: number): readonly LoggedChange[] {
    return this.#translated(this.#core.engine.changes.latestOf(profile, segment, limit))
  }

  /** Changes in the one order that all readers see. */
  changes(query: ChangeQuery): readonly LoggedChange[] {
    return this.#translated(this.#core.engine.changes.read(query))
  }

  /** The places between which changes can be asked for. */
  get places(): { readonly start: number; readonly last: number } {
    const { start, last } = this.#core.engine.changes
    return { start, last }
  }

  /**
   * Has a listener told whenever there may be new changes, or numbers may have come to other profiles; it must be
   * quick and must not throw.
   */
  subscribe(listener: () => void): () => void {
    return this.#pulse.news.listen(listener)
  }

  get measures(): LiveMeasures {
    const { work, dirty, dues } = this.#core.engine
    return { ...work, dirty, due: dues.length, overdueMs: dues.overdueMs(this.#clock()) }
  }

  /** Changes as whoever is being answered reads them; they are kept in English. */
  #translated(changes: readonly LoggedChange[]): readonly LoggedChange[] {
    if (language() === 'en') return changes
    const { targets } = this.#core.engine
    return changes.map(({ evidence, ...change }) => {
      const conditions = targets.translated(evidence.conditions)
      return { ...change, evidence: { ...evidence, conditions } }
    })
  }
}
