import { LRUCache } from 'lru-cache'
import { allocate, readCounter } from '../control/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { applyRules } from './change-rules.ts'
import { Directory, identityDigest, type NewIdentity } from './directory.ts'
import { Graph } from './graph.ts'
import type { Identity } from './identity.ts'
import { compareCalls, type Link, type Node, pairKey } from './link.ts'
import { firstLinks } from './resolve-links.ts'
import { type IdentityRules, readIdentityRules } from './rules.ts'
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

/** The counter that numbers of identities are taken from. */
const NUMBERS = 'profiles'
const KNOWN_LINKS = 100_000

type IdentityWorkspace = Pick<Workspace, 'analytical' | 'control' | 'survivors'>

/** Gives identities their numbers, and finds which of them are one person. */
export class Identities {
  readonly #workspace: IdentityWorkspace
  #rules: IdentityRules | undefined
  readonly #graph: Graph
  readonly #directory: Directory
  readonly #loaded: Promise<void>
  readonly #known = new LRUCache<string, Link>({ max: KNOWN_LINKS })

  private constructor(workspace: IdentityWorkspace) {
    this.#workspace = workspace
    this.#graph = new Graph(workspace.control)
    this.#directory = new Directory(workspace.analytical)
    // What fails here is tried again by whoever resolves, and reported to them.
    this.#loaded = this.#learn().catch(() => undefined)
  }

  /** The numbers of known identities are loaded in the background; `resolve` waits for them. */
  static async open(workspace: IdentityWorkspace): Promise<Identities> {
    return new Identities(workspace)
  }

  /** How many identities there are, and the bytes that knowing their numbers takes. */
  get directory(): { readonly size: number; readonly bytes: number } {
    return { size: this.#directory.size, bytes: this.#directory.bytes }
  }

  /**
   * The number of each statement's first identity; records what the statements say. To be called within a turn of
   * `workspace.writes`, whose instant `at` is. Repeating it with the same statements changes nothing.
   */
  async resolve(statements: readonly Statement[], at: number): Promise<Uint32Array> {
    await this.#loaded
    await this.#learn()
    await this.#followRules(at)
    const numbered = await this.#number(statements)
    const links = statements.flatMap((statement, index) => linksOf(statement, numbered[index]!))
    await this.#record(firstLinks(links), nodesOf(statements, numbered), at)
    return Uint32Array.from(numbered, ([owner]) => owner!)
  }

  /** Has queries see the merges that were found since, unless somebody is reading. */
  refreshDictionary(): Promise<void> {
    return this.#workspace.survivors.refreshDictionary()
  }

  /** Numbers that imports gave, and those whose writing down failed half-way. */
  async #learn(): Promise<void> {
    await this.#directory.learn(await readCounter(this.#workspace.control, NUMBERS))
  }

  /** The rules may have been changed meanwhile, or their change cut short. */
  async #followRules(at: number): Promise<void> {
    const rules = await readIdentityRules(this.#workspace.control)
    if (this.#rules?.text === rules.text) return
    await applyRules(this.#workspace.control, rules, at)
    this.#rules = rules
  }

  async #number(statements: readonly Statement[]): Promise<number[][]> {
    const digests = statements.map(({ identities }) => identities.map(identityDigest))
    const fresh = new Map<string, { identity: Identity; digest: Buffer; firstAt: number }>()
    for (const [index, { identities, at }] of statements.entries()) {
      for (const [place, identity] of identities.entries()) {
        const digest = digests[index]![place]!
        if (this.#directory.find(digest) !== undefined) continue
        const key = digest.toString('latin1')
        const firstAt = Math.min(at, fresh.get(key)?.firstAt ?? at)
        fresh.set(key, { identity, digest, firstAt })
      }
    }
    if (fresh.size > 0) await this.#add([...fresh.values()])
    return digests.map((of) => of.map((digest) => this.#directory.find(digest)!))
  }

  async #add(fresh: readonly { identity: Identity; digest: Buffer; firstAt: number }[]): Promise<void> {
    const first = await allocate(this.#workspace.control, NUMBERS, fresh.length)
    const identities = fresh.map(
      ({ identity, firstAt }, index): NewIdentity => ({ ...identity, number: first + index, firstAt }),
    )
    await this.#directory.add(
      identities,
      fresh.map(({ digest }) => digest),
    )
  }

  async #record(links: readonly Link[], nodes: ReadonlyMap<number, Node>, at: number): Promise<void> {
    const news = await this.#news(links)
    if (news.length > 0) {
      const ends = new Set(news.flatMap(({ a, b }) => [a, b]))
      const entry = { cause: 'link', links: news, nodes: Array.from(ends, (end) => nodes.get(end)!) } as const
      await settle(this.#graph, this.#rules!, entry, at)
    }
    await this.#workspace.survivors.publish()
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

function nodesOf(statements: readonly Statement[], numbered: readonly number[][]): Map<number, Node> {
  const nodes = new Map<number, Node>()
  for (const [index, { identities }] of statements.entries()) {
    for (const [place, identity] of identities.entries()) {
      const number = numbered[index]![place]!
      if (!nodes.has(number)) nodes.set(number, { ...identity, number })
    }
  }
  return nodes
}
