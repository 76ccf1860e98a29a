import type { ChangeEvidence, LiveChange } from '../../workspace/live-members.ts'
import type { Ledger } from './ledger.ts'
import { type LiveDatabase, type LiveStatement, LOG_CHANGES } from './live-file.ts'
import { ProfilePlaces, type ProfilePlacesShape } from './profile-places.ts'
import { RecentChanges } from './recent-changes.ts'

/** An entry or exit that is about to be logged. */
export interface NewChange extends LiveChange {
  readonly profileId: number
}

/** An entry or exit as consumers see it; `seq` is its place in the one order that all of them see. */
export interface LoggedChange extends NewChange {
  readonly seq: number
  /** When it was found out. */
  readonly recordedAt: number
}

export interface ChangeQuery {
  /** Changes after this place in the order. */
  readonly after: number
  /** None after this place; the newest unless given. */
  readonly until?: number | undefined
  readonly limit: number
  readonly segment?: string | undefined
  readonly profileId?: number | undefined
}

interface Row {
  readonly seq: number
  readonly at: number
  readonly recorded_at: number
  readonly profile: number
  readonly segment: string
  readonly version: number
  readonly entered: number
  readonly cause: LiveChange['cause']
  readonly evidence: string
}

/** More than these at once get their rows at once, so many at a time: as one text they would take much memory. */
const MOST_NOTED = 10_000

/** Rows are deleted so many at a time. */
const FORGOTTEN_AT_ONCE = 10_000

const COLUMNS = 'seq, at, recorded_at, profile, segment, version, entered, cause, evidence'

/** Entries and exits in the order in which they were found: appended once, read by place. */
export class ChangeLog {
  readonly #db: LiveDatabase
  readonly #ledger: Ledger
  readonly #insert: LiveStatement
  readonly #listeners = new Set<() => void>()
  /** The newest, among them all that have no rows yet. */
  readonly #recent = new RecentChanges()
  readonly #places: ProfilePlaces
  readonly #row: LiveStatement
  #appended: readonly LoggedChange[] = []
  #last: number

