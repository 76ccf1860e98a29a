import type { ChangeEvidence, LiveChange } from '../../workspace/live-members.ts'
import type { LiveDatabase, LiveStatement } from './live-file.ts'

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

const COLUMNS = 'seq, at, recorded_at, profile, segment, version, entered, cause, evidence'

/** Entries and exits in the order in which they were found: appended once, read by place. */
export class ChangeLog {
  readonly #db: LiveDatabase
  readonly #insert: LiveStatement
  readonly #listeners = new Set<() => void>()
  #last: number

  constructor(db: LiveDatabase) {
    this.#db = db
    this.#insert = db.prepare(
      'INSERT INTO changes (at, recorded_at, profile, segment, version, entered, cause, evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    this.#last = this.#newest()
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
    return row?.first == null ? this.#last : row.first - 1
  }

  read({ after, until = this.#last, limit, segment, profileId }: ChangeQuery): LoggedChange[] {
    const filters = [
      ...(segment === undefined ? [] : ([['segment = ?', segment]] as const)),
      ...(profileId === undefined ? [] : ([['profile = ?', profileId]] as const)),
    ]
    const where = ['seq > ?', 'seq <= ?', ...filters.map(([test]) => test)].join(' AND ')
    const rows = this.#db
      .prepare(`SELECT ${COLUMNS} FROM changes WHERE ${where} ORDER BY seq LIMIT ?`)
      .all(after, Math.min(until, this.#last), ...filters.map(([, value]) => value), limit) as Row[]
    return rows.map(fromRow)
  }

  /** The latest changes of a profile, latest first. */
  latestOf(profileId: number, segment: string | undefined, limit: number): LoggedChange[] {
    const of = segment === undefined ? '' : 'AND segment = ?'
    const rows = this.#db
      .prepare(
        `SELECT ${COLUMNS} FROM changes WHERE profile = ? AND seq <= ? ${of} ORDER BY seq DESC LIMIT ?`,
      )
      .all(profileId, this.#last, ...(segment === undefined ? [] : [segment]), limit) as Row[]
    return rows.map(fromRow)
  }

  /** Within a transaction; nobody sees them before `publish`. */
  append(changes: readonly NewChange[], recordedAt: number): void {
    for (const { at, profileId, segment, version, entered, cause, evidence } of changes) {
      const told = JSON.stringify(evidence)
      this.#insert.run(at, recordedAt, profileId, segment, version, entered ? 1 : 0, cause, told)
    }
  }

  /** Within a transaction: the next change gets a later place than this, in a new file too. */
  continueAfter(seq: number): void {
    if (seq <= this.#last) return
    this.#db.prepare("DELETE FROM sqlite_sequence WHERE name = 'changes'").run()
    this.#db.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES ('changes', ?)").run(seq)
  }

  /** After the transaction: shows what was appended, and tells who waits for it. */
  publish(): void {
    const last = this.#newest()
    if (last === this.#last) return
    this.#last = last
    for (const listener of this.#listeners) listener()
  }

  /** Has a listener told whenever there are new changes; it must be quick and must not throw. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Forgets what lies before a place and was found before an instant. */
  forget(before: number, recordedBefore: number): void {
    this.#db.prepare('DELETE FROM changes WHERE seq < ? AND recorded_at < ?').run(before, recordedBefore)
  }

  #newest(): number {
    const [row] = this.#db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'changes'").all() as {
      seq: number
    }[]
    return row?.seq ?? 0
  }
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
