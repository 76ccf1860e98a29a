import type { ThresholdsByLeaf } from '../evaluation/populations.ts'
import type { Alarm } from '../time/alarm.ts'
import type { Follower, PreparedGroup } from '../tracking/index.ts'
import type { Workspace } from '../workspace/index.ts'
import type { LiveMembers } from '../workspace/live-members.ts'
import { adoptStored } from './baseline.ts'
import { Core } from './core.ts'
import type { Engine } from './engine.ts'
import { Errands } from './errands.ts'
import type { LeftOut } from './left-out.ts'
import { clockTrouble, type LiveState } from './live-state.ts'
import { OthersRecords } from './others.ts'
import { Pulse } from './pulse.ts'
import { LiveReader } from './reader.ts'
import { Refused } from './rebuild.ts'
import { RulesInForce } from './rules-in-force.ts'
import { Storing } from './storing.ts'
import { recordsOf, takeRecords } from './take-records.ts'
import { tidy } from './tidy.ts'

export interface LiveOptions {
  readonly alarm: Alarm
}

export interface LiveStart {
  /** Resolves when all records that were followed by now are in the stores. */
  readonly stored: () => Promise<void>
}

/** What is done beside: what others than tracking have stored, edits, refused records, thresholds, what is left over, storing. */
type Errand = 'records' | 'definitions' | 'rebuild' | 'thresholds' | 'tidying' | 'storing'

/** Population conditions go by thresholds that are at most so old. */
const THRESHOLDS_EVERY_MS = 15 * 60_000
/** What the stores have of memberships is at most so old. */
const STORE_EVERY_MS = 15 * 60_000

/** What was left out is tried again after so long, and when a process begins. */
const LEFT_OUT_RETRY_MS = 60 * 60_000

/**
 * Keeps the members of all segments true: by every record as it comes, by every merge, and by time alone.
 */
export class Live extends LiveReader implements Follower, LiveMembers {
  readonly #workspace: Workspace
  readonly #core: Core
  readonly #pulse: Pulse
  readonly #rules: RulesInForce
  readonly #refused: Refused
  readonly #others: OthersRecords
  readonly #storing: Storing
  readonly #errands: Errands<Errand>
  readonly #closing = new AbortController()
  #stored: LiveStart['stored'] = async () => undefined
  #stopListening: readonly (() => void)[] = []

