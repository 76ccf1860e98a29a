import type { Workspace } from '../workspace/index.ts'
import type { Core } from './core.ts'
import type { Engine } from './engine.ts'
import type { LeftOut } from './left-out.ts'
import { readFirsts, readStreams } from './load-streams.ts'
import type { Pulse } from './pulse.ts'
import { takeHistories } from './take-records.ts'

/** The fact that has the numbers that are to be read anew. */
const REFUSED = 'refused'

/** Numbers whose records could not be stored, or could not be followed: what the stores have of them is what counts. */
export class Refused {
  readonly #core: Core
  readonly #workspace: Workspace
  readonly #pulse: Pulse
  readonly #stored: () => Promise<void>
  readonly #leftOut = new Map<number, string>()

  /** `stored` resolves when all records that were followed by now are in the stores. */
  constructor(core: Core, workspace: Workspace, pulse: Pulse, stored: () => Promise<void>) {
    this.#core = core
    this.#workspace = workspace
    this.#pulse = pulse
    this.#stored = stored
  }

  /** Numbers of which live evaluation does not have everything. */
  get leftOut(): LeftOut {
    return this.#leftOut
  }

  /** Within a transaction: notes numbers that are to be read anew. */
  note(engine: Engine, numbers: Iterable<number>): void {
    engine.facts.set(REFUSED, [...new Set([...refusedOf(engine), ...numbers])])
  }

  /** The same of numbers of which something was left out. */
  noteLeftOut(engine: Engine, leftOut: LeftOut): void {
    if (leftOut.size > 0) this.note(engine, leftOut.keys())
    for (const [number, message] of leftOut) this.#leftOut.set(number, message)
  }

  /**
   * Reads anew what the stores have of the numbers that are noted. Those of which something is left out again stay
   * noted.
   */
  async rebuild(): Promise<void> {
    const refused = refusedOf(this.#core.engine)
    if (refused.length === 0) return
    await this.#stored()
    for (const number of refused) await this.#rebuild(number)
    await this.#pulse.work(async (engine) => {
      const done = new Set(refused.filter((number) => !this.#leftOut.has(number)))
      const left = refusedOf(engine).filter((number) => !done.has(number))
      engine.commit(this.#workspace.clock(), () => engine.facts.set(REFUSED, left))
    })
  }

  /**
   * Has of a number what the stores have of it, whatever was followed before, all at once. Records that are followed
   * meanwhile and not stored yet are followed again once they are.
   */
  async #rebuild(number: number): Promise<void> {
    const { analytical, writes } = this.#workspace
    const { all: streams } = this.#core.engine.streams
    const only = { low: number, high: number }
    // Not within the turn of the engine: somebody may wait for that with a turn of writing.
    await writes.instant()
    await this.#core.take(async (engine) => {
      const histories = await readStreams(analytical, streams, only)
      const firsts = await readFirsts(analytical, only)
      await this.#core.settle(engine)
      engine.commit(this.#workspace.clock(), () => {
        for (const stream of streams) engine.histories.drop(number, stream)
        engine.firsts.put(number, firsts[0]?.at ?? Number.POSITIVE_INFINITY)
        const leftOut = takeHistories(engine, histories)
        engine.touch(engine.people.profileOf(number), 'data', undefined)
        for (const _ of engine.evaluateDirty());
        this.#leftOut.delete(number)
        for (const message of leftOut.values()) this.#leftOut.set(number, message)
        this.noteLeftOut(engine, engine.takeUnreadable())
      })
    })
  }
}

function refusedOf({ facts }: Engine): readonly number[] {
  return facts.get<readonly number[]>(REFUSED, [])
}
