import { LRUCache } from 'lru-cache'
import { byTime, type ProfileRecord } from '../../records/history.ts'
import type { Stream } from '../streams.ts'
import type { LiveDatabase, LiveStatement } from './live-file.ts'
import { readRecords, writeRecord } from './stored-record.ts'

/** A key is a number, a stream and a part, so that what a number has of a stream lies together. */
const STREAMS = 2 ** 13
const PARTS = 2 ** 8
/** A part is closed at this length, so that appending to a long history writes little. */
const PART_LENGTH = 4_000
/** Records that are held in memory, about 500 bytes each. */
const CACHED_RECORDS = 200_000

interface Part {
  readonly key: number
  readonly records: string
}

/** What a number has of a stream. */
interface Entry {
  readonly records: ProfileRecord[]
  part: number
  text: string
}

/** The records that live evaluation reads, by number and stream: in the file, and the recent ones in memory. */
export class Histories {
  readonly #db: LiveDatabase
  readonly #select: LiveStatement
  readonly #insert: LiveStatement
  readonly #update: LiveStatement
  readonly #delete: LiveStatement
  readonly #cache: LRUCache<number, Entry>
  readonly #pending = new Map<number, string>()
  /** Entries that have pending parts must stay as they are known here. */
  readonly #held = new Map<number, Entry>()
  /** Numbers of which the file has nothing, until the next save. */
  readonly #new = new Set<number>()

