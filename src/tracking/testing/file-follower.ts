import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import type { Follower, PreparedGroup } from '../prepared.ts'

/** What a follower was told at once. */
export interface Told {
  readonly end: number
  /** Ids of events and of trait changes, hexadecimal. */
  readonly ids: readonly string[]
}

/** A follower that keeps what it is told in a file, a line a group, so that nothing else says how far it is. */
export class FileFollower implements Follower {
  readonly told: Told[]
  readonly refusals: (readonly number[])[] = []
  readonly #file: number

  constructor(path: string) {
    this.#file = openSync(path, 'a+')
    // What a kill cut short has no end of line: it was not taken.
    const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1)
    this.told = lines.filter((line) => line.endsWith('}')).map((line) => JSON.parse(line) as Told)
    writeSync(this.#file, '\n')
  }

  get position(): number {
    return this.told.at(-1)?.end ?? 0
  }

  async follow({ end, events, traitChanges }: PreparedGroup): Promise<void> {
    const ids = [...events, ...traitChanges].map(({ id }) => Buffer.from(id).toString('hex'))
    writeSync(this.#file, `${JSON.stringify({ end, ids })}\n`)
    fsyncSync(this.#file)
    this.told.push({ end, ids })
  }

  async refused(numbers: readonly number[]): Promise<void> {
    this.refusals.push(numbers)
  }

  /** All ids, in the order in which they were told. */
  get ids(): readonly string[] {
    return this.told.flatMap(({ ids }) => ids)
  }

  close(): void {
    closeSync(this.#file)
  }
}