  constructor(db: LiveDatabase, ledger: Ledger, shape?: ProfilePlacesShape) {
    this.#db = db
    this.#ledger = ledger
    this.#places = new ProfilePlaces(db, shape)
    this.#insert = db.prepare(LOG_CHANGES)
    this.#row = db.prepare(`SELECT ${COLUMNS} FROM changes WHERE seq = ?`)
    const [row] = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'changes'").all() as {
      seq: number
    }[]
    this.#last = row?.seq ?? 0
  }

  /** The place of the newest change; 0 before the first. */
  get last(): number {
    return this.#last
  }

  /** The place before the oldest change that is still kept: whoever asks for what lies before it asks too late. */
  get start(): number {
    const [row] = this.#db.prepare('SELECT min(seq) AS first FROM changes').all() as {
      first: number | null
    }[]
    return (row?.first ?? this.#recent.first ?? this.#last + 1) - 1
  }

  read(query: ChangeQuery): readonly LoggedChange[] {
    const { after, limit } = query
    const until = Math.min(query.until ?? this.#last, this.#last)
    if (this.#recent.hasAllAfter(after)) return this.#recent.read({ ...query, until })
    const stored = this.#readStored({ ...query, until: Math.min(until, this.#recent.before) })
    if (stored.length === limit) return stored
    return [...stored, ...this.#recent.read({ ...query, until, limit: limit - stored.length })]
  }

  /** The latest changes of a profile, latest first. */
  latestOf(profileId: number, segment: string | undefined, limit: number): readonly LoggedChange[] {
    const recent = this.#recent.latestOf(profileId, segment, limit)
    if (recent.length === limit) return recent
    const before = this.#places.downwards(profileId, this.#recent.before)
    return [...recent, ...this.#readPlaces(before, segment, limit - recent.length)]
  }

  /** Within a transaction; nobody sees them before `publish`. */
  append(changes: Iterable<NewChange>, recordedAt: number): void {
    let seq = this.#last
    let some: LoggedChange[] = []
    let isMuch = false
    for (const change of changes) {
      if (some.length === MOST_NOTED) {
        isMuch = true
        this.#appendSome(some, isMuch)
        some = []
      }
      seq += 1
      some.push({ ...change, seq, recordedAt })
    }
    if (some.length > 0) this.#appendSome(some, isMuch)
  }

  /** Takes up what `append` had written. */
  takeUp(text: string): void {
    const changes = (JSON.parse(text) as Written[]).map(read)
    this.#last = changes.at(-1)!.seq
    this.#recent.add(changes)
    this.#note(text, changes)
  }

  /** Within a transaction: the next change gets a later place than this, in a new file too. */
  continueAfter(seq: number): void {
    if (seq <= this.#last) return
    this.#ledger.fold()
    this.#db.prepare("DELETE FROM sqlite_sequence WHERE name = 'changes'").run()
    this.#db.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES ('changes', ?)").run(seq)
    this.#last = seq
  }

  /** After the transaction: shows what was appended, and tells who waits for it. */
  publish(): void {
    const last = this.#appended.at(-1)?.seq ?? this.#last
    if (last === this.#last) return
    this.#recent.add(this.#appended)
    this.#appended = []
    this.#last = last
    for (const listener of this.#listeners) listener()
  }

  /** Has a listener told whenever there are new changes; it must be quick and must not throw. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /**
   * Within a transaction: forgets what lies before a place, up to the first that was found at an instant or later.
   * Returns whether there is more to forget: it is done some at a time.
   */
  forget(before: number, recordedBefore: number): boolean {
    const [{ last, kept }] = this.#db
      .prepare(
        `SELECT max(seq) AS last, min(iif(recorded_at >= ?, seq, NULL)) AS kept
         FROM (SELECT seq, recorded_at FROM changes WHERE seq < ? ORDER BY seq LIMIT ${FORGOTTEN_AT_ONCE})`,
      )
      .all(recordedBefore, before) as [{ last: number | null; kept: number | null }]
    if (last === null || last === kept) return false
    const start = kept ?? last + 1
    this.#db.prepare('DELETE FROM changes WHERE seq < ?').run(start)
    this.#places.forget(start)
    return kept === null
  }

  #appendSome(some: readonly LoggedChange[], isMuch: boolean): void {
    this.#appended = some
    this.#note(JSON.stringify(some.map(written)), some)
    if (isMuch) this.#ledger.fold()
  }

  /** What has no rows yet gets them with what else its transaction changed. */
  #note(text: string, changes: readonly LoggedChange[]): void {
    const { seq } = changes.at(-1)!
    this.#ledger.log(text, {
      fold: () => {
        this.#insert.run(text)
        for (const change of changes) this.#places.add(change.seq, change.profileId)
        this.#recent.release(seq)
      },
    })
  }

  #readStored({ after, until, limit, segment, profileId }: ChangeQuery & { until: number }): LoggedChange[] {
    if (profileId !== undefined) {
      return this.#readPlaces(this.#places.upwards(profileId, after, until), segment, limit)
    }
    const of = segment === undefined ? '' : 'AND segment = ?'
    const rows = this.#db
      .prepare(`SELECT ${COLUMNS} FROM changes WHERE seq > ? AND seq <= ? ${of} ORDER BY seq LIMIT ?`)
      .all(after, until, ...(segment === undefined ? [] : [segment]), limit) as Row[]
    return rows.map(fromRow)
  }

  /** The first changes of these places, as far as they are not forgotten. */
  #readPlaces(places: Iterable<number>, segment: string | undefined, limit: number): LoggedChange[] {
    const found: LoggedChange[] = []
    for (const place of places) {
      const [row] = this.#row.all(place) as Row[]
      if (row !== undefined && (segment ?? row.segment) === row.segment) found.push(fromRow(row))
      if (found.length === limit) break
    }
    return found
  }
}

/** A change as it is in the ledger. */
type Written = readonly [
  seq: number,
  at: number,
  recordedAt: number,
  profile: number,
  segment: string,
  version: number,
  entered: 0 | 1,
  cause: LiveChange['cause'],
  evidence: ChangeEvidence,
]

function written(change: LoggedChange): Written {
  const { seq, at, recordedAt, profileId, segment, version, entered, cause, evidence } = change
  return [seq, at, recordedAt, profileId, segment, version, entered ? 1 : 0, cause, evidence]
}

function read(change: Written): LoggedChange {
  const [seq, at, recordedAt, profileId, segment, version, entered, cause, evidence] = change
  return { seq, at, recordedAt, profileId, segment, version, entered: entered === 1, cause, evidence }
}

function fromRow({ recorded_at, profile, entered, evidence, ...row }: Row): LoggedChange {
  return {
    ...row,
    recordedAt: recorded_at,
    profileId: profile,
    entered: entered === 1,
    evidence: JSON.parse(evidence) as ChangeEvidence,
  }
}
