import type { Thresholds } from '../conditions/condition.ts'
import { BitSet } from '../evaluation/bit-set.ts'
import type { Cause } from '../membership/changes.ts'
import type { ProfileRecord } from '../records/history.ts'
import type { Owner } from '../records/record-table.ts'
import type { Calendar } from '../time/calendar.ts'
import { DirtyProfiles } from './dirty-profiles.ts'
import { DueQueue } from './due-queue.ts'
import { EngineWork } from './engine-work.ts'
import { Failures } from './failures.ts'
import type { LeftOut } from './left-out.ts'
import type { LiveGroup, LivePlan } from './live-plan.ts'
import type { LoadedHistory } from './load-streams.ts'
import { type Move, People } from './people.ts'
import { Plans } from './plans.ts'
import { ProfileEvaluation } from './profile-evaluation.ts'
import type { ChangeLog } from './store/change-log.ts'
import type { Columns } from './store/columns.ts'
import type { Facts } from './store/facts.ts'
import type { Histories } from './store/histories.ts'
import type { Ledger } from './store/ledger.ts'
import type { LiveFile } from './store/live-file.ts'
import { readRecords } from './store/stored-record.ts'
import { Tables } from './store/tables.ts'
import type { TimeColumn } from './store/time-column.ts'
import type { Streams } from './streams.ts'
import { Targets } from './targets.ts'

/** A record of a number, as live evaluation takes it. */
export interface LiveRecord extends ProfileRecord {
  readonly owner: Owner
  readonly number: number
}

/** The fact that says how far merges are followed. */
export const MERGES_SEEN = 'mergesSeen'

/**
 * The memory of live evaluation, with what of it is in the file: histories, the truth of leaves, the members of
 * targets, due times, the log of changes. Nothing here waits for anything; whoever calls decides when others work.
 *
 *   records, merges ─▶ dirty profiles ─┐
 *   the passing of time ─▶ due groups ─┴▶ truth of leaves ─▶ members of targets ─▶ changes ─▶ commit ─▶ readers
 */
export class Engine {
  readonly facts: Facts
  readonly people = new People()
  readonly histories: Histories
  readonly firsts: TimeColumn
  readonly streams: Streams
  readonly columns: Columns
  readonly changes: ChangeLog
  readonly dues: DueQueue
  readonly targets: Targets
  readonly failures = new Failures()
  readonly work = new EngineWork()
  readonly #file: LiveFile
  readonly #ledger: Ledger
  readonly #evaluation: ProfileEvaluation
  readonly #plans = new Plans()
  readonly #dirty = new DirtyProfiles()
  #now: number
  /** What `now` is on its way to. */
  #present = Number.NEGATIVE_INFINITY

