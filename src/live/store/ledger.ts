import type { LiveDatabase, LiveStatement } from './live-file.ts'

/** Something in memory that is newer than its rows in the file. */
export interface Foldable {
  /** Where its rows lie, if several of its kind share a page of the file: those are folded one after the other. */
  readonly place?: number
  /** Within a transaction: writes its rows as they are to be now. */
  fold(): void
}

/** The same of which much may be held in memory for as long as it is not folded. */
export interface HeldFoldable extends Foldable {
  /** How much, in characters. */
  readonly length: number
}

/** What was changed, flat, since there are thousands of it a second. Said twice, it is what it was. */
interface Changed {
  /** Column, place, and what the bit is now. */
  readonly bits: number[]
  /** Column, place, and the instant, null where there is none any more. */
  readonly times: (number | null)[]
  /** Number, stream, and records as they are written. */
  readonly records: (number | string)[]
}

/** Takes up again what an earlier process had changed and not folded. */
export interface Unfolded {
  bit(column: number, place: number, value: boolean): void
  time(column: number, place: number, at: number): void
  records(number: number, stream: number, written: string): void
  log(changes: string): void
}

export interface LedgerLimits {
  /** So many things may be newer than their rows, and as many again while those are folded. */
  readonly mostUnfolded: number
  /** The same in characters of what is held for them, for there are long histories. */
  readonly mostHeld: number
  /** The same in characters of batches, for the same few things may change over and over. */
  readonly mostBatched: number
  /** With every transaction at least so many are folded, once there are enough: as a rule that spreads it evenly. */
  readonly foldedAtOnce: number
  /** What changes more than this at once is folded at once: writing it a second time is of no use. */
  readonly mostInBatch: number
}

/** Much more would be folded with less work, but held so long that collecting it stops everybody. */
const LIMITS: LedgerLimits = {
  mostUnfolded: 8_000,
  mostHeld: 16 * 1024 * 1024,
  mostBatched: 8 * 1024 * 1024,
  foldedAtOnce: 10,
  mostInBatch: 50_000,
}

/**
 * What live evaluation changes is small and scattered: some bits and records of people who have nothing in common but
 * the moment. So a transaction writes all of it in one row of the table `batches`, and the tables that it belongs to
 * are brought up to date later, when much of it has come together, a little with every transaction. Whoever opens the
 * file goes through the batches that are left.
 */
export class Ledger {
  readonly #db: LiveDatabase
  readonly #limits: LedgerLimits
  readonly #insert: LiveStatement
  readonly #delete: LiveStatement
  #changed = nothing()
  #log = ''
  /** What changed without being said in the batch: it is folded with the next transaction. */
  #isUnsaid = false
  #next = new Set<Foldable>()
  /** What is held for `next`, in characters, and what batches say of it. */
  #held = 0
  #batched = 0
  #folding: Iterator<Foldable> | undefined
  /** How many are being folded, and how many of them are left. */
  #foldingSize = 0
  #unfolded = 0
  /** The last batch before what is being folded began to be gathered anew. */
  #foldingUpTo = 0
  #last = 0

  constructor(db: LiveDatabase, limits = LIMITS) {
    this.#db = db
    this.#limits = limits
    this.#insert = db.prepare('INSERT INTO batches (id, changed, log) VALUES (?, ?, ?)')
    this.#delete = db.prepare('DELETE FROM batches WHERE id <= ?')
  }

  bit(column: number, place: number, value: boolean, page: Foldable): void {
    this.#changed.bits.push(column, place, value ? 1 : 0)
    this.#next.add(page)
  }

  time(column: number, place: number, at: number, page: Foldable): void {
    this.#changed.times.push(column, place, at)
    this.#next.add(page)
  }

