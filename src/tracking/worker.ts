import { setImmediate as turn } from 'node:timers/promises'

interface Job {
  /**
   * Does a piece of work, and returns how long to rest before the next unless there is a call: infinite when there is
   * nothing to do.
   */
  readonly work: () => Promise<number>
  /** How long to rest after a piece that failed, unless somebody urges. */
  readonly retryMs: number
  readonly onFailure: (error: unknown) => void
}

/** Does one piece of work after the other, begins at once when it is called, and tries again what failed. */
export class Worker {
  readonly #job: Job
  readonly #running: Promise<void>
  #isClosing = false
  #isCalled = false
  #interrupt: (isUrgent: boolean) => void = () => undefined
  #trouble: string | undefined

  constructor(job: Job) {
    this.#job = job
    this.#running = this.#run()
  }

  /** Why the last piece of work failed; undefined when it did not. */
  get trouble(): string | undefined {
    return this.#trouble
  }

  /** Says that there may be something to do. */
  call(): void {
    this.#isCalled = true
    this.#interrupt(false)
  }

  /** Says that somebody waits, also for what failed. */
  urge(): void {
    this.#isCalled = true
    this.#interrupt(true)
  }

  /** Stops between two pieces. */
  async close(): Promise<void> {
    this.#isClosing = true
    this.#interrupt(true)
    await this.#running
  }

  async #run(): Promise<void> {
    // Work may be all promises that are kept at once, and others must have their turn.
    for (await turn(); !this.#isClosing; await turn()) {
      this.#isCalled = false
      await this.#rest(await this.#attempt())
    }
  }

  async #attempt(): Promise<number | 'failed'> {
    try {
      const rest = await this.#job.work()
      this.#trouble = undefined
      return rest
    } catch (error) {
      this.#trouble = (error as Error).message
      this.#job.onFailure(error)
      return 'failed'
    }
  }

  #rest(outcome: number | 'failed'): Promise<void> | undefined {
    const ms = outcome === 'failed' ? this.#job.retryMs : outcome
    if (this.#isClosing || ms <= 0 || (this.#isCalled && outcome !== 'failed')) return undefined
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer)
        this.#interrupt = () => undefined
        resolve()
      }
      const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(end, ms)
      this.#interrupt = (isUrgent) => {
        if (isUrgent || outcome !== 'failed') end()
      }
    })
  }
}