  constructor(db: LiveDatabase, cachedRecords = CACHED_RECORDS) {
    this.#db = db
    this.#select = db.prepare('SELECT key, records FROM histories WHERE key BETWEEN ? AND ?')
    this.#insert = db.prepare('INSERT INTO histories (key, records) VALUES (?, ?)')
    this.#update = db.prepare('UPDATE histories SET records = ? WHERE key = ?')
    this.#delete = db.prepare('DELETE FROM histories WHERE key BETWEEN ? AND ?')
    this.#cache = new LRUCache({
      maxSize: cachedRecords,
      sizeCalculation: ({ records }) => records.length + 1,
    })
  }

  /** Says that nothing is known of a number yet, so that nothing is looked up. */
  begin(number: number): void {
    this.#new.add(number)
  }

  /** Reads all that a number has at once. */
  prefetch(number: number, streams: readonly Stream[]): void {
    if (this.#new.has(number)) return
    const missing = streams.filter(({ id }) => !this.#isCached(keyOf(number, id, 0)))
    if (missing.length < 3) return
    const from = keyOf(number, 0, 0)
    const parts = this.#select.all(from, from + STREAMS * PARTS - 1) as Part[]
    const byPlace = byPlaceOf(parts)
    for (const { id, name } of missing) {
      const place = keyOf(number, id, 0)
      this.#cache.set(place, entryOf(byPlace.get(place) ?? [], place, name))
    }
  }

  /** In order of time. */
  read(number: number, stream: Stream): readonly ProfileRecord[] {
    return this.#entry(number, stream).records
  }

  /** Puts records in that are not there yet, and says which were new. */
  append(number: number, stream: Stream, records: readonly ProfileRecord[]): readonly ProfileRecord[] {
    const entry = this.#entry(number, stream)
    const known = entry.records
    const fresh = records.filter((record) => !has(known, record))
    if (fresh.length === 0) return fresh
    for (const record of fresh) {
      insert(known, record)
      this.#extend(number, stream, entry, writeRecord(record, stream.wants))
    }
    const place = keyOf(number, stream.id, 0)
    this.#held.set(place, entry)
    this.#cache.delete(place)
    return fresh
  }

  /** Within a transaction: puts what `writeRecord` wrote where a number has nothing of a stream yet, or joins it. */
  fill(number: number, stream: Stream, written: string): void {
    const place = keyOf(number, stream.id, 0)
    if (this.#isCached(place) || this.#select.all(place, place + PARTS - 1).length > 0) {
      this.append(number, stream, readRecords(written, stream.name))
    } else this.#insert.run(place, written)
  }

  /** Within a transaction: writes what was appended. */
  save(): void {
    for (const [key, text] of this.#pending) {
      if (this.#update.run(text, key).changes === 0) this.#insert.run(key, text)
    }
    this.#pending.clear()
    for (const [place, entry] of this.#held) this.#cache.set(place, entry)
    this.#held.clear()
    this.#new.clear()
  }

  /** Within a transaction: forgets what some numbers have of streams by their ids. */
  dropStreams(ids: readonly number[], numbers: { readonly low: number; readonly high: number }): void {
    const [from, to] = [keyOf(numbers.low, 0, 0), keyOf(numbers.high + 1, 0, 0) - 1]
    const list = ids.map((id) => String(id)).join(', ')
    this.#db
      .prepare(
        `DELETE FROM histories WHERE key BETWEEN ? AND ? AND (key / ${PARTS}) % ${STREAMS} IN (${list})`,
      )
      .run(from, to)
  }

  /** Forgets what is in memory of streams by their ids, which may become those of others. */
  release(ids: readonly number[]): void {
    const released = new Set(ids)
    for (const place of [...this.#cache.keys()]) {
      if (released.has(Math.floor(place / PARTS) % STREAMS)) this.#cache.delete(place)
    }
  }

  /** Within a transaction: forgets what a number has of a stream. */
  drop(number: number, stream: Stream): void {
    const place = keyOf(number, stream.id, 0)
    this.#delete.run(place, place + PARTS - 1)
    this.#cache.delete(place)
  }

  #extend(number: number, stream: Stream, entry: Entry, written: string): void {
    if (entry.text.length > PART_LENGTH && entry.part < PARTS - 1) {
      entry.part += 1
      entry.text = ''
    }
    entry.text = entry.text === '' ? written : `${entry.text},${written}`
    this.#pending.set(keyOf(number, stream.id, entry.part), entry.text)
  }

  #entry(number: number, stream: Stream): Entry {
    const place = keyOf(number, stream.id, 0)
    const known = this.#held.get(place) ?? this.#cache.get(place)
    if (known !== undefined) return known
    const parts = this.#new.has(number) ? [] : (this.#select.all(place, place + PARTS - 1) as Part[])
    const entry = entryOf(parts, place, stream.name)
    this.#cache.set(place, entry)
    return entry
  }

  #isCached(place: number): boolean {
    return this.#held.has(place) || this.#cache.has(place)
  }
}

function entryOf(parts: readonly Part[], place: number, name: string): Entry {
  const records = parts.flatMap((part) => readRecords(part.records, name))
  if (records.length > 1) records.sort(byTime)
  const last = parts.at(-1)
  return { records, part: last === undefined ? 0 : last.key - place, text: last?.records ?? '' }
}

function byPlaceOf(parts: readonly Part[]): ReadonlyMap<number, Part[]> {
  const byPlace = new Map<number, Part[]>()
  for (const part of parts) {
    const place = part.key - (part.key % PARTS)
    byPlace.set(place, [...(byPlace.get(place) ?? []), part])
  }
  return byPlace
}

function keyOf(number: number, stream: number, part: number): number {
  return (number * STREAMS + stream) * PARTS + part
}

/** Whether a record of this instant and id is among sorted ones; new records are mostly the latest. */
function has(sorted: readonly ProfileRecord[], { at, id }: ProfileRecord): boolean {
  for (let index = sorted.length - 1; index >= 0; index--) {
    const record = sorted[index]!
    if (record.at < at) return false
    if (record.at === at && record.id === id) return true
  }
  return false
}

function insert(sorted: ProfileRecord[], record: ProfileRecord): void {
  let place = sorted.length
  while (place > 0 && byTime(sorted[place - 1]!, record) > 0) place -= 1
  sorted.splice(place, 0, record)
}
