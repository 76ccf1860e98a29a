import type { Alarm } from '../time/alarm.ts'
import type { Clock } from '../time/clock.ts'
import { Announcements } from '../workspace/announcements.ts'
import type { Core } from './core.ts'
import type { Engine } from './engine.ts'

/** After a failure that is nobody's mistake it is tried again after so long. */
const RETRY_MS = 1_000

/** Has work done so that everybody learns of it, and wakes at every instant at which time alone may change something. */
export class Pulse {
  readonly #core: Core
  readonly #alarm: Alarm
  readonly #clock: Clock
  /** There may be new changes, or numbers may have come to other profiles. */
  readonly news = new Announcements()
  #trouble: string | undefined
  #cancelAlarm: () => void = () => undefined
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
    }
  }

  /** Sets the alarm to what is due next; to be called whenever that may have become another. */
  arm(): void {
    this.#cancelAlarm()
    if (this.#isStopped) return
    this.#cancelAlarm = this.#alarm.at(this.#core.engine.dues.next, () => {
      this.work((engine) => this.#core.settle(engine)).catch(() => this.#retry())
    })
  }

  /** Does not wake any more; work that is asked for is still done. */
  stop(): void {
    this.#isStopped = true
    this.#cancelAlarm()
  }

  #retry(): void {
    this.#cancelAlarm()
    this.#cancelAlarm = this.#alarm.at(this.#clock() + RETRY_MS, () => this.arm())
  }
}
