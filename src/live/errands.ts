import { speaking } from '../language/index.ts'
import type { Alarm } from '../time/alarm.ts'
import type { Clock } from '../time/clock.ts'
import { Turns } from '../workspace/turns.ts'

/** What failed is tried again after so long. */
const RETRY_MS = 1_000

/** Work of some kinds that is done in the background, one piece after the other, each until it goes well. */
export class Errands<Kind extends string> {
  readonly #alarm: Alarm
  readonly #clock: Clock
  readonly #work: Readonly<Record<Kind, () => Promise<void>>>
  readonly #turns = new Turns()
  readonly #wanted = new Set<Kind>()
  readonly #troubles = new Map<Kind, string>()
  readonly #alarms = new Map<Kind, () => void>()
  #stopped = false

  constructor(alarm: Alarm, clock: Clock, work: Readonly<Record<Kind, () => Promise<void>>>) {
    this.#alarm = alarm
    this.#clock = clock
    this.#work = work
  }

  /** What failed last and did not go well since. */
  get trouble(): string | undefined {
    return this.#troubles.values().next().value
  }

  /** Whether some work waits; the piece that is being done does not. */
  isWanted(kind: Kind): boolean {
    return this.#wanted.has(kind)
  }

  /** Has work done that has not begun. */
  want(kind: Kind): void {
    this.#wanted.add(kind)
    void this.#turns.take(() => this.#attempt(kind))
  }

  /** Has work done so long from now, and not when an earlier call of this said. */
  wantIn(kind: Kind, ms: number): void {
    this.#alarms.get(kind)?.()
    this.#alarms.set(
      kind,
      this.#alarm.at(this.#clock() + ms, () => this.want(kind)),
    )
  }

  /** Does something else when what was wanted before is done, and before what is wanted after. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take(work)
  }

  /** Resolves when everything that was wanted before was done, or failed. */
  settled(): Promise<void> {
    return this.#turns.take(async () => undefined)
  }

  /** Begins nothing any more. */
  stop(): void {
    this.#stopped = true
  }

  async #attempt(kind: Kind): Promise<void> {
    if (this.#stopped || !this.#wanted.delete(kind)) return
    try {
      // Whoever edits a segment wants work, and what it fails with is kept.
      await speaking('en', () => this.#work[kind]())
      this.#troubles.delete(kind)
    } catch (error) {
      if (this.#stopped) return
      this.#troubles.set(kind, (error as Error).message)
      this.wantIn(kind, RETRY_MS)
    }
  }
}
