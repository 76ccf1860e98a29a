import { setTimeout as pause } from 'node:timers/promises'
import { sql as controlSql } from 'kysely'
import { sql } from '../../store/sql.ts'
import type { Workspace } from '../../workspace/index.ts'

export type StoreName = 'analytical' | 'control'

/** Stores are asked at most this often, however often somebody wants to know. */
const EVERY_MS = 1_000
/** So long somebody waits for the answer; after that the one before counts. */
const PATIENCE_MS = 500
/** A store that is busy answers late; after this long it does not answer. */
const SILENT_MS = 10_000

/** Whether one store answers. */
export class Check {
  readonly #ask: () => Promise<unknown>
  #asking: Promise<void> | undefined
  #askedAt = Number.NEGATIVE_INFINITY
  #hasFailed = false

  constructor(ask: () => Promise<unknown>) {
    this.#ask = ask
  }

  async answers(): Promise<boolean> {
    if (!this.#asking && performance.now() - this.#askedAt > EVERY_MS) this.#begin()
    await Promise.race([this.#asking, pause(PATIENCE_MS, undefined, { ref: false })])
    const isSilent = this.#asking !== undefined && performance.now() - this.#askedAt > SILENT_MS
    return !this.#hasFailed && !isSilent
  }

  #begin(): void {
    this.#askedAt = performance.now()
    const ended = (hasFailed: boolean) => {
      this.#hasFailed = hasFailed
      this.#asking = undefined
    }
    this.#asking = this.#ask().then(
      () => ended(false),
      () => ended(true),
    )
  }
}

/** Whether the stores answer. It costs next to nothing to ask often. */
export class StoreCheck {
  readonly #checks: readonly (readonly [StoreName, Check])[]

  constructor({ analytical, control }: Pick<Workspace, 'analytical' | 'control'>) {
    this.#checks = [
      ['analytical', new Check(() => analytical.query(sql`SELECT 1`))],
      ['control', new Check(() => controlSql`SELECT 1`.execute(control.db))],
    ]
  }

  /** Those that do not answer. */
  async silent(): Promise<readonly StoreName[]> {
    const asked = this.#checks.map(async ([name, check]) => ((await check.answers()) ? [] : [name]))
    return (await Promise.all(asked)).flat()
  }
}
