import { leafOf } from '../conditions/index.ts'
import { readThresholds } from '../evaluation/populations.ts'
import { planTargets } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Core } from './core.ts'
import { goBy, type Rules } from './definitions.ts'
import type { Engine } from './engine.ts'
import { type LiveTarget, leavesOfTargets } from './live-plan.ts'

/** Profiles that are evaluated in one transaction. */
const PROFILES_AT_ONCE = 2_000

const NONE: Rules['thresholds'] = new Map()

/** What targets are evaluated with as of now: of their population leaves the thresholds that are known, or those of now. */
export async function readRules(
  workspace: Workspace,
  targets: readonly LiveTarget[],
  known = NONE,
): Promise<Rules> {
  const { analytical, settings: calendar, clock, survivors } = workspace
  const moment = { now: clock(), calendar }
  const leaves = leavesOfTargets(targets)
  const unknown = planTargets(leaves.flatMap(({ key, node }) => (known.has(key) ? [] : { id: key, node })))
  const fresh = await survivors.readMerged(() => readThresholds(analytical, unknown, moment))
  const kept = leaves.flatMap(({ key }) => (known.has(key) ? [[key, known.get(key)!] as const] : []))
  return { targets, thresholds: new Map([...kept, ...fresh]), calendar }
}

/** Evaluates by the thresholds of some rules from now on, and everybody's population leaves at once. */
export async function followThresholds(core: Core, rules: Rules): Promise<void> {
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
export function agree(a: Rules['thresholds'], b: Rules['thresholds']): boolean {
  return [...a].every(([key, { ranges }]) => {
    const other = b.get(key)
    return other === undefined || JSON.stringify(ranges) === JSON.stringify(other.ranges)
  })
}
