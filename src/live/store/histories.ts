import { LRUCache } from 'lru-cache'
import type { ProfileRecord } from '../../records/history.ts'
import type { Stream } from '../streams.ts'
import { HistoryRows } from './history-rows.ts'
import type { Ledger } from './ledger.ts'
import type { LiveDatabase } from './live-file.ts'
import { type HistoryHome, NumberHistory, type StreamHistory } from './number-history.ts'
import { readRecords } from './stored-record.ts'

/**
 * Characters of histories that are held in memory, besides those that are not folded yet. Few: to read one again takes
 * some microseconds, but what is held for seconds and then let go is what garbage collection takes longest with.
 */
const CACHED_LENGTH = 2 * 1024 * 1024

/** The records that live evaluation reads, by number and stream: in the file, and the recent ones in memory. */
export class Histories {
  readonly #home: HistoryHome
  readonly #ledger: Ledger
  readonly #cache: LRUCache<number, NumberHistory>
  /** Those that are newer than their rows must stay as they are known here. */
  readonly #unfolded = new Map<number, NumberHistory>()
  /** Those whose records are held for the moment. */
  #read: StreamHistory[] = []

  constructor(db: LiveDatabase, ledger: Ledger, cachedLength = CACHED_LENGTH) {
    this.#home = {
      rows: new HistoryRows(db),
      onFolded: (history) => this.#folded(history),
      onRead: (history) => void this.#read.push(history),
    }
    this.#ledger = ledger
    this.#cache = new LRUCache({ maxSize: cachedLength, sizeCalculation: ({ length }) => length })
  }

  /** Says that there is nothing of a number yet, so that nothing is looked up. */
  begin(number: number): void {
    if (!this.#unfolded.has(number)) this.#cache.set(number, new NumberHistory(number, this.#home, []))
  }

  /** In order of time. */
  read(number: number, stream: Stream): readonly ProfileRecord[] {
    return this.#of(number).records(stream)
  }

  /** Lets go of what was read: the next that wants it reads it again. */
  forgetRead(): void {
    for (const history of this.#read) history.forgetRecords()
    this.#read = []
  }

  /** Puts records in that are not there yet, and says which were new. */
  append(number: number, stream: Stream, records: readonly ProfileRecord[]): readonly ProfileRecord[] {
    const history = this.#of(number)
    return records.filter((record) => {
      const written = history.append(stream, record)
      if (written !== undefined) this.#noteUnfolded(history, stream, written)
      return written !== undefined
    })
  }

  /** Takes up what `append` had put in. */
  takeUp(number: number, stream: Stream, written: string): void {
    this.append(number, stream, readRecords(written, stream.name))
  }

  /** Within a transaction: puts what `writeRecord` wrote where a number has nothing of a stream yet, or joins it. */
  fill(number: number, stream: Stream, written: string): void {
    const isUnfolded = this.#unfolded.has(number)
    if (isUnfolded || !this.#home.rows.begin(number, stream.id, written)) this.takeUp(number, stream, written)
    else this.#cache.delete(number)
  }

  /** Within a transaction: forgets what some numbers have of streams by their ids. */
  dropStreams(ids: readonly number[], numbers: { readonly low: number; readonly high: number }): void {
    this.#ledger.fold()
    this.#home.rows.deleteStreams(ids, numbers)
  }

  /** Forgets what is in memory of streams by their ids, which may become those of others. */
  release(ids: readonly number[]): void {
    for (const histories of [this.#cache, this.#unfolded]) {
      for (const history of histories.values()) history.release(ids)
    }
  }

  /** Within a transaction: forgets what a number has of a stream. */
  drop(number: number, stream: Stream): void {
    this.#ledger.fold()
    this.#home.rows.delete(number, stream.id)
    this.#cache.delete(number)
  }

  #noteUnfolded(history: NumberHistory, { id }: Stream, written: string): void {
    const { number } = history
    this.#ledger.records(number, id, written, history)
    this.#unfolded.set(number, history)
    this.#cache.delete(number)
  }

  #folded(history: NumberHistory): void {
    this.#unfolded.delete(history.number)
    this.#cache.set(history.number, history)
  }

  #of(number: number): NumberHistory {
    const known = this.#unfolded.get(number) ?? this.#cache.get(number)
    if (known !== undefined) return known
    const history = new NumberHistory(number, this.#home, this.#home.rows.of(number))
    this.#cache.set(number, history)
    return history
  }
}