  constructor(file: LiveFile, calendar: Calendar) {
    this.#file = file
    const { ledger, facts, streams, histories, firsts, dues, columns, changes } = new Tables(file.db)
    this.#ledger = ledger
    this.facts = facts
    this.streams = streams
    this.histories = histories
    this.firsts = firsts
    this.columns = columns
    this.changes = changes
    this.dues = new DueQueue(dues)
    this.targets = new Targets(this.columns)
    this.#now = this.facts.get('now', 0)
    this.#evaluation = new ProfileEvaluation(
      {
        people: this.people,
        histories: this.histories,
        firsts: this.firsts,
        columns: this.columns,
        plans: this.#plans,
        dues: this.dues,
        targets: this.targets,
        work: this.work,
        onFailure: ({ key }, error) => this.failures.note(key, error, Math.max(this.#now, this.#present)),
      },
      calendar,
    )
  }

  /** What is evaluated together, by what it reads. */
  get groups(): readonly LiveGroup[] {
    return this.#plans.inForce
  }

  /** The newest entry of the log of merges that is followed. */
  get mergesSeen(): number {
    return this.facts.get(MERGES_SEEN, 0)
  }

  /** How many profiles exist. */
  get profiles(): number {
    return this.everyone().size
  }

  /** The instant up to which time has passed here. It never goes back. */
  get now(): number {
    return this.#now
  }

  /** How many profiles wait to be evaluated. */
  get dirty(): number {
    return this.#dirty.size
  }

  /** The profile's first instant, Infinity where it has no record. */
  firstAt(profile: number): number {
    return this.#evaluation.firstAt(profile)
  }

  /** Evaluates by these from now on. */
  use(plan: LivePlan, calendar: Calendar, thresholds: ReadonlyMap<string, Thresholds>): void {
    this.#plans.use(plan)
    this.#evaluation.use(calendar, thresholds)
  }

  /** Answers these leaves as well, of profiles below a mark that moves, until it goes by another plan. */
  build(plan: LivePlan): void {
    this.#plans.build(plan)
  }

  /** Whether leaves are being built. An engine that took the place of one that built does not. */
  get isBuilding(): boolean {
    return this.#plans.isBuilding
  }

  /** All profiles below this one are built. */
  get built(): number {
    return this.#plans.built
  }

  /** Answers the leaves that are being built, if any, for the next profiles, as of now, a profile a step. */
  *buildNext(end: number): Generator<void> {
    const flipped = new Set<string>()
    for (const profile of this.#plans.unbuilt(end)) {
      if (this.people.profileOf(profile) !== profile || this.firstAt(profile) > this.#now) continue
      for (const group of this.#plans.building)
        this.#evaluation.evaluateGroup(group, profile, this.#now, flipped)
      this.histories.forgetRead()
      yield
    }
  }

  /** Takes a record into the histories that want it. */
  take({ owner, number, ...record }: LiveRecord): void {
    this.takeFirst(number, record.at)
    for (const stream of this.streams.of(owner, record.name)) this.histories.append(number, stream, [record])
    const evidence = { kind: owner, name: record.name, at: record.at }
    const groups = this.#plans.readersOf(owner, record.name)
    this.touch(this.people.profileOf(number), 'data', groups, evidence)
  }

  /** Takes what the store has of a number's stream, as far as it is not known. */
  takeStored({ number, stream, records }: LoadedHistory): void {
    const stored = readRecords(records, stream.name)
    // The store has records a moment before it has since when their profile exists.
    for (const { at } of stored) this.takeFirst(number, at)
    const fresh = this.histories.append(number, stream, stored)
    const newest = fresh.at(-1)
    if (newest === undefined) return
    const evidence = { kind: stream.owner, name: stream.name, at: newest.at }
    const groups = this.#plans.readersOf(stream.owner, stream.name)
    this.touch(this.people.profileOf(number), 'data', groups, evidence)
  }

  /**
   * Takes the instant of a record, before anything is put into the histories of its number. Where its profile did not
   * exist before that, all of it is evaluated: what it was before its other records came may count.
   */
  takeFirst(number: number, at: number): void {
    const first = this.firsts.get(number)
    if (at >= first) return
    const profile = this.people.profileOf(number)
    if (at < this.firstAt(profile)) this.touch(profile, 'data', undefined)
    if (first === Number.POSITIVE_INFINITY) this.histories.begin(number)
    this.firsts.put(number, at)
  }

  /** The profiles that exist now. */
  everyone(): BitSet {
    const everyone = new BitSet(this.firsts.length)
    for (const number of this.firsts.before(this.#now + 1)) everyone.add(this.people.profileOf(number))
    return everyone
  }

  /** Follows merges and unmerges. */
  follow(moves: readonly Move[]): void {
    for (const profile of this.people.apply(moves)) this.touch(profile, 'identity', undefined)
  }

  /** Has a profile evaluated: some groups, or all. */
  touch(...dirt: Parameters<DirtyProfiles['touch']>): void {
    this.#dirty.touch(...dirt)
  }

  /** Evaluates all dirty profiles as of now, a profile a step. */
  *evaluateDirty(): Generator<void> {
    for (const [profile, dirt] of this.#dirty.take()) {
      this.#evaluation.evaluate(profile, this.#now, dirt)
      yield
    }
  }

  /** Lets time pass up to an instant: what is due is evaluated as of the very instant, a profile a step. */
  *passTime(until: number): Generator<void> {
    this.#present = until
    if (this.dues.isShort(until)) this.dues.advance(until)
    for (let due = this.dues.take(until); due; due = this.dues.take(until)) {
      const at = Math.max(due.at, this.#now)
      this.#now = at
      this.work.lateMs = until - due.at
      this.#evaluation.evaluateDue(due, at)
      yield
    }
    this.#now = Math.max(this.#now, until)
  }

  /** Finds out ahead of time which groups of the profiles that are due soon are, a profile a step. */
  *lookAhead(): Generator<void> {
    const next = () => this.dues.takeUnforeseen()
    for (let profile = next(); profile !== undefined; profile = next()) {
      this.#evaluation.evaluateWhole(profile, this.#now)
      yield
    }
  }

  /** Hands over the numbers whose histories could not be read since the last time. */
  takeUnreadable(): LeftOut {
    return this.#evaluation.takeUnreadable()
  }

  /**
   * Writes everything since the last time in one transaction, together with `also`, and shows it to readers.
   * Throws `live/not-written`; memory is then ahead of the file, and the engine is of no use any more.
   */
  commit(recordedAt: number, also: () => void = () => undefined): void {
    let found: ReadonlyMap<Cause, number> = new Map()
    this.#file.transaction(() => {
      also()
      const changes = this.targets.takeFound()
      found = changes.byCause
      this.changes.append(changes, recordedAt)
      this.#ledger.save()
      this.facts.set('now', this.#now)
    })
    this.work.commit(found)
    this.changes.publish()
  }

  /** What is to be done in a turn of its own, because it waits for the disk while nobody may write; undefined if nothing. */
  get upkeep(): (() => Promise<void>) | undefined {
    const { log } = this.#file
    return log.isLong ? () => log.beginAnew() : undefined
  }

  /** Brings all tables up to date. */
  fold(): void {
    this.#file.transaction(() => this.#ledger.fold())
  }

  close(): Promise<void> {
    return this.#file.close()
  }
}
