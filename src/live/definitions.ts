import type { Thresholds } from '../conditions/condition.ts'
import { leafKey, type Node } from '../definition/node.ts'
import { combine } from '../evaluation/batch.ts'
import { BitSet } from '../evaluation/bit-set.ts'
import type { PlannedLeaf } from '../plan/plan.ts'
import type { Calendar } from '../time/calendar.ts'
import type { Engine } from './engine.ts'
import { type LiveTarget, leavesOfTargets, needsOf, planLeaves } from './live-plan.ts'
import { type Need, type Stream, unite } from './streams.ts'

/** The leaves of targets that are not answered for everybody. */
export function missingLeaves(engine: Engine, targets: readonly LiveTarget[]): readonly PlannedLeaf[] {
  const known = engine.columns.of('leaf')
  return leavesOfTargets(targets).filter(({ key }) => known.get(key)?.state.ready !== true)
}

/** Within a transaction: makes the streams and columns that leaves lack; returns the streams that are to be loaded. */
export function prepareLeaves(
  engine: Engine,
  targets: readonly LiveTarget[],
  missing: readonly PlannedLeaf[],
): readonly Stream[] {
  for (const { key } of missing) {
    if (!engine.columns.of('leaf').has(key)) engine.columns.add('leaf', key, { ready: false })
  }
  return neededStreams(targets).flatMap((need) => {
    const found = engine.streams.find(need)
    if (found?.loaded) return []
    return found ?? engine.streams.add(withKnown(engine, need))
  })
}

/** One stream a name has what all leaves need of it. */
function neededStreams(targets: readonly LiveTarget[]): readonly Need[] {
  return needsOf(leavesOfTargets(targets).map(({ node }) => node))
}

/** What other streams of the name have too, so that the new one takes the place of all. */
function withKnown({ streams }: Engine, need: Need): Need {
  const known = streams.of(need.owner, need.name)
  return { ...need, paths: known.reduce((paths, stream) => unite(paths, stream.paths), need.paths) }
}

/** The plan of some leaves over the streams that there are. */
export function planOver(engine: Engine, leaves: readonly PlannedLeaf[]) {
  return planLeaves(leaves, (need) => engine.streams.find(need)!)
}

/** What targets are evaluated with. */
export interface Rules {
  readonly targets: readonly LiveTarget[]
  readonly calendar: Calendar
  readonly thresholds: ReadonlyMap<string, Thresholds>
}

/**
 * Within a transaction: from now on these targets are kept true; all their leaves are answered. Who joins or leaves by
 * it is a change with the cause `definition`.
 */
export function switchTo(engine: Engine, { targets, calendar, thresholds }: Rules): void {
  const leaves = leavesOfTargets(targets)
  for (const { key } of missingLeaves(engine, targets)) engine.columns.setState('leaf', key, { ready: true })
  removeOthers(engine, targets)
  const bits = new Map([...engine.columns.of('leaf')].map(([key, { column }]) => [key, column.bits]))
  const everyone = engine.everyone()
  for (const target of targets) {
    replaceMembers(engine, target, ruleOf(target, calendar), combine(target.node, everyone, bits))
  }
  forgetUnused(engine, leaves)
  goBy(engine, { targets, calendar, thresholds })
}

/** Evaluates by rules whose targets have their members and all their leaves. */
export function goBy(engine: Engine, { targets, calendar, thresholds }: Rules): void {
  engine.use(planOver(engine, leavesOfTargets(targets)), calendar, thresholds)
  engine.targets.use(targets)
}

/**
 * Within a transaction, when an engine begins: forgets what is not true any more, and returns the targets that still
 * are. Leaves that no such target has were not kept true.
 */
export function keepTrue(
  engine: Engine,
  targets: readonly LiveTarget[],
  calendar: Calendar,
): readonly LiveTarget[] {
  const kept = targets.filter((target) => {
    const { version, rule } = engine.columns.of('target').get(target.id)?.state ?? {}
    const isWhole = leavesOfTargets([target]).every(
      ({ key }) => engine.columns.of('leaf').get(key)?.state.ready,
    )
    return version === target.version && rule === ruleOf(target, calendar) && isWhole
  })
  const leaves = new Set(leavesOfTargets(kept).map(({ key }) => key))
  for (const key of [...engine.columns.of('leaf').keys()])
    if (!leaves.has(key)) engine.columns.remove('leaf', key)
  return kept
}

/** Everybody leaves a target that is there no longer. */
function removeOthers({ columns, targets: found, now }: Engine, targets: readonly LiveTarget[]): void {
  const kept = new Set(targets.map(({ id }) => id))
  for (const [segment, { column, state }] of columns.of('target')) {
    if (kept.has(segment)) continue
    const base = { segment, version: state.version ?? 0, cause: 'definition', at: now } as const
    found.add(column.bits, new BitSet(0), base)
    columns.remove('target', segment)
  }
}

/** The members of a target whose rule is new or another, or which somebody else evaluated last. */
function replaceMembers(
  { columns, targets, now }: Engine,
  target: LiveTarget,
  rule: string,
  members: BitSet,
): void {
  const known = columns.of('target').get(target.id)
  const state = { version: target.version, rule }
  if (known?.state.version === state.version && known.state.rule === state.rule) return
  const isEdited = known?.state.version !== state.version || known.state.rule !== undefined
  const { column } = known ?? columns.add('target', target.id, state)
  const cause = isEdited ? 'definition' : 'data'
  targets.add(column.bits, members, { segment: target.id, version: target.version, cause, at: now })
  column.replace(members)
  columns.setState('target', target.id, state)
}

/** Leaves and streams that nothing reads any more. */
function forgetUnused({ columns, streams }: Engine, leaves: readonly PlannedLeaf[]): void {
  const kept = new Set(leaves.map(({ key }) => key))
  for (const key of [...columns.of('leaf').keys()]) if (!kept.has(key)) columns.remove('leaf', key)
  const needed = new Set(needsOf(leaves.map(({ node }) => node)).map((need) => streams.find(need)))
  for (const stream of streams.all) if (!needed.has(stream)) streams.leave(stream)
}

/** A text equal for rules that mean the same. */
function ruleOf({ node }: LiveTarget, { timeZone, weekStartsOn }: Calendar): string {
  return `${timeZone} ${weekStartsOn} ${treeText(node)}`
}

function treeText(node: Node): string {
  switch (node.kind) {
    case 'condition':
      return leafKey(node)
    case 'not':
      return `not(${treeText(node.part)})`
    default:
      return `${node.kind}(${node.parts.map(treeText).join(',')})`
  }
}
