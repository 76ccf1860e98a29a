import { parseArgs } from 'node:util'
import type { Evaluation, Subject } from '../src/conditions/condition.ts'
import { evaluationOf } from '../src/conditions/evaluation.ts'
import { sourceOf } from '../src/conditions/index.ts'
import { EMPTY_LIBRARY } from '../src/definition/library.ts'
import { type ConditionNode, leafKey } from '../src/definition/node.ts'
import { requireNode } from '../src/definition/parse.ts'
import { requireResolved } from '../src/definition/resolve.ts'
import { byTime, type History, type ProfileRecord } from '../src/records/history.ts'
import { BENCH_NOW } from './data.ts'
import { type Random, randomOf, workload } from './workload.ts'

const DAY_MS = 86_400_000
const PROFILES = 400
const ROUNDS = 5
const EVALUATIONS = 20_000

/** How often each event happens, of a hundred. */
const EVENTS = { page_viewed: 62, product_viewed: 20, email_opened: 9, cart_added: 5, order_completed: 4 }
const NAMES = Object.entries(EVENTS).flatMap(([name, share]) => Array.from({ length: share }, () => name))

interface Leaf {
  readonly kind: string
  readonly node: ConditionNode
}

/**
 * What it costs to evaluate the leaves of a hundred segments in TypeScript, as live evaluation does: processor
 * time per evaluation by kind of condition, and per event, after which all leaves are asked that read it.
 * `npm run bench -- leaves [--records N] [--time-zone Europe/Berlin]`.
 */
export async function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      records: { type: 'string', default: '20' },
      'time-zone': { type: 'string', default: 'UTC' },
    },
  })
  const calendar = { timeZone: values['time-zone'], weekStartsOn: 1 }
  const leaves = distinctLeaves()
  const histories = historiesOf(Number(values.records))
  const subjects = histories.map((history): Subject => ({ history, thresholds: new Map() }))
  const costOf = (some: readonly Leaf[]) =>
    microseconds(
      some.map(({ node }) => evaluationOf(node, calendar)),
      subjects,
    )
  const byKind = [...groupBy(leaves, ({ kind }) => kind)].map(([kind, some]) => [kind, costOf(some)] as const)
  const perEvent = Object.entries(EVENTS).map(([name, share]) => {
    const reading = leaves.filter(({ node }) => sourceOf([node]).events.includes(name))
    return (costOf(reading) * reading.length * share) / 100
  })
  return {
    leaves: leaves.length,
    recordsPerProfile: Number(values.records),
    timeZone: calendar.timeZone,
    microsecondsPerEvent: round(perEvent.reduce((a, b) => a + b)),
    microsecondsByKind: Object.fromEntries(
      byKind.sort((a, b) => b[1] - a[1]).map(([kind, micros]) => [kind, round(micros)]),
    ),
  }
}

function distinctLeaves(): readonly Leaf[] {
  const leaves = new Map<string, Leaf>()
  for (const { kind, definition } of workload(100).flatMap(({ conditions }) => conditions)) {
    const node = requireResolved(requireNode(definition), EMPTY_LIBRARY) as ConditionNode
    leaves.set(leafKey(node), { kind, node })
  }
  return [...leaves.values()]
}

/** Processor time of one evaluation, of the quickest of some rounds over all profiles. */
function microseconds(leaves: readonly Evaluation[], subjects: readonly Subject[]): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const began = process.cpuUsage()
    let asked = 0
    let members = 0
    while (asked < EVALUATIONS) {
      for (const subject of subjects) {
        for (const evaluate of leaves) members += evaluate(subject, BENCH_NOW).value ? 1 : 0
      }
      asked += subjects.length * leaves.length
    }
    const { user, system } = process.cpuUsage(began)
    if (members < 0) throw new RangeError('fewer than none')
    return (user + system) / asked
  })
  return Math.min(...rounds)
}

function historiesOf(records: number): readonly History[] {
  const next = randomOf(7)
  return Array.from({ length: PROFILES }, (_, profileId) => {
    const events = Array.from({ length: records }, () => event(next)).sort(byTime)
    const traits = [
      trait('age', { number: { '': 18 + next.below(60) } }),
      trait('plan', { text: { '': 'pro' } }),
    ]
    return {
      profileId,
      firstAt: 0,
      events: groupBy(events, ({ name }) => name),
      traits: groupBy(traits, ({ name }) => name),
    }
  })
}

const NO_VALUES = { text: {}, number: {}, flag: {}, date: {}, json: {} }

function event(next: Random): ProfileRecord {
  const name = next.pick(NAMES)
  const id = BigInt(next.below(1e9))
  const text = {
    category: `c${next.below(8)}`,
    path: `/p/${next.below(10)}`,
    campaign: `campaign-${next.below(10)}`,
  }
  const number = {
    revenue: next.below(6_000) / 100,
    price: next.below(1_400) / 100,
    seconds: next.below(100),
  }
  const at = BENCH_NOW - next.below(400) * DAY_MS - next.below(DAY_MS)
  return { name, at, id, values: { ...NO_VALUES, text, number } }
}

function trait(name: string, values: Partial<ProfileRecord['values']>): ProfileRecord {
  return { name, at: 0, id: 0n, values: { ...NO_VALUES, ...values } }
}

function groupBy<T>(list: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

const round = (value: number) => Math.round(value * 1000) / 1000
