import { readCounter } from '../control/index.ts'
import { type ThresholdsByLeaf, thresholdsAsOf } from '../evaluation/populations.ts'
import { loadTargets } from '../membership/targets.ts'
import type { PlannedLeaf } from '../plan/plan.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Workspace } from '../workspace/index.ts'
import { type BuildOptions, build, buildUpTo } from './build.ts'
import type { Core } from './core.ts'
import { goBy, keepTrue, missingLeaves, type Rules, switchTo } from './definitions.ts'
import type { Engine } from './engine.ts'
import type { LiveTarget } from './live-plan.ts'
import { Populations } from './populations.ts'
import type { Pulse } from './pulse.ts'

export type RulesOptions = Omit<BuildOptions, 'onProgress'>

/** What everybody is evaluated by, and how it becomes what is saved. */
export class RulesInForce {
  readonly #core: Core
  readonly #workspace: Workspace
  readonly #pulse: Pulse
  readonly #options: RulesOptions
  readonly #populations: Populations
  #rules: Rules | undefined
  #isReady = false
  #progress: number | undefined

  constructor(core: Core, workspace: Workspace, pulse: Pulse, options: RulesOptions) {
    this.#core = core
    this.#workspace = workspace
    this.#pulse = pulse
    this.#options = options
    this.#populations = new Populations(core, workspace, options.stored)
  }

  /** Whether all saved segments have been kept true once; some may be on their way to another definition. */
  get isReady(): boolean {
    return this.#isReady
  }

  /** Of what is being built: how far that is, from 0 to 1. */
  get progress(): number | undefined {
    return this.#progress
  }

  /** By leaf, the thresholds that are evaluated by. */
  get thresholds(): ThresholdsByLeaf {
    return this.#rules?.thresholds ?? new Map()
  }

  /** When those that a target goes by were computed; undefined where it has no population conditions. */
  thresholdsAsOf(id: string): number | undefined {
    const target = this.#rules?.targets.find((one) => one.id === id)
    return target && thresholdsAsOf(target.node, this.thresholds)
  }

  /** An engine that takes the place of another goes by the same rules. */
  hand(engine: Engine): void {
    if (this.#rules) goBy(engine, this.#rules)
  }

  /** The targets that the file has by the definitions of now are kept true at once. */
  async keep(): Promise<void> {
    // Definitions that this version does not take are reported by who refreshes; nothing is kept true by them.
    const targets = await loadTargets(this.#workspace).catch(() => [])
    await this.#core.take(async (engine) => {
      let kept: readonly LiveTarget[] = []
      engine.commit(this.#workspace.clock(), () => {
        kept = keepTrue(engine, targets, this.#workspace.settings)
      })
      const { settings: calendar } = this.#workspace
      this.#rules = { targets: kept, calendar, thresholds: await this.#populations.read(kept, calendar) }
      this.#populations.beginAnew()
      goBy(engine, this.#rules)
    })
  }

  /** Makes what is saved the rules in force: what of it is new is built first. */
  async refresh(): Promise<void> {
    if (!isSameCalendar(this.#rules?.calendar, this.#workspace.settings)) await this.keep()
    const targets = await loadTargets(this.#workspace)
    const { settings: calendar } = this.#workspace
    const thresholds = await this.#populations.readNew(targets, calendar)
    await this.#goByThresholds(thresholds)
    const missing = missingLeaves(this.#core.engine, targets)
    if (missing.length > 0) await this.#build(targets, missing)
    await this.#pulse.work(async (engine) => {
      // In the turn of the switch: between the two nobody could say by which rules a record is to be followed.
      const numbers = await readCounter(this.#workspace.control, 'profiles')
      await buildUpTo(engine, missing, () => numbers)
      const rules = { targets, calendar, thresholds }
      await this.#core.settle(engine, () => switchTo(engine, rules))
      this.#rules = rules
    })
    this.#isReady = true
  }

  /** Compares everybody by the thresholds of now. */
  async refreshThresholds(): Promise<void> {
    const { targets, thresholds } = this.#rules!
    if (thresholds.size === 0) return
    await this.#goByThresholds(await this.#populations.readAgain(targets, this.#workspace.settings))
  }

  /** Evaluates by these from now on, the leaves too that are yet to be built. */
  async #goByThresholds(read: ThresholdsByLeaf): Promise<void> {
    const before = this.#rules!
    const rules = { ...before, thresholds: new Map([...before.thresholds, ...read]) }
    this.#rules = rules
    await this.#populations.goBy(rules, read)
    this.#pulse.arm()
  }

  async #build(targets: readonly LiveTarget[], missing: readonly PlannedLeaf[]): Promise<void> {
    const onProgress = (share: number) => {
      this.#progress = share
    }
    try {
      await build(this.#core, this.#workspace, targets, missing, { ...this.#options, onProgress })
    } finally {
      this.#progress = undefined
    }
  }
}

function isSameCalendar(a: Calendar | undefined, b: Calendar): boolean {
  return a?.timeZone === b.timeZone && a.weekStartsOn === b.weekStartsOn
}
