import { Pace } from '../time/pace.ts'
import type { Workspace } from '../workspace/index.ts'
import { Turns } from '../workspace/turns.ts'
import { Engine, MERGES_SEEN } from './engine.ts'
import type { LeftOut } from './left-out.ts'
import { newestMove, readMoves, readSuperseded } from './people-of.ts'
import { openLiveFile } from './store/live-file.ts'

/** The fact that says which evaluation was stored last: another one that is newer was somebody else's. */
export const STORED_AS = 'storedAs'

/** Groups of leaves that time has evaluated in one transaction. */
const MOST_UNCOMMITTED = 10_000

/**
 * The engine, used by one piece of work after the other. Where one fails, memory may be ahead of the file: the engine
 * is made anew from the file, so that what fails has not happened.
 */
export class Core {
  readonly #workspace: Workspace
  readonly #turns = new Turns()
  #engine: Engine
  /** Whether the engine's memory may be ahead of the file. */
  #isSpoiled = false
  /** Told of every engine that takes the place of another, before anybody uses it. */
  onRenewal: (engine: Engine) => void = () => undefined
  /** Told, within a transaction, of numbers whose records could not be read. */
  onUnreadable: (engine: Engine, numbers: LeftOut) => void = () => undefined

  private constructor(workspace: Workspace) {
    this.#workspace = workspace
    this.#engine = openEngine(workspace)
  }

  static async open(workspace: Workspace): Promise<Core> {
    const core = new Core(workspace)
    await core.#learnPeople(core.#engine)
    return core
  }

  /** The engine of now; only to be read. */
  get engine(): Engine {
    return this.#engine
  }

  /** Works with the engine while nobody else does, and leaves it committed. */
  take<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      if (this.#isSpoiled) await this.#renew()
      try {
        return await work(this.#engine)
      } catch (error) {
        this.#isSpoiled = true
        // Where the file cannot be opened either, whoever works next tries again.
        await this.#renew().catch(() => undefined)
        throw error
      } finally {
        this.#keepUp()
      }
    })
  }

  /** Others do not wait for what is done for the file's sake; where that fails, it is done another time. */
  #keepUp(): void {
    if (this.#engine.upkeep === undefined) return
    void this.#turns.take(async () => this.#engine.upkeep?.().catch(() => undefined))
  }

  /** Lets time pass up to now. Where that is much, what is found is committed on the way, unless records wait to be evaluated. */
  async passTime(engine: Engine): Promise<void> {
    const { clock } = this.#workspace
    const pace = new Pace()
    for (const _ of engine.passTime(clock())) {
      if (engine.work.uncommitted > MOST_UNCOMMITTED && engine.dirty === 0) engine.commit(clock())
      if (pace.isDue) await pace.rest()
    }
  }

  /** Lets time pass up to now, follows merges, evaluates what is dirty, and commits it all together with `also`. */
  async settle(engine: Engine, also: () => void = () => undefined): Promise<void> {
    const { clock, control } = this.#workspace
    const { moves, newest } = await readMoves(control, engine.mergesSeen)
    await this.passTime(engine)
    engine.follow(moves)
    await walk(engine.evaluateDirty())
    const unreadable = engine.takeUnreadable()
    engine.commit(clock(), () => {
      if (unreadable.size > 0) this.onUnreadable(engine, unreadable)
      if (moves.length > 0) engine.facts.set(MERGES_SEEN, newest)
      also()
    })
  }

  async close(): Promise<void> {
    await this.#turns.take(async () => {
      try {
        if (!this.#isSpoiled) this.#engine.fold()
      } catch {
        // On a full disk for one: what is not folded is in the batches, for whoever opens the file next.
      }
      await this.#engine.close()
    })
  }

  /** The former engine is closed last: readers have one at any time. */
  async #renew(): Promise<void> {
    const former = this.#engine
    const engine = openEngine(this.#workspace)
    try {
      await this.#learnPeople(engine)
    } catch (error) {
      await engine.close()
      throw error
    }
    this.#engine = engine
    this.#isSpoiled = false
    this.onRenewal(engine)
    await former.close()
  }

  /** Merges that were not followed yet are followed by whoever settles next; a new engine begins with those of now. */
  async #learnPeople(engine: Engine): Promise<void> {
    const { control } = this.#workspace
    const newest = await newestMove(control)
    for await (const moves of readSuperseded(control)) engine.people.apply(moves)
    if (engine.facts.get(MERGES_SEEN, -1) >= 0) return
    engine.commit(this.#workspace.clock(), () => engine.facts.set(MERGES_SEEN, newest))
  }
}

function openEngine({ directory, settings }: Workspace): Engine {
  return new Engine(openLiveFile(directory.live), settings)
}

/** Goes through the steps of a long piece of work, with rests in which everybody else has their turn. */
export async function walk(steps: Iterable<void>): Promise<void> {
  const pace = new Pace()
  for (const _ of steps) if (pace.isDue) await pace.rest()
}
