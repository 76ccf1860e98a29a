import type { Workspace } from '../workspace/index.ts'
import { catchUp } from './catch-up.ts'
import type { Core } from './core.ts'
import type { Pulse } from './pulse.ts'
import type { Refused } from './rebuild.ts'

/** The fact that says up to when everything is followed that others than tracking stored. */
const SEEN = 'seen'

/** What others than tracking store: imports, and commands while no server ran. */
export class OthersRecords {
  readonly #core: Core
  readonly #workspace: Workspace
  readonly #pulse: Pulse
  readonly #refused: Refused
  /** Since when there are records that are not followed. */
  #unfollowed = Number.POSITIVE_INFINITY

  constructor(core: Core, workspace: Workspace, pulse: Pulse, refused: Refused) {
    this.#core = core
    this.#workspace = workspace
    this.#pulse = pulse
    this.#refused = refused
  }

  /** Goes on where an earlier process ended. */
  resume(): void {
    this.#unfollowed = this.#core.engine.facts.get(SEEN, Number.POSITIVE_INFINITY)
  }

  /** Notes that somebody has stored records. */
  hear(at: number): void {
    this.#unfollowed = Math.min(this.#unfollowed, at)
  }

  get areFollowed(): boolean {
    return this.#unfollowed === Number.POSITIVE_INFINITY
  }

  async follow(): Promise<void> {
    const since = this.#unfollowed
    this.#unfollowed = Number.POSITIVE_INFINITY
    try {
      if (since < Number.POSITIVE_INFINITY)
        await catchUp(this.#core, this.#workspace, this.#refused, since - 1)
    } catch (error) {
      this.hear(since)
      throw error
    }
    await this.noteSeen()
  }

  /** Notes up to when everything is followed. */
  async noteSeen(): Promise<void> {
    const until = await this.#workspace.writes.instant()
    if (!this.areFollowed) return
    await this.#pulse.work(async (engine) => engine.commit(until, () => engine.facts.set(SEEN, until)))
  }
}
