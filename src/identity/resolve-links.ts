import { compareCalls, type Link, linkOrder, type Node, pairKey, type Separation } from './link.ts'
import { Partition, type Refusal } from './partition.ts'
import type { IdentityRules } from './rules.ts'

export interface Resolution {
  /** By the number of an identity: the smallest number of its profile. */
  readonly survivors: ReadonlyMap<number, number>
  /** By `pairKey`: why a link was refused; links that are not there were accepted. */
  readonly refusals: ReadonlyMap<string, Refusal>
}

/**
 * Which identities are one profile: a pure function of the set of links, separations and rules.
 *
 * repeated links -> the first of each pair -> identities that tell nobody apart -> links in order of time, each
 * accepted unless the profile would exceed a limit or join what was separated
 */
export function resolveLinks(
  nodes: readonly Node[],
  links: readonly Link[],
  separations: readonly Separation[],
  rules: IdentityRules,
): Resolution {
  const byNumber = new Map(nodes.map((node) => [node.number, node]))
  const first = firstLinks(links)
  const blocked = blockedAmong(byNumber, first, rules)
  const refusals = new Map<string, Refusal>()
  const open: Link[] = []
  for (const link of first) {
    const end = [link.a, link.b].find((number) => blocked.has(number))
    if (end === undefined) open.push(link)
    else refusals.set(pairKey(link), { kind: 'blocked', number: end })
  }
  const united = uniteLinked(nodes, open, separations, rules)
  return { survivors: united.survivors, refusals: new Map([...refusals, ...united.refusals]) }
}

/** Of several links between two identities the first. */
export function firstLinks(links: readonly Link[]): Link[] {
  const first = new Map<string, Link>()
  for (const link of links) {
    if (link.a === link.b) continue
    const key = pairKey(link)
    const known = first.get(key)
    if (known === undefined || compareCalls(link, known) < 0) first.set(key, link)
  }
  return [...first.values()]
}

/**
 * Identities that tell nobody apart: of a blocked value, seen with many identities of a namespace of limit 1 (unless
 * they are of such a namespace themselves: those are never one person), or seen with very many at all. `links` are
 * all the links of the identities that are asked for, each pair once.
 */
export function blockedAmong(
  nodes: ReadonlyMap<number, Node>,
  links: readonly Link[],
  rules: IdentityRules,
  asked: Iterable<number> = nodes.keys(),
): Set<number> {
  const neighbours = new Map<number, number[]>([...asked].map((number) => [number, []]))
  for (const { a, b } of links) {
    neighbours.get(a)?.push(b)
    neighbours.get(b)?.push(a)
  }
  const blocked = new Set<number>()
  for (const [number, others] of neighbours) {
    const node = nodes.get(number)!
    if (rules.isBlocked(node.value) || isSeenEverywhere(node, others, nodes, rules)) blocked.add(number)
  }
  return blocked
}

function isSeenEverywhere(
  { namespace }: Node,
  others: readonly number[],
  nodes: ReadonlyMap<number, Node>,
  rules: IdentityRules,
): boolean {
  const { blockAfter, mostLinks } = rules.setting
  if (others.length > mostLinks) return true
  if (others.length <= blockAfter || rules.limitOf(namespace) === 1) return false
  const counts = new Map<string, number>()
  for (const other of others) {
    const of = nodes.get(other)!.namespace
    counts.set(of, (counts.get(of) ?? 0) + 1)
  }
  return [...counts].some(([of, count]) => count > blockAfter && rules.limitOf(of) === 1)
}

/**
 * Profiles out of links none of whose ends is blocked. Nearly everywhere all links of identities that hang together
 * can be accepted; only where they cannot, their order matters.
 */
export function uniteLinked(
  nodes: Iterable<Node>,
  links: readonly Link[],
  separations: readonly Separation[],
  rules: IdentityRules,
): Resolution {
  const byNumber = new Map<number, Node>()
  for (const node of nodes) byNumber.set(node.number, node)
  const all = new Partition(byNumber.values(), separations, rules)
  for (const { a, b } of links) all.unite(a, b)
  const disputed = new Set<number>()
  for (const number of byNumber.keys()) {
    if (all.find(number) === number && !all.isAllowed(number)) disputed.add(number)
  }
  if (disputed.size === 0) return { survivors: survivorsOf(byNumber.keys(), all), refusals: new Map() }
  const isDisputed = (number: number) => disputed.has(all.find(number))
  const inOrder = links
    .filter(({ a }) => isDisputed(a))
    .sort(linkOrder(rules, (number) => byNumber.get(number)!))
  const strict = new Partition(
    [...byNumber.values()].filter(({ number }) => isDisputed(number)),
    separations,
    rules,
  )
  const refusals = uniteInOrder(strict, inOrder)
  const survivors = new Map([
    ...survivorsOf(
      [...byNumber.keys()].filter((number) => !isDisputed(number)),
      all,
    ),
    ...survivorsOf([...byNumber.keys()].filter(isDisputed), strict),
  ])
  return { survivors, refusals }
}

function uniteInOrder(partition: Partition, links: readonly Link[]): Map<string, Refusal> {
  const refusals = new Map<string, Refusal>()
  for (const link of links) {
    const refusal = partition.refusal(link.a, link.b)
    if (refusal === undefined) partition.unite(link.a, link.b)
    else refusals.set(pairKey(link), refusal)
  }
  return refusals
}

function survivorsOf(numbers: Iterable<number>, partition: Partition): Map<number, number> {
  const smallest = new Map<number, number>()
  const list = [...numbers]
  for (const number of list) {
    const root = partition.find(number)
    smallest.set(root, Math.min(number, smallest.get(root) ?? number))
  }
  return new Map(list.map((number) => [number, smallest.get(partition.find(number))!]))
}
