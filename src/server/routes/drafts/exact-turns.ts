import { problem, SatsumaError } from '../../../errors/index.ts'

/** Exact counts take the machine for a while, so of each user one runs at a time: the latest that was begun. */
export class ExactTurns {
  readonly #running = new Map<string, AbortController>()

  /** Runs what somebody asks for, and gives up what they asked for before; `gone` ends it too. */
  async take<T>(who: string, gone: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.#running.get(who)?.abort(new SatsumaError([problem('drafts/counted-anew', {})]))
    const own = new AbortController()
    this.#running.set(who, own)
    try {
      return await work(AbortSignal.any([own.signal, gone]))
    } finally {
      if (this.#running.get(who) === own) this.#running.delete(who)
    }
  }
}
