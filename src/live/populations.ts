import { leafOf } from '../conditions/index.ts'
import { readThresholds } from '../evaluation/populations.ts'
import { planTargets } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'
import type { Core } from './core.ts'
import { goBy, type Rules } from './definitions.ts'
import type { Engine } from './engine.ts'
import type { LiveTarget } from './live-plan.ts'

/** Profiles that are evaluated in one transaction. */
const PROFILES_AT_ONCE = 2_000

/** What targets are evaluated with as of now, the thresholds of their population leaves among it. */
export async function readRules(workspace: Workspace, targets: readonly LiveTarget[]): Promise<Rules> {
  const { analytical, settings: calendar, clock, survivors } = workspace
  const moment = { now: clock(), calendar }
  const thresholds = await survivors.readMerged(() =>
    readThresholds(analytical, planTargets(targets), moment),
  )
  return { targets, thresholds, calendar }
}

/** Evaluates by the thresholds of now, everybody's population leaves where they are others than before. */
export async function followThresholds(core: Core, before: Rules, rules: Rules): Promise<void> {
  const isSame = rangesText(before) === rangesText(rules)
  await core.take(async (engine) => goBy(engine, rules))
  if (isSame) return
  for (let from = 0; from < core.engine.firsts.length; from += PROFILES_AT_ONCE) {
    await core.take((engine) => evaluateAgain(core, engine, from, from + PROFILES_AT_ONCE))
  }
}

async function evaluateAgain(core: Core, engine: Engine, from: number, to: number): Promise<void> {
  const groups = engine.groups.filter(({ leaves }) =>
    leaves.some(({ node }) => leafOf(node).population !== undefined),
  )
  for (let profile = from; profile < to; profile++) {
    if (engine.firstAt(profile) <= engine.now) engine.touch(profile, 'data', groups)
  }
  await core.settle(engine)
}

function rangesText({ thresholds }: Rules): string {
  return JSON.stringify([...thresholds].map(([key, { ranges }]) => [key, ranges]))
}