  private constructor(workspace: Workspace, core: Core, pulse: Pulse, { alarm }: LiveOptions) {
    super(core, pulse, workspace.clock)
    this.#workspace = workspace
    this.#core = core
    this.#pulse = pulse
    const stored = () => this.#stored()
    this.#rules = new RulesInForce(core, workspace, pulse, { stored, signal: this.#closing.signal })
    this.#refused = new Refused(core, workspace, pulse, stored)
    this.#others = new OthersRecords(core, workspace, pulse, this.#refused)
    this.#storing = new Storing(core, workspace, pulse, this.#others, this.#rules)
    this.#errands = new Errands<Errand>(alarm, workspace.clock, {
      records: () => this.#followOthers(),
      definitions: () => this.#refresh(),
      rebuild: () => this.#rebuild(),
      thresholds: () => this.#refreshThresholds(),
      tidying: () => tidy(core),
      storing: () => this.#storeNews(),
    })
  }

  /** Opens what is known: segments that were kept true are kept true from the first record that is followed. */
  static async open(workspace: Workspace, options: LiveOptions): Promise<Live> {
    const core = await Core.open(workspace)
    const live = new Live(workspace, core, new Pulse(core, options.alarm, workspace.clock), options)
    core.onRenewal = (engine) => live.#adopt(engine)
    core.onUnreadable = (engine, numbers) => live.#leaveOut(engine, numbers)
    live.#adopt(core.engine)
    await adoptStored(core, workspace)
    await live.#rules.keep()
    return live
  }

  /** Begins to bring everything up to date that happened while nobody looked, and to keep all saved segments true. */
  start({ stored }: LiveStart): void {
    this.#stored = stored
    this.#stopListening = [
      this.#workspace.writes.listen((at) => {
        this.#others.hear(at)
        this.#errands.want('records')
      }),
      this.#workspace.edits.listen(() => this.#errands.want('definitions')),
    ]
    this.#others.resume()
    for (const errand of ['records', 'definitions', 'rebuild'] as const) this.#errands.want(errand)
    this.#errands.wantIn('thresholds', THRESHOLDS_EVERY_MS)
    this.#errands.wantIn('storing', STORE_EVERY_MS)
    this.#workspace.live = this
  }

  get position(): number {
    return this.#core.engine.facts.get('position', 0)
  }

  /** Takes records that are about to be stored; who enters or leaves by them is in the log when it resolves. */
  follow(group: PreparedGroup): Promise<void> {
    return this.#pulse.work(async (engine) => {
      // Time first: what it brings about before these records came is another change.
      await this.#core.passTime(engine)
      const leftOut = await takeRecords(engine, recordsOf(group))
      await this.#core.settle(engine, () => {
        this.#leaveOut(engine, leftOut)
        engine.facts.set('position', group.end)
      })
    })
  }

  refused(numbers: readonly number[]): Promise<void> {
    return this.#pulse.work(async (engine) => {
      engine.commit(this.#workspace.clock(), () => this.#refused.note(engine, numbers))
      this.#errands.want('rebuild')
    })
  }

  get state(): LiveState {
    const { now, failures } = this.#core.engine
    const { isReady, progress } = this.#rules
    const clock = this.#workspace.clock()
    return {
      isReady: isReady && progress === undefined,
      progress,
      now,
      trouble: this.#pulse.trouble ?? this.#errands.trouble ?? clockTrouble(now - clock),
      failures: failures.asOf(clock),
      leftOut: this.#refused.leftOut,
    }
  }

  /** By leaf, the thresholds that population conditions go by. */
  get thresholds(): ThresholdsByLeaf {
    return this.#rules.thresholds
  }

  thresholdsAsOf(segment: string): number | undefined {
    return this.#rules.thresholdsAsOf(segment)
  }

  /** Waits until all saved segments are kept true, and stores who is in them. */
  store(): Promise<number> {
    return this.#errands.run(() => this.#storing.store())
  }

  recordsStored(): Promise<void> {
    return this.#stored()
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
    this.#pulse.stop()
    for (const stop of this.#stopListening) stop()
  }

  /** Stores what is not stored yet, and closes. */
  async close(): Promise<void> {
    this.stop()
    await this.settled()
    await this.#storing.storeNews()
    await this.#core.close()
  }

  /** Within a transaction. Those that were left out before are tried again later. */
  #leaveOut(engine: Engine, numbers: LeftOut): void {
    const known = this.#refused.leftOut
    const isNew = [...numbers.keys()].some((number) => !known.has(number))
    this.#refused.noteLeftOut(engine, numbers)
    if (isNew) this.#errands.want('rebuild')
  }

  async #refresh(): Promise<void> {
    await this.#rules.refresh()
    this.#errands.want('tidying')
  }

  async #followOthers(): Promise<void> {
    await this.#others.follow()
    if (this.#refused.leftOut.size > 0) this.#errands.want('rebuild')
  }

  async #rebuild(): Promise<void> {
    await this.#refused.rebuild()
    if (this.#refused.leftOut.size > 0) this.#errands.wantIn('rebuild', LEFT_OUT_RETRY_MS)
  }

  async #refreshThresholds(): Promise<void> {
    await this.#rules.refreshThresholds()
    this.#errands.wantIn('thresholds', THRESHOLDS_EVERY_MS)
  }

  async #storeNews(): Promise<void> {
    await this.#others.noteSeen()
    await this.#storing.storeNews()
    this.#errands.wantIn('storing', STORE_EVERY_MS)
  }

  #adopt(engine: Engine): void {
    engine.changes.subscribe(() => this.#pulse.news.announce())
    this.#rules.hand(engine)
  }
}
