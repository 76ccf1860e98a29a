import { LRUCache } from 'lru-cache'
import { type NewIdentity, readCounter, readSetting } from '../control/index.ts'
import { Pace } from '../time/pace.ts'
import type { Workspace } from '../workspace/index.ts'
import { applyRules } from './change-rules.ts'
import { Directory, identityDigest } from './directory.ts'
import { Graph, NUMBERS } from './graph.ts'
import type { Identity } from './identity.ts'
import { compareCalls, type Link, type Node, pairKey } from './link.ts'
import { firstLinks } from './resolve-links.ts'
import { IDENTITY_RULES, IdentityRules } from './rules.ts'
import { settle } from './settle.ts'

/** What a call says of identities: all of them are of one person. */
export interface Statement {
  /** Admitted, each once; the first owns what else the call says. */
  readonly identities: readonly [Identity, ...Identity[]]
  /** When the call happened (ms since 1970). */
  readonly at: number
  readonly messageId: string
  readonly call: string
}

/** An identity that gets its number with what is being resolved. */
interface Newcomer extends NewIdentity {
  readonly digest: Buffer
}

const KNOWN_LINKS = 100_000

type IdentityWorkspace = Pick<Workspace, 'analytical' | 'control' | 'identifying' | 'publishIdentities'>

/**
 * Gives identities their numbers, and finds which of them are one person. What it says is in the control store when
 * it is said; `Workspace.publishIdentities` brings it to the analytical store.
 */
export class Identities {
  readonly #workspace: IdentityWorkspace
  #rules: { readonly setting: string; readonly rules: IdentityRules } | undefined
  readonly #graph: Graph
  readonly #directory: Directory
  readonly #known = new LRUCache<string, Link>({ max: KNOWN_LINKS })

  private constructor(workspace: IdentityWorkspace) {
    this.#workspace = workspace
    this.#graph = new Graph(workspace.control)
    this.#directory = new Directory(workspace.analytical)
  }

  /** Learns the numbers of all identities, in a turn of `Workspace.identifying`. */
  static async open(workspace: IdentityWorkspace): Promise<Identities> {
    const identities = new Identities(workspace)
    await workspace.identifying.take(() => identities.learn())
    return identities
  }

  /** How many identities there are, and the bytes that knowing their numbers takes. */
  get directory(): { readonly size: number; readonly bytes: number } {
    return { size: this.#directory.size, bytes: this.#directory.bytes }
  }

  /**
   * The number of each statement's first identity; records what the statements say, as of `at`, in one transaction of
   * the control store, or none where they say nothing new. To be called within a turn of `Workspace.identifying`.
   * Repeating it with the same statements changes nothing.
   */
  async resolve(statements: readonly Statement[], at: number): Promise<Uint32Array> {
    await this.learn()
    const rules = await this.#followRules(at)
    const { numbered, newcomers } = await this.#number(statements)
    const links = statements.flatMap((statement, index) => linksOf(statement, numbered[index]!))
    const news = await this.#news(firstLinks(links))
    await this.#record(news, nodesOf(news, statements, numbered), newcomers, rules, at)
    return Uint32Array.from(numbered, ([owner]) => owner!)
  }

  /** Whether an identity has this number, as far as it is learnt. */
  has(number: number): boolean {
    return number < this.#directory.next
  }

  /** The number of an admitted identity, as far as it is learnt. */
  find(identity: Identity): number | undefined {
    return this.#directory.find(identityDigest(identity))
  }

  /**
   * Learns numbers that imports gave, and those of which a failure hid that they were given. To be called within a
   * turn of `Workspace.identifying`.
   */
  async learn(): Promise<void> {
    const next = await readCounter(this.#workspace.control, NUMBERS)
    if (next <= this.#directory.next) return
    await this.#workspace.publishIdentities()
    await this.#directory.learn(next)
  }

  /** The rules may have been changed meanwhile, or their change cut short. */
  async #followRules(at: number): Promise<IdentityRules> {
    const stored = await readSetting<unknown>(this.#workspace.control, IDENTITY_RULES, {})
    const setting = JSON.stringify(stored)
    if (this.#rules?.setting === setting) return this.#rules.rules
    const rules = new IdentityRules(stored)
    await applyRules(this.#workspace.control, rules, at)
    this.#rules = { setting, rules }
    return rules
  }

  /** The numbers of all identities; those that are new are going to have the next ones. */
  async #number(
    statements: readonly Statement[],
  ): Promise<{ readonly numbered: number[][]; readonly newcomers: readonly Newcomer[] }> {
    const pace = new Pace()
    const newcomers = new Map<string, Newcomer>()
    const numbered: number[][] = []
    for (const { identities, at } of statements) {
      numbered.push(identities.map((identity) => this.#numberOf(identity, at, newcomers)))
      if (pace.isDue) await pace.rest()
    }
    return { numbered, newcomers: [...newcomers.values()] }
  }

  #numberOf(identity: Identity, at: number, newcomers: Map<string, Newcomer>): number {
    const digest = identityDigest(identity)
    const known = this.#directory.find(digest)
    if (known !== undefined) return known
    const key = digest.toString('latin1')
    const { number = this.#directory.next + newcomers.size, firstAt = at } = newcomers.get(key) ?? {}
    newcomers.set(key, { ...identity, number, firstAt: Math.min(at, firstAt), digest })
    return number
  }

  async #record(
    news: readonly Link[],
    nodes: readonly Node[],
    newcomers: readonly Newcomer[],
    rules: IdentityRules,
    at: number,
  ): Promise<void> {
    if (news.length > 0) {
      await settle(this.#graph, rules, { cause: 'link', links: news, nodes, numbered: newcomers }, at)
    } else if (newcomers.length > 0) {
      await this.#graph.write({ numbered: newcomers, nodes: [], links: [], moves: [] }, at)
    }
    for (const { digest, number } of newcomers) this.#directory.add(digest, number)
    for (const link of news) this.#known.set(pairKey(link), link)
  }

  /** Links that are not stored, or stored as of a later call. */
  async #news(links: readonly Link[]): Promise<Link[]> {
    const isNews = (link: Link) => {
      const known = this.#known.get(pairKey(link))
      return known === undefined || compareCalls(link, known) < 0
    }
    const unknown = links.filter(isNews)
    if (unknown.length === 0) return []
    for (const stored of await this.#graph.linksBetween(unknown)) this.#known.set(pairKey(stored), stored)
    return unknown.filter(isNews)
  }
}

/** A statement links its first identity with each of the others. */
function linksOf({ at, messageId, call }: Statement, [owner, ...others]: readonly number[]): Link[] {
  return others.map((other) => ({
    a: owner!,
    b: other,
    at,
    messageId: messageId.replace(/\p{Surrogate}/gu, '\u{FFFD}'),
    call,
  }))
}

/** The ends of links. */
function nodesOf(
  links: readonly Link[],
  statements: readonly Statement[],
  numbered: readonly number[][],
): Node[] {
  if (links.length === 0) return []
  const ends = new Set(links.flatMap(({ a, b }) => [a, b]))
  const nodes = new Map<number, Node>()
  for (const [index, { identities }] of statements.entries()) {
    for (const [place, identity] of identities.entries()) {
      const number = numbered[index]![place]!
      if (ends.has(number) && !nodes.has(number)) nodes.set(number, { ...identity, number })
    }
  }
  return [...nodes.values()]
}