  records(number: number, stream: number, written: string, history: HeldFoldable): void {
    this.#changed.records.push(number, stream, written)
    if (this.#next.has(history)) return
    this.#next.add(history)
    this.#held += history.length
  }

  /** Entries and exits, as the log of changes writes them; once a transaction. */
  log(changes: string, rows: Foldable): void {
    this.#log = changes
    this.#next.add(rows)
  }

  /** Something that changed as a whole. */
  whole(thing: Foldable): void {
    this.#isUnsaid = true
    this.#next.add(thing)
  }

  /** How much is newer than its rows in the file. */
  get unfolded(): number {
    return this.#unfolded + this.#next.size
  }

  /** Within a transaction: makes durable what changed since the last time. */
  save(): void {
    const { bits, times, records } = this.#changed
    const count = bits.length + times.length + records.length
    if (this.#isUnsaid || count > this.#limits.mostInBatch) this.fold()
    else if (count > 0 || this.#log !== '') this.#append()
  }

  /** Within a transaction: brings all tables up to date. Whoever removes rows does so after it. */
  fold(): void {
    for (let next = this.#folding?.next(); next && !next.done; next = this.#folding!.next()) next.value.fold()
    for (const thing of this.#next) thing.fold()
    this.#folding = undefined
    this.#unfolded = 0
    this.#gatherAnew()
    this.#forget()
    this.#delete.run(this.#last)
    this.#isUnsaid = false
  }

  /** Goes through what is left of an earlier process, in its order. */
  takeUp(unfolded: Unfolded): void {
    const rows = this.#db.prepare('SELECT id, changed, log FROM batches ORDER BY id').all() as {
      id: number
      changed: string
      log: string
    }[]
    for (const { id, changed, log } of rows) {
      const { bits, times, records } = JSON.parse(changed) as Changed
      for (let at = 0; at < bits.length; at += 3) unfolded.bit(bits[at]!, bits[at + 1]!, bits[at + 2] === 1)
      for (let at = 0; at < times.length; at += 3) {
        unfolded.time(times[at]!, times[at + 1]!, times[at + 2] ?? Number.POSITIVE_INFINITY)
      }
      for (let at = 0; at < records.length; at += 3) {
        unfolded.records(records[at] as number, records[at + 1] as number, records[at + 2] as string)
      }
      if (log !== '') unfolded.log(log)
      this.#batched += changed.length + log.length
      this.#last = id
    }
    // It is in the file already.
    this.#forget()
  }

  #append(): void {
    this.#last += 1
    const changed = JSON.stringify(this.#changed)
    this.#insert.run(this.#last, changed, this.#log)
    this.#batched += changed.length + this.#log.length
    this.#forget()
    this.#foldSome(Math.max(this.#limits.foldedAtOnce, this.#overdue))
  }

  #forget(): void {
    this.#changed = nothing()
    this.#log = ''
  }

  /** How much of what may be gathered is: what is gathered is folded when it is 1. */
  get #fullness(): number {
    const { mostUnfolded, mostHeld, mostBatched } = this.#limits
    return Math.max(this.#next.size / mostUnfolded, this.#held / mostHeld, this.#batched / mostBatched)
  }

  /**
   * How many more must be folded by now, so that none are left when the next are enough. Those gather fast at first, and
   * ever slower the more of what changes is among them already; the square keeps folding from going along with that.
   */
  get #overdue(): number {
    const folded = this.#foldingSize - this.#unfolded
    return Math.ceil(this.#foldingSize * Math.min(1, this.#fullness) ** 2) - folded
  }

  #foldSome(count: number): void {
    if (this.#folding === undefined && this.#fullness < 1) return
    this.#folding ??= this.#beginFolding()
    for (let left = count; left > 0 && this.#folding !== undefined; left--) this.#foldNext(this.#folding)
  }

  #foldNext(folding: Iterator<Foldable>): void {
    const { value, done } = folding.next()
    if (done) {
      this.#folding = undefined
      this.#delete.run(this.#foldingUpTo)
      return
    }
    value.fold()
    this.#unfolded -= 1
  }

  #beginFolding(): Iterator<Foldable> {
    const folding = inOrderOfPlace(this.#next)
    this.#foldingSize = this.#next.size
    this.#unfolded = this.#next.size
    this.#foldingUpTo = this.#last
    this.#gatherAnew()
    return folding
  }

  #gatherAnew(): void {
    this.#next = new Set()
    this.#held = 0
    this.#batched = 0
  }
}

/** Those that have a place first. */
function* inOrderOfPlace(things: ReadonlySet<Foldable>): Generator<Foldable> {
  const placed = new Map<number, Foldable>()
  for (const thing of things) if (thing.place !== undefined) placed.set(thing.place, thing)
  for (const place of Float64Array.from(placed.keys()).sort()) yield placed.get(place)!
  for (const thing of things) if (thing.place === undefined) yield thing
}

function nothing(): Changed {
  return { bits: [], times: [], records: [] }
}
