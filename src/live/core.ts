import { Pace } from '../time/pace.ts'
import type { Workspace } from '../workspace/index.ts'
import { Turns } from '../workspace/turns.ts'
import { Engine, MERGES_SEEN } from './engine.ts'
import { newestMove, readMoves, readSuperseded } from './people-of.ts'
import { openLiveFile } from './store/live-file.ts'

/** The fact that says which evaluation was stored last: another one that is newer was somebody else's. */
export const STORED_AS = 'storedAs'

/**
 * The engine, used by one piece of work after the other. Where one fails, memory may be ahead of the file: the engine
 * is made anew from the file, so that what fails has not happened.
 */
export class Core {
  readonly #workspace: Workspace
  readonly #turns = new Turns()
  #engine: Engine
  /** Told of every engine that takes the place of another, before anybody uses it. */
  onRenewal: (engine: Engine) => void = () => undefined

  private constructor(workspace: Workspace) {
    this.#workspace = workspace
    this.#engine = openEngine(workspace)
  }

  static async open(workspace: Workspace): Promise<Core> {
    const core = new Core(workspace)
    await core.#learnPeople()
    return core
  }

  /** The engine of now; only to be read. */
  get engine(): Engine {
    return this.#engine
  }

  /** Works with the engine while nobody else does, and leaves it committed. */
  take<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
    return this.#turns.take(async () => {
      try {
        return await work(this.#engine)
      } catch (error) {
        await this.#renew()
        throw error
      }
    })
  }

  /** Lets time pass up to now, follows merges, evaluates what is dirty, and commits it all together with `also`. */
  async settle(engine: Engine, also: () => void = () => undefined): Promise<void> {
    const { clock, control } = this.#workspace
    const { moves, newest } = await readMoves(control, engine.mergesSeen)
    await walk(engine.passTime(clock()))
    engine.follow(moves)
    await walk(engine.evaluateDirty())
    engine.commit(clock(), () => {
      if (moves.length > 0) engine.facts.set(MERGES_SEEN, newest)
      also()
    })
  }

  async close(): Promise<void> {
    await this.#turns.take(async () => this.#engine.close())
  }

  async #renew(): Promise<void> {
    this.#engine.close()
    this.#engine = openEngine(this.#workspace)
    await this.#learnPeople()
    this.onRenewal(this.#engine)
  }

  /** Merges that were not followed yet are followed by whoever settles next; a new engine begins with those of now. */
  async #learnPeople(): Promise<void> {
    const { control } = this.#workspace
    const newest = await newestMove(control)
    for await (const moves of readSuperseded(control)) this.#engine.people.apply(moves)
    if (this.#engine.facts.get(MERGES_SEEN, -1) >= 0) return
    this.#engine.commit(this.#workspace.clock(), () => this.#engine.facts.set(MERGES_SEEN, newest))
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
