import { newestStoredChange, readCounter } from '../control/index.ts'
import { loadTargets } from '../membership/targets.ts'
import type { Alarm } from '../time/alarm.ts'
import { type Calendar, DAY_MS } from '../time/calendar.ts'
import { Pace } from '../time/pace.ts'
import type { Follower, PreparedGroup, StoredRecord } from '../tracking/index.ts'
import type { Workspace } from '../workspace/index.ts'
import type { LiveMembers, LiveSegment } from '../workspace/live-members.ts'
import { adoptStored } from './baseline.ts'
import { build } from './build.ts'
import { catchUp } from './catch-up.ts'
import { storeMemberships } from './checkpoint.ts'
import { Core, STORED_AS, walk } from './core.ts'
import { goBy, keepTrue, missingLeaves, type Rules, switchTo } from './definitions.ts'
import type { Engine, EngineWork } from './engine.ts'
import { Errands } from './errands.ts'
import type { LiveTarget } from './live-plan.ts'
import { agree, followThresholds, readRules } from './populations.ts'
import { rebuild } from './rebuild.ts'
import type { ChangeQuery, LoggedChange } from './store/change-log.ts'
import { tidy } from './tidy.ts'

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
  /** Conditions that throw, with what. */
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

/** What is done beside: what others than tracking have stored, edits, refused records, thresholds, what is left over, storing. */
type Errand = 'records' | 'definitions' | 'rebuild' | 'thresholds' | 'tidying' | 'storing'

/** Facts: up to when what others stored is followed, and the numbers that are to be read anew. */
const SEEN = 'seen'
const REFUSED = 'refused'
/** Population conditions go by thresholds that are at most so old. */
const THRESHOLDS_EVERY_MS = 15 * 60_000
/** What the stores have of memberships is at most so old. */
const STORE_EVERY_MS = 15 * 60_000
/** Changes can be asked for by place for a week. */
const KEEP_CHANGES_MS = 7 * DAY_MS

const CLOCK_TOLERANCE_MS = 1_000

/** After a failure that is nobody's mistake it is tried again after so long. */
const RETRY_MS = 1_000

/**
 * Keeps the members of all segments true: by every record as it comes, by every merge, and by time alone.
 */
export class Live implements Follower, LiveMembers {
  readonly #workspace: Workspace
  readonly #alarm: Alarm
  readonly #core: Core
  readonly #errands: Errands<Errand>
  readonly #closing = new AbortController()
  readonly #listeners = new Set<() => void>()
  #rules: Rules | undefined
  /** The thresholds by which everybody's population leaves are answered; undefined while that is under way. */
  #followed: Rules['thresholds'] | undefined
  #isReady = false
  #stored: LiveStart['stored'] = async () => undefined
  #progress: number | undefined
  #trouble: string | undefined
  #cancelAlarm: () => void = () => undefined
  #stopListening: readonly (() => void)[] = []
  /** Since when others than tracking have stored records that are not followed. */
  #unfollowed = Number.POSITIVE_INFINITY

