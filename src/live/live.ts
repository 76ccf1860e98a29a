import { readThresholds } from '../evaluation/populations.ts'
import { loadTargets } from '../membership/targets.ts'
import { planTargets } from '../plan/plan.ts'
import type { Alarm } from '../time/alarm.ts'
import type { Calendar } from '../time/calendar.ts'
import { Pace } from '../time/pace.ts'
import type { Follower, PreparedGroup, StoredRecord } from '../tracking/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { Turns } from '../workspace/turns.ts'
import { build } from './build.ts'
import { catchUp } from './catch-up.ts'
import { Core, walk } from './core.ts'
import { goBy, keepTrue, missingLeaves, type Rules, switchTo } from './definitions.ts'
import type { Engine, EngineWork } from './engine.ts'
import type { LiveTarget } from './live-plan.ts'
import type { ChangeQuery, LoggedChange } from './store/change-log.ts'

/** How live evaluation is doing. */
export interface LiveState {
  /** Whether every saved segment is kept true. */
  readonly isReady: boolean
  /** Of what is being made ready: how far that is, from 0 to 1. */
  readonly progress: number | undefined
  /** The instant up to which everything that time brings about is found. */
  readonly now: number
  /** What keeps it from going on; undefined when nothing does. */
  readonly trouble: string | undefined
  /** Conditions that threw, with what. */
  readonly failures: ReadonlyMap<string, string>
}

/** What live evaluation has done since the process began or a failure, and what it has to do. */
export interface LiveMeasures extends Readonly<EngineWork> {
  /** Profiles that wait to be evaluated. */
  readonly dirty: number
  /** What is due by time soon: groups of conditions, each of one profile. */
  readonly due: number
  /** For how long the first that is due has waited. */
  readonly overdueMs: number
}

export interface LiveOptions {
  readonly alarm: Alarm
}

export interface LiveStart {
  /** Resolves when all records that were followed by now are in the stores. */
  readonly stored: () => Promise<void>
}

/** What is to be followed: what others than tracking have stored, or definitions and settings that were edited. */
type Wanted = 'records' | 'definitions'

/** After a failure that is nobody's mistake it is tried again after so long. */
const RETRY_MS = 1_000

/**
 * Keeps the members of all segments true: by every record as it comes, by every merge, and by time alone.
 */
export class Live implements Follower {
  readonly #workspace: Workspace
  readonly #alarm: Alarm
  readonly #core: Core
  readonly #refreshes = new Turns()
  readonly #closing = new AbortController()
  readonly #listeners = new Set<() => void>()
  #rules: Rules | undefined
  #isReady = false
  #stored: LiveStart['stored'] = async () => undefined
  #progress: number | undefined
  #trouble: string | undefined
  #cancelAlarm: () => void = () => undefined
  #stopListening: readonly (() => void)[] = []
  readonly #wanted = new Set<Wanted>()

  private constructor(workspace: Workspace, { alarm }: LiveOptions, core: Core) {
    this.#workspace = workspace
    this.#alarm = alarm
    this.#core = core
  }

  /** Opens what is known: segments that were kept true are kept true from the first record that is followed. */
  static async open(workspace: Workspace, options: LiveOptions): Promise<Live> {
    const live = new Live(workspace, options, await Core.open(workspace))
    live.#core.onRenewal = (engine) => live.#adopt(engine)
    live.#adopt(live.#core.engine)
    await live.#keep()
    return live
  }

