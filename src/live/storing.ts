import { newestStoredChange } from '../control/index.ts'
import { DAY_MS } from '../time/calendar.ts'
import type { Workspace } from '../workspace/index.ts'
import { storeMemberships } from './checkpoint.ts'
import { type Core, STORED_AS } from './core.ts'
import type { OthersRecords } from './others.ts'
import type { Pulse } from './pulse.ts'
import type { RulesInForce } from './rules-in-force.ts'

/** Changes can be asked for by place for a week. */
const KEEP_CHANGES_MS = 7 * DAY_MS

/** Stores memberships and forgets the changes that are stored and old. */
export class Storing {
  readonly #core: Core
  readonly #workspace: Workspace
  readonly #pulse: Pulse
  readonly #others: OthersRecords
  readonly #rules: RulesInForce

  constructor(core: Core, workspace: Workspace, pulse: Pulse, others: OthersRecords, rules: RulesInForce) {
    this.#core = core
    this.#workspace = workspace
    this.#pulse = pulse
    this.#others = others
    this.#rules = rules
  }

  /** Stores them where all are kept true and any has changed since the last time. */
  async storeNews(): Promise<void> {
    if (!this.#rules.isReady) return
    const { last } = this.#core.engine.changes
    if (last > (await newestStoredChange(this.#workspace.control))) await this.store()
  }

  /** Returns the id of the evaluation as which they are stored. */
  async store(): Promise<number> {
    const { control, clock } = this.#workspace
    const id = await storeMemberships(this.#core, this.#workspace, this.#others, this.#rules)
    const seen = await newestStoredChange(control)
    const now = clock()
    await this.#pulse.work(async (engine) => engine.commit(now, () => engine.facts.set(STORED_AS, id)))
    await this.#forgetOldChanges(seen, now)
    return id
  }

  /** Some at a time, with others having their turn in between. */
  async #forgetOldChanges(stored: number, now: number): Promise<void> {
    for (let isMore = true; isMore; ) {
      await this.#pulse.work(async (engine) =>
        engine.commit(now, () => {
          isMore = engine.changes.forget(stored, now - KEEP_CHANGES_MS)
        }),
      )
    }
  }
}