  private constructor(workspace: Workspace, { alarm }: LiveOptions, core: Core) {
    this.#workspace = workspace
    this.#alarm = alarm
    this.#core = core
    this.#errands = new Errands<Errand>(alarm, workspace.clock, {
      records: () => this.#catchUp(),
      definitions: () => this.#refresh(),
      rebuild: () => this.#rebuild(),
      thresholds: () => this.#refreshThresholds(),
      tidying: () => tidy(this.#core),
      storing: () => this.#storeNews(),
    })
  }

  /** Opens what is known: segments that were kept true are kept true from the first record that is followed. */
  static async open(workspace: Workspace, options: LiveOptions): Promise<Live> {
    const live = new Live(workspace, options, await Core.open(workspace))
    live.#core.onRenewal = (engine) => live.#adopt(engine)
    live.#adopt(live.#core.engine)
    await adoptStored(live.#core, workspace)
    await live.#keep()
    return live
  }

  /** Begins to bring everything up to date that happened while nobody looked, and to keep all saved segments true. */
  start({ stored }: LiveStart): void {
    this.#stored = stored
    this.#stopListening = [
      this.#workspace.writes.listen((at) => {
        this.#unfollowed = Math.min(this.#unfollowed, at)
        this.#errands.want('records')
      }),
      this.#workspace.edits.listen(() => this.#errands.want('definitions')),
    ]
    this.#unfollowed = this.#core.engine.facts.get(SEEN, Number.POSITIVE_INFINITY)
    for (const errand of ['records', 'definitions', 'rebuild'] as const) this.#errands.want(errand)
    this.#errands.wantIn('thresholds', THRESHOLDS_EVERY_MS)
    this.#errands.wantIn('storing', STORE_EVERY_MS)
    this.#workspace.live = this
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

  refused(numbers: readonly number[]): Promise<void> {
    return this.#work(async (engine) => {
      const all = [...new Set([...engine.facts.get<number[]>(REFUSED, []), ...numbers])]
      engine.commit(this.#workspace.clock(), () => engine.facts.set(REFUSED, all))
      this.#errands.want('rebuild')
    })
  }

  get state(): LiveState {
    const { now, failures } = this.#core.engine
    const clock = this.#workspace.clock()
    return {
      isReady: this.#isReady && this.#progress === undefined,
      progress: this.#progress,
      now,
      trouble: this.#trouble ?? this.#errands.trouble ?? behind(now - clock),
      failures: failures.asOf(clock),
    }
  }

  get now(): number {
    return this.#core.engine.now
  }

  get profiles(): number {
    return this.#core.engine.profiles
  }

  find(segment: string): LiveSegment | undefined {
    return this.#core.engine.targets.find(segment)
  }

  /** Waits until all saved segments are kept true, and stores who is in them. */
  async store(): Promise<number> {
    return this.#errands.run(() => this.#store())
  }

  get measures(): LiveMeasures {
    const { work, dirty, dues } = this.#core.engine
    return { ...work, dirty, due: dues.length, overdueMs: dues.overdueMs(this.#workspace.clock()) }
  }

  recordsStored(): Promise<void> {
    return this.#stored()
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

  changesOf(profile: number, segment: string | undefined, limit: number): readonly LoggedChange[] {
    return this.#core.engine.changes.latestOf(profile, segment, limit)
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

  /** Resolves when what was wanted before was done. */
  async settled(): Promise<void> {
    await this.#errands.settled()
    await this.#core.take(async () => undefined)
  }

  /** Begins nothing new. */
  stop(): void {
    if (this.#workspace.live === this) this.#workspace.live = undefined
    this.#closing.abort()
    this.#errands.stop()
    this.#cancelAlarm()
    for (const stop of this.#stopListening) stop()
  }

  /** Stores what is not stored yet, and closes. */
  async close(): Promise<void> {
    this.stop()
    await this.settled()
    if (this.#isReady && (await this.#hasNews())) await this.#store()
    await this.#core.close()
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
    const rules = await readRules(this.#workspace, await loadTargets(this.#workspace), this.#followed)
    await this.#goByThresholds(rules.thresholds)
    const missing = missingLeaves(this.#core.engine, rules.targets)
    if (missing.length > 0) await this.#build(rules, missing)
    await this.#work(async (engine) => {
      // In the turn of the switch: between the two nobody could say by which rules a record is to be followed.
      await walk(engine.buildNext(await readCounter(this.#workspace.control, 'profiles')))
      await this.#core.settle(engine, () => switchTo(engine, rules))
      this.#rules = rules
    })
    this.#isReady = true
    this.#errands.want('tidying')
  }

  /** The targets that the file has by the definitions of now are kept true at once. */
  async #keep(): Promise<void> {
    // Definitions that this version does not take are reported by who refreshes; nothing is kept true by them.
    const targets = await loadTargets(this.#workspace).catch(() => [])
    await this.#core.take(async (engine) => {
      let kept: readonly LiveTarget[] = []
      engine.commit(this.#workspace.clock(), () => {
        kept = keepTrue(engine, targets, this.#workspace.settings)
      })
      this.#rules = await readRules(this.#workspace, kept)
      this.#followed = undefined
      goBy(engine, this.#rules)
    })
  }

  /** Follows what others than tracking have stored. */
  async #catchUp(): Promise<void> {
    const since = this.#unfollowed
    this.#unfollowed = Number.POSITIVE_INFINITY
    try {
      if (since < Number.POSITIVE_INFINITY) await catchUp(this.#core, this.#workspace, since - 1)
    } catch (error) {
      this.#unfollowed = Math.min(since, this.#unfollowed)
      throw error
    }
    await this.#noteSeen()
  }

  /** Notes up to when everything that others have stored is followed. */
  async #noteSeen(): Promise<void> {
    const until = await this.#workspace.writes.instant()
    if (this.#unfollowed < Number.POSITIVE_INFINITY) return
    await this.#work(async (engine) => engine.commit(until, () => engine.facts.set(SEEN, until)))
  }

  /** Reads anew what the stores have of numbers whose records were refused. */
  async #rebuild(): Promise<void> {
    const refused = this.#core.engine.facts.get<number[]>(REFUSED, [])
    if (refused.length === 0) return
    await this.#stored()
    await rebuild(this.#core, this.#workspace, refused)
    await this.#work(async (engine) => {
      const left = engine.facts.get<number[]>(REFUSED, []).filter((number) => !refused.includes(number))
      engine.commit(this.#workspace.clock(), () => engine.facts.set(REFUSED, left))
    })
  }

  async #refreshThresholds(): Promise<void> {
    const { targets, thresholds } = this.#rules!
    if (thresholds.size > 0) {
      const rules = await readRules(this.#workspace, targets)
      await this.#goByThresholds(rules.thresholds)
    }
    this.#errands.wantIn('thresholds', THRESHOLDS_EVERY_MS)
  }

  /** Evaluates by these from now on, the leaves too that are yet to be built. */
  async #goByThresholds(thresholds: Rules['thresholds']): Promise<void> {
    const before = this.#rules!
    const rules = { ...before, thresholds: new Map([...before.thresholds, ...thresholds]) }
    this.#rules = rules
    const isSame = this.#followed !== undefined && agree(this.#followed, thresholds)
    this.#followed = undefined
    if (isSame) await this.#core.take(async (engine) => goBy(engine, rules))
    else await followThresholds(this.#core, rules)
    this.#followed = thresholds
    this.#arm()
  }

  async #storeNews(): Promise<void> {
    await this.#noteSeen()
    if (this.#isReady && (await this.#hasNews())) await this.#store()
    this.#errands.wantIn('storing', STORE_EVERY_MS)
  }

  async #hasNews(): Promise<boolean> {
    return this.#core.engine.changes.last > (await newestStoredChange(this.#workspace.control))
  }

  async #store(): Promise<number> {
    const id = await storeMemberships(this.#core, this.#workspace, {
      areFollowed: () => this.#unfollowed === Number.POSITIVE_INFINITY,
      follow: () => this.#catchUp(),
    })
    const seen = await newestStoredChange(this.#workspace.control)
    const now = this.#workspace.clock()
    await this.#work(async (engine) =>
      engine.commit(now, () => {
        engine.facts.set(STORED_AS, id)
        engine.changes.forget(seen, now - KEEP_CHANGES_MS)
      }),
    )
    return id
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

/** A clock that was set back is told; time stands until it has caught up. */
function behind(ms: number): string | undefined {
  if (ms <= CLOCK_TOLERANCE_MS) return undefined
  return `The clock was set back by ${Math.round(ms / 1000)} s: time stands here until it has caught up.`
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
