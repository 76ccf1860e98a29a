import type { Graph, JudgedLink, PlacedNode } from './graph.ts'
import { compareCalls, type Link, type Node, pairKey, type Separation } from './link.ts'
import type { Refusal } from './partition.ts'
import { blockedAmong, uniteLinked } from './resolve-links.ts'
import type { IdentityRules } from './rules.ts'

/** What links are resolved to, for the profiles of a neighbourhood. */
export interface Outcome {
  readonly survivors: ReadonlyMap<number, number>
  readonly blocked: ReadonlySet<number>
  /** By `pairKey`: why links between members that are not blocked were refused. */
  readonly refusals: ReadonlyMap<string, Refusal>
}

/**
 * Whole profiles of the graph with all their links, to be resolved by themselves.
 *
 * That gives what resolving the whole graph gives, as long as no link that leads out of the neighbourhood would be
 * accepted. It was refused, since its ends are not one profile; and it stays refused if the profile at its inner end
 * still accepts every link that it did: then that profile is at every moment at least what it was, and whatever
 * stood against the link does so still. Where a profile lost a link, its neighbours are taken in and it is resolved
 * again. So a call costs as much as the profiles that it is about, however far links that were refused reach.
 */
export class Neighbourhood {
  readonly #graph: Graph
  readonly #rules: IdentityRules
  readonly #anew: boolean
  /** As they are stored; those that are new have themselves as survivor. */
  readonly #members = new Map<number, PlacedNode>()
  readonly #outside = new Map<number, PlacedNode>()
  readonly #links = new Map<string, JudgedLink>()
  readonly #stored = new Set<number>()
  readonly #separations = new Map<string, Separation>()
  readonly #rejoined = new Set<string>()

  /** `anew`: what is stored was resolved by other rules, so it tells nothing of what links come to. */
  constructor(graph: Graph, rules: IdentityRules, { anew = false } = {}) {
    this.#graph = graph
    this.#rules = rules
    this.#anew = anew
  }

  get members(): ReadonlyMap<number, PlacedNode> {
    return this.#members
  }

  get links(): ReadonlyMap<string, JudgedLink> {
    return this.#links
  }

  /** Whether an identity is in the graph already. */
  isStored(number: number): boolean {
    return this.#stored.has(number)
  }

  /** Takes in the profiles of identities; those that the graph does not know become profiles of their own. */
  async include(nodes: readonly Node[]): Promise<void> {
    const asked = nodes.filter(({ number }) => !this.#members.has(number))
    const found = await this.#graph.nodes(asked.map(({ number }) => number))
    const shared = new Set(found.filter(({ blocked }) => !blocked).map(({ survivor }) => survivor))
    const members = shared.size === 0 ? [] : await this.#graph.members(shared)
    const entered = new Map([...found, ...members].map((node) => [node.number, node]))
    for (const node of entered.values()) this.#stored.add(node.number)
    for (const node of asked) if (!entered.has(node.number)) entered.set(node.number, this.#newcomer(node))
    for (const [number, node] of entered) this.#members.set(number, node)
    await this.#includeLinks([...entered.values()])
  }

  /** Puts in links that are new, or earlier than known; the links must be between members. */
  put(links: readonly Link[]): void {
    for (const link of links) {
      const key = pairKey(link)
      const known = this.#links.get(key)
      if (known === undefined) this.#links.set(key, { ...link, status: 'refused' })
      else if (compareCalls(link, known) < 0) this.#links.set(key, { ...link, status: known.status })
    }
  }

  /** Puts in a separation that is not stored yet. */
  separate(pair: Separation): void {
    this.#separations.set(pairKey(pair), pair)
  }

  /** Leaves out a separation that is stored still. */
  rejoin(pair: Separation): void {
    this.#rejoined.add(pairKey(pair))
  }

  /** Resolves the links, taking in neighbours as long as they might be concerned. */
  async resolve(): Promise<Outcome> {
    for (;;) {
      const outcome = this.#resolveMembers()
      const concerned = this.#concerned(outcome)
      if (concerned.length === 0) return outcome
      await this.include(concerned)
    }
  }

  #newcomer(node: Node): PlacedNode {
    return { ...node, survivor: node.number, blocked: this.#rules.isBlocked(node.value) }
  }

  /** A blocked identity stays blocked whatever comes, so its links, often very many, are not asked for. */
  async #includeLinks(entered: readonly PlacedNode[]): Promise<void> {
    const open = entered.filter(({ number, blocked }) => this.#stored.has(number) && (this.#anew || !blocked))
    if (open.length === 0) return
    const numbers = open.map(({ number }) => number)
    for (const link of await this.#graph.links(numbers)) {
      const key = pairKey(link)
      if (!this.#links.has(key)) this.#links.set(key, link)
    }
    for (const separation of await this.#graph.separations(numbers)) {
      this.#separations.set(pairKey(separation), separation)
    }
    await this.#meetNeighbours()
  }

  /** Those outside are needed for their namespaces: who is seen with too many is blocked. */
  async #meetNeighbours(): Promise<void> {
    const unknown = new Set<number>()
    for (const { a, b } of this.#links.values()) {
      for (const end of [a, b]) if (!this.#members.has(end) && !this.#outside.has(end)) unknown.add(end)
    }
    if (unknown.size === 0) return
    for (const node of await this.#graph.nodes(unknown)) this.#outside.set(node.number, node)
  }

  #node(number: number): PlacedNode {
    return this.#members.get(number) ?? this.#outside.get(number)!
  }

  #resolveMembers(): Outcome {
    const links = [...this.#links.values()]
    const blocked = this.#blocked(links)
    const inner = links.filter(
      ({ a, b }) => this.#members.has(a) && this.#members.has(b) && !blocked.has(a) && !blocked.has(b),
    )
    const separations = [...this.#separations.values()].filter((pair) => !this.#rejoined.has(pairKey(pair)))
    const { survivors, refusals } = uniteLinked(this.#members.values(), inner, separations, this.#rules)
    return { survivors, blocked, refusals }
  }

  #blocked(links: readonly JudgedLink[]): Set<number> {
    const isKnown = ({ blocked }: PlacedNode) => blocked && !this.#anew
    const members = [...this.#members.values()]
    const known = members.filter(isKnown).map(({ number }) => number)
    const asked = members.filter((node) => !isKnown(node)).map(({ number }) => number)
    const all = new Map([...this.#outside, ...this.#members])
    return new Set([...known, ...blockedAmong(all, links, this.#rules, asked)])
  }

  /** Identities outside that are linked with a profile which does not accept all links that it did. */
  #concerned({ blocked, refusals }: Outcome): PlacedNode[] {
    if (this.#anew) return [...this.#outside.values()].filter(({ number }) => !this.#members.has(number))
    const bereft = new Set<number>()
    for (const [key, { a, b, status }] of this.#links) {
      const lost = status === 'accepted' && (refusals.has(key) || blocked.has(a) || blocked.has(b))
      if (lost) bereft.add(this.#node(a).survivor)
    }
    if (bereft.size === 0) return []
    const concerned = new Map<number, PlacedNode>()
    for (const { a, b, status } of this.#links.values()) {
      if (status !== 'refused' || blocked.has(a) || blocked.has(b)) continue
      for (const [inner, outer] of [
        [a, b],
        [b, a],
      ] as const) {
        const isFrontier = this.#members.has(inner) && !this.#members.has(outer)
        if (isFrontier && bereft.has(this.#members.get(inner)!.survivor)) {
          concerned.set(outer, this.#outside.get(outer)!)
        }
      }
    }
    return [...concerned.values()]
  }
}
