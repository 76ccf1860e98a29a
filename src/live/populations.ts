import { leafOf } from '../conditions/index.ts'
import { populationLeaves, readThresholds, type ThresholdsByLeaf } from '../evaluation/populations.ts'
import { type Plan, planTargets } from '../plan/plan.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Core } from './core.ts'
import { goBy, type Rules } from './definitions.ts'
import type { Engine } from './engine.ts'
import type { LiveTarget } from './live-plan.ts'

/** Profiles that are evaluated in one transaction. */
const PROFILES_AT_ONCE = 2_000

/** Population leaves: the thresholds by which they are answered, and by which of them everybody's are. */
export class Populations {
  readonly #core: Core
  readonly #workspace: Workspace
  readonly #stored: () => Promise<void>
  /** Undefined while it is under way. */
  #followed: ThresholdsByLeaf | undefined

  constructor(core: Core, workspace: Workspace, stored: () => Promise<void>) {
    this.#core = core
    this.#workspace = workspace
    this.#stored = stored
  }

  /** The thresholds of now for the population leaves of targets, over what is in the stores. */
  read(targets: readonly LiveTarget[], calendar: Calendar): Promise<ThresholdsByLeaf> {
    return this.#read(planTargets(targets), calendar)
  }

  /**
   * The same over everything that was followed; those that everybody was compared by already stay. Not within a turn of
   * the engine: what is to be stored may wait for one.
   */
  async readNew(targets: readonly LiveTarget[], calendar: Calendar): Promise<ThresholdsByLeaf> {
    const plan = planTargets(targets)
    const known: ThresholdsByLeaf = this.#followed ?? new Map()
    if (populationLeaves(plan).some(({ key }) => !known.has(key))) await this.#stored()
    return this.#read(plan, calendar, known)
  }

  /** The same for all of them, known or not. */
  async readAgain(targets: readonly LiveTarget[], calendar: Calendar): Promise<ThresholdsByLeaf> {
    await this.#stored()
    return this.read(targets, calendar)
  }

  /** Nobody was compared with the others yet. */
  beginAnew(): void {
    this.#followed = undefined
  }

  /** Goes by rules from now on, whose thresholds are those that were read and what others there are. */
  async goBy(rules: Rules, read: ThresholdsByLeaf): Promise<void> {
    const isSame = this.#followed !== undefined && agree(this.#followed, read)
    this.#followed = undefined
    if (isSame) await this.#core.take(async (engine) => goBy(engine, rules))
    else await compareEverybody(this.#core, rules)
    this.#followed = read
  }

  #read(plan: Plan, calendar: Calendar, known?: ThresholdsByLeaf): Promise<ThresholdsByLeaf> {
    const { analytical, clock, survivors } = this.#workspace
    const moment = { now: clock(), calendar }
    return survivors.readMerged(() => readThresholds(analytical, plan, moment, { known }))
  }
}

/** Evaluates by the thresholds of some rules from now on, and everybody's population leaves at once. */
async function compareEverybody(core: Core, rules: Rules): Promise<void> {
  await core.take(async (engine) => {
    // What time brought about until now was by the thresholds before.
    await core.settle(engine)
    goBy(engine, rules)
  })
  if (populationGroups(core.engine).length === 0) return
  for (let from = 0; from < core.engine.firsts.length; from += PROFILES_AT_ONCE) {
    await core.take((engine) => evaluateAgain(core, engine, from, from + PROFILES_AT_ONCE))
  }
}

async function evaluateAgain(core: Core, engine: Engine, from: number, to: number): Promise<void> {
  const groups = populationGroups(engine)
  for (let profile = from; profile < to; profile++) {
    if (engine.firstAt(profile) <= engine.now) engine.touch(profile, 'data', groups)
  }
  await core.settle(engine)
}

function populationGroups({ groups }: Engine) {
  return groups.filter(({ leaves }) => leaves.some(({ node }) => leafOf(node).population !== undefined))
}

/** Whether leaves that both have are answered alike by both. */
function agree(a: ThresholdsByLeaf, b: ThresholdsByLeaf): boolean {
  return [...a].every(([key, { ranges }]) => {
    const other = b.get(key)
    return other === undefined || JSON.stringify(ranges) === JSON.stringify(other.ranges)
  })
}
