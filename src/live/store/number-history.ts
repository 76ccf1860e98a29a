import { byTime, type ProfileRecord } from '../../records/history.ts'
import type { Stream } from '../streams.ts'
import { type HistoryRows, PARTS, placeOf, type StoredPart } from './history-rows.ts'
import type { HeldFoldable } from './ledger.ts'
import { readRecords, writeRecord } from './stored-record.ts'

/** A part is closed at this length, so that appending to a long history writes little. */
const PART_LENGTH = 4_000
/** So many pieces of a part are held one by one. */
const MOST_PIECES = 32
/** What a history takes besides its texts, in characters. */
const OVERHEAD = 100

/** Records of a longer text are held for as long as the text is: reading it every time would take too long. */
const LONG = 16_000
/** Held records take so many times what their text takes. */
const RECORDS_LENGTH = 5

const NONE: readonly ProfileRecord[] = []

/** Where histories are from. */
export interface HistoryHome {
  readonly rows: HistoryRows
  /** Told when a history has nothing any more that its rows have not. */
  readonly onFolded: (history: NumberHistory) => void
  /** Told when the records of a history were read from their text. */
  readonly onRead: (history: StreamHistory) => void
}

/** What a number has of all streams. */
export class NumberHistory implements HeldFoldable {
  readonly number: number
  readonly #home: HistoryHome
  readonly #byStream = new Map<number, StreamHistory>()
  #isUnfolded = false

  constructor(number: number, home: HistoryHome, parts: readonly StoredPart[]) {
    this.number = number
    this.#home = home
    for (const { stream, part, records } of parts) this.#of(stream).load(part, records)
  }

  /** In order of time. */
  records({ id, name }: Stream): readonly ProfileRecord[] {
    return this.#byStream.get(id)?.records(name) ?? NONE
  }

  /** Puts a record in, as it is and as it is written, unless it is there already. */
  append({ id, name, wants }: Stream, record: ProfileRecord): string | undefined {
    const history = this.#of(id)
    if (history.has(record, name)) return undefined
    const written = writeRecord(record, wants)
    history.append(record, written)
    this.#isUnfolded = true
    return written
  }

  /** Forgets, in memory, what it has of streams by their ids. */
  release(ids: readonly number[]): void {
    for (const id of ids) this.#byStream.delete(id)
  }

  fold(): void {
    if (!this.#isUnfolded) return
    for (const history of this.#byStream.values()) history.fold()
    this.#isUnfolded = false
    this.#home.onFolded(this)
  }

  /** About how much memory it takes, in characters. */
  get length(): number {
    let length = OVERHEAD
    for (const history of this.#byStream.values()) length += history.length + OVERHEAD
    return length
  }

  #of(stream: number): StreamHistory {
    const known = this.#byStream.get(stream)
    if (known !== undefined) return known
    const history = new StreamHistory(placeOf(this.number, stream), this.#home)
    this.#byStream.set(stream, history)
    return history
  }
}

/**
 * What a number has of a stream: texts, which are read when somebody wants the records. Those are held only while
 * one profile is evaluated: text takes a fifth of the memory, and many objects that stay take time to collect.
 */
export class StreamHistory {
  readonly #place: number
  readonly #home: HistoryHome
  readonly #parts: PartText[] = []
  #records: ProfileRecord[] | undefined
  /** The first part that is not in the file as it is here. */
  #unfoldedFrom = PARTS

  constructor(place: number, home: HistoryHome) {
    this.#place = place
    this.#home = home
  }

  get length(): number {
    const length = this.#textLength
    return length > LONG ? length * (1 + RECORDS_LENGTH) : length
  }

  load(part: number, text: string): void {
    this.#parts[part] = new PartText(text)
  }

  records(name: string): ProfileRecord[] {
    if (this.#records !== undefined) return this.#records
    const records = this.#parts.flatMap(({ text }) => readRecords(text, name))
    this.#records = records.length > 1 ? records.sort(byTime) : records
    this.#home.onRead(this)
    return this.#records
  }

  /** The moment is over. */
  forgetRecords(): void {
    if (this.#textLength <= LONG) this.#records = undefined
  }

  /** Whether a record of its instant and id is there. */
  has({ at, id }: ProfileRecord, name: string): boolean {
    const written = `"${id}"`
    if (!this.#parts.some((part) => part.includes(written))) return false
    return this.records(name).some((record) => record.at === at && record.id === id)
  }

  append(record: ProfileRecord, written: string): void {
    if (this.#records !== undefined) insertByTime(this.#records, record)
    const last = this.#parts.length - 1
    const isFull = last < 0 || (this.#parts[last]!.length > PART_LENGTH && last < PARTS - 1)
    const part = isFull ? last + 1 : last
    if (isFull) this.#parts.push(new PartText(written))
    else this.#parts[part]!.append(written)
    this.#unfoldedFrom = Math.min(this.#unfoldedFrom, part)
  }

  fold(): void {
    for (let part = this.#unfoldedFrom; part < this.#parts.length; part++) {
      this.#home.rows.write(this.#place + part, this.#parts[part]!.text)
    }
    this.#unfoldedFrom = PARTS
  }

  get #textLength(): number {
    let sum = 0
    for (const { length } of this.#parts) sum += length
    return sum
  }
}

/**
 * Part of a history as it is written. What was appended lately is held in pieces: one text would be made anew with every
 * record, and what lives for a while and is replaced is what garbage collection takes longest with.
 */
class PartText {
  #pieces: string[]
  #length: number

  constructor(text: string) {
    this.#pieces = [text]
    this.#length = text.length
  }

  get length(): number {
    return this.#length
  }

  get text(): string {
    if (this.#pieces.length > 1) return this.#pieces.join(',')
    return this.#pieces[0]!
  }

  append(written: string): void {
    this.#pieces.push(written)
    this.#length += 1 + written.length
    if (this.#pieces.length > MOST_PIECES) this.#pieces = [this.text]
  }

  includes(written: string): boolean {
    return this.#pieces.some((piece) => piece.includes(written))
  }
}

function insertByTime(sorted: ProfileRecord[], record: ProfileRecord): void {
  let place = sorted.length
  while (place > 0 && byTime(sorted[place - 1]!, record) > 0) place -= 1
  sorted.splice(place, 0, record)
}
