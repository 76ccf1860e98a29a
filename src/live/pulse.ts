import { setImmediate as turn } from 'node:timers/promises'
import type { Alarm } from '../time/alarm.ts'
import type { Clock } from '../time/clock.ts'
import { Announcements } from '../workspace/announcements.ts'
import type { Core } from './core.ts'
import type { Engine } from './engine.ts'

/** After a failure that is nobody's mistake it is tried again after so long. */
const RETRY_MS = 1_000

/** For so long it is looked ahead before others have their turn. */
const LOOK_AHEAD_MS = 4

/** Has work done so that everybody learns of it, and wakes at every instant at which time alone may change something. */
export class Pulse {
  readonly #core: Core
  readonly #alarm: Alarm
  readonly #clock: Clock
  /** There may be new changes, or numbers may have come to other profiles. */
  readonly news = new Announcements()
  #trouble: string | undefined
  #cancelAlarm: () => void = () => undefined
  /** Whether the alarm has rung and it waits for its turn: by then more is due, and all of it has its turn together. */
  #isAwake = false
  #isLookingAhead = false
  #isStopped = false

  constructor(core: Core, alarm: Alarm, clock: Clock) {
    this.#core = core
    this.#alarm = alarm
    this.#clock = clock
  }

  /** What the last work failed with; undefined where it went well. */
  get trouble(): string | undefined {
    return this.#trouble
  }

  /** Works with the engine while nobody else does. */
  async work(work: (engine: Engine) => Promise<void>): Promise<void> {
    try {
      await this.#core.take(work)
      this.#trouble = undefined
      this.news.announce()
    } catch (error) {
      this.#trouble = (error as Error).message
      throw error
    } finally {
      this.arm()
      void this.#lookAhead()
    }
  }

  /** Sets the alarm to what is due next; to be called whenever that may have become another. */
  arm(): void {
    this.#cancelAlarm()
    if (this.#isStopped || this.#isAwake) return
    this.#cancelAlarm = this.#alarm.at(this.#core.engine.dues.next, () => this.#wake())
  }

  /** Does not wake any more; work that is asked for is still done. */
  stop(): void {
    this.#isStopped = true
    this.#cancelAlarm()
  }

  #wake(): void {
    this.#isAwake = true
    this.work((engine) => {
      this.#isAwake = false
      return this.#core.settle(engine)
    }).catch(() => this.#retry())
  }

  /** Between the work of others, a little at a time. What is not looked ahead to is evaluated when it is due. */
  async #lookAhead(): Promise<void> {
    if (this.#isLookingAhead) return
    this.#isLookingAhead = true
    try {
      while (this.#core.engine.dues.areUnforeseen) {
        await turn()
        // The file may be closed by now.
        if (this.#isStopped) return
        await this.work(async (engine) => {
          const end = performance.now() + LOOK_AHEAD_MS
          for (const _ of engine.lookAhead()) if (performance.now() > end) break
          engine.commit(this.#clock())
        })
      }
    } catch {
      // It is told as trouble, and whoever works next goes on with it.
    } finally {
      this.#isLookingAhead = false
    }
  }

  #retry(): void {
    this.#isAwake = false
    this.#cancelAlarm()
    this.#cancelAlarm = this.#alarm.at(this.#clock() + RETRY_MS, () => this.arm())
  }
}