  /** Begins to bring everything up to date that happened while nobody looked, and to keep all saved segments true. */
  start({ stored }: LiveStart): void {
    this.#stored = stored
    this.#stopListening = [
      this.#workspace.writes.listen(() => this.#soon('records')),
      this.#workspace.edits.listen(() => this.#soon('definitions')),
    ]
    this.#soon('records')
    this.#soon('definitions')
  }

  get position(): number {
    return this.#core.engine.facts.get('position', 0)
  }

  /** Takes records that are about to be stored; who enters or leaves by them is in the log when it resolves. */
  follow({ events, traitChanges, end }: PreparedGroup): Promise<void> {
    return this.#work(async (engine) => {
      // Time first: what it brings about before these records came is another change.
      await walk(engine.passTime(this.#workspace.clock()))
      const pace = new Pace()
      for (const record of [...events.map(eventOf), ...traitChanges.map(traitOf)]) {
        engine.take(record)
        if (pace.isDue) await pace.rest()
      }
      await this.#core.settle(engine, () => engine.facts.set('position', end))
    })
  }

  async refused(numbers: readonly number[]): Promise<void> {
    void numbers
  }

  get state(): LiveState {
    const { now, failures } = this.#core.engine
    return {
      isReady: this.#isReady && this.#progress === undefined,
      progress: this.#progress,
      now,
      trouble: this.#trouble,
      failures,
    }
  }

  get measures(): LiveMeasures {
    const { work, dirty, dues } = this.#core.engine
    return { ...work, dirty, due: dues.length, overdueMs: dues.overdueMs(this.#workspace.clock()) }
  }

  /** The segments, and parts of segmentations, that a profile is in now. */
  segmentsOf(profile: number): readonly string[] {
    return this.#core.engine.targets.of(profile)
  }

  /** The profile that a number belongs to. */
  profileOf(number: number): number {
    return this.#core.engine.people.profileOf(number)
  }

  /** The instant as of which memberships are true: the present, unless what is due has yet to be evaluated. */
  get asOf(): number {
    const { now, dues } = this.#core.engine
    return Math.max(now, Math.min(this.#workspace.clock(), dues.next - 1))
  }

  /** Changes in the one order that all readers see. */
  changes(query: ChangeQuery): readonly LoggedChange[] {
    return this.#core.engine.changes.read(query)
  }

  /** The places between which changes can be asked for. */
  get places(): { readonly start: number; readonly last: number } {
    const { start, last } = this.#core.engine.changes
    return { start, last }
  }

  /**
   * Has a listener told whenever there may be new changes, or numbers may have come to other profiles; it must be
   * quick and must not throw.
   */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Resolves when what was wanted before is done; throws what keeps it from that. */
  async settled(): Promise<void> {
    await this.#refreshes.take(async () => undefined)
    await this.#core.take(async () => undefined)
  }

  /** Begins nothing new. */
  stop(): void {
    this.#closing.abort()
    this.#cancelAlarm()
    for (const stop of this.#stopListening) stop()
  }

  async close(): Promise<void> {
    this.stop()
    await this.settled()
    await this.#core.close()
  }

  /** Has something done in the background, again and again until it goes well. */
  #soon(what: Wanted): void {
    this.#wanted.add(what)
    const attempt = () =>
      this.#refreshes.take(async () => {
        if (this.#closing.signal.aborted || !this.#wanted.delete(what)) return
        try {
          await (what === 'records' ? this.#catchUp() : this.#refresh())
        } catch (error) {
          if (this.#closing.signal.aborted) return
          this.#trouble = (error as Error).message
          this.#wanted.add(what)
          this.#alarm.at(this.#workspace.clock() + RETRY_MS, attempt)
        }
      })
    void attempt()
  }

  async #work(work: (engine: Engine) => Promise<void>): Promise<void> {
    try {
      await this.#core.take(work)
      this.#trouble = undefined
      this.#tell()
    } catch (error) {
      this.#trouble = (error as Error).message
      throw error
    } finally {
      this.#arm()
    }
  }

  async #refresh(): Promise<void> {
    if (!isSameCalendar(this.#rules?.calendar, this.#workspace.settings)) await this.#keep()
    const rules = await this.#readRules(await loadTargets(this.#workspace))
    const missing = missingLeaves(this.#core.engine, rules.targets)
    if (missing.length > 0) await this.#build(rules, missing)
    await this.#work((engine) => this.#core.settle(engine, () => switchTo(engine, rules)))
    this.#rules = rules
    this.#isReady = true
  }

  async #readRules(targets: readonly LiveTarget[]): Promise<Rules> {
    const { analytical, settings: calendar, clock, survivors } = this.#workspace
    const moment = { now: clock(), calendar }
    const thresholds = await survivors.readMerged(() =>
      readThresholds(analytical, planTargets(targets), moment),
    )
    return { targets, thresholds, calendar }
  }

  /** The targets that the file has by the definitions of now are kept true at once. */
  async #keep(): Promise<void> {
    const targets = await loadTargets(this.#workspace)
    await this.#core.take(async (engine) => {
      let kept: readonly LiveTarget[] = []
      engine.commit(this.#workspace.clock(), () => {
        kept = keepTrue(engine, targets, this.#workspace.settings)
      })
      this.#rules = await this.#readRules(kept)
      goBy(engine, this.#rules)
    })
  }

  /** Follows what others than tracking have stored. */
  async #catchUp(): Promise<void> {
    const since = this.#core.engine.facts.get('seen', Number.NEGATIVE_INFINITY)
    const until = await this.#workspace.writes.instant()
    if (since > Number.NEGATIVE_INFINITY) await catchUp(this.#core, this.#workspace, since)
    await this.#work(async (engine) => engine.commit(until, () => engine.facts.set('seen', until)))
  }

  async #build({ targets }: Rules, missing: Parameters<typeof build>[3]): Promise<void> {
    try {
      await build(this.#core, this.#workspace, targets, missing, {
        stored: this.#stored,
        signal: this.#closing.signal,
        onProgress: (share) => {
          this.#progress = share
        },
      })
    } finally {
      this.#progress = undefined
    }
  }

  /** An engine that takes the place of another goes by the same rules. */
  #adopt(engine: Engine): void {
    engine.changes.subscribe(() => this.#tell())
    if (this.#rules) goBy(engine, this.#rules)
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  #arm(): void {
    this.#cancelAlarm()
    if (this.#closing.signal.aborted) return
    this.#cancelAlarm = this.#alarm.at(this.#core.engine.dues.next, () => {
      this.#work((engine) => this.#core.settle(engine)).catch(() => this.#retry())
    })
  }

  #retry(): void {
    this.#cancelAlarm()
    this.#cancelAlarm = this.#alarm.at(this.#workspace.clock() + RETRY_MS, () => this.#arm())
  }
}

function isSameCalendar(a: Calendar | undefined, b: Calendar): boolean {
  return a?.timeZone === b.timeZone && a.weekStartsOn === b.weekStartsOn
}

function eventOf({ name, owner, at, id, values }: StoredRecord) {
  return { owner: 'event', number: owner, name, at, id: idOf(id), values } as const
}

function traitOf({ name, owner, at, id, values }: StoredRecord) {
  return { owner: 'trait', number: owner, name, at, id: idOf(id), values } as const
}

function idOf(id: Uint8Array): bigint {
  return Buffer.from(id.buffer, id.byteOffset, 8).readBigUInt64LE()
}
