import type { ControlStore } from '../control/index.ts'
import { type Connection, connection, type RefusedConnection, reasonOf } from './connection.ts'
import { Graph, type JudgedLink, type PlacedNode } from './graph.ts'
import { compareCalls } from './link.ts'
import { Neighbourhood } from './neighbourhood.ts'
import { readIdentityRules } from './rules.ts'

/** How the identities of a profile came to be one, and what was not joined. */
export interface Connections {
  /** Every pair that calls named together and that counts, in the order of time. */
  readonly joined: readonly Connection[]
  /** Calls that named an identity of the profile together with one of another; from the profile outwards. */
  readonly refused: readonly RefusedConnection[]
}

/** An identity that tells nobody apart may have been named with a million others. */
const MOST_REFUSED = 100

/** All links of a profile's identities; of the refused ones the latest. */
export async function connectionsOf(
  { control }: { readonly control: ControlStore },
  profile: number,
): Promise<Connections> {
  const graph = new Graph(control)
  const own = new Map((await graph.members([profile])).map((node) => [node.number, node]))
  if (own.size === 0) return { joined: [], refused: [] }
  const links = (await graph.links(own.keys())).toSorted(compareCalls)
  const joined = links.filter(({ status }) => status === 'accepted')
  const refused = links.filter(({ status }) => status !== 'accepted').slice(-MOST_REFUSED)
  return {
    joined: joined.map((link) => connection(own, link, link.a, link.b)),
    refused: refused.length === 0 ? [] : await refusedOf(control, graph, own, refused),
  }
}

async function refusedOf(
  control: ControlStore,
  graph: Graph,
  own: ReadonlyMap<number, PlacedNode>,
  refused: readonly JudgedLink[],
): Promise<RefusedConnection[]> {
  const rules = await readIdentityRules(control)
  const neighbourhood = new Neighbourhood(graph, rules)
  await neighbourhood.include(await graph.nodes(new Set(refused.flatMap(({ a, b }) => [a, b]))))
  neighbourhood.put(refused)
  const outcome = await neighbourhood.resolve()
  const { members } = neighbourhood
  return refused.map((link) => {
    const [from, to] = own.has(link.a) ? [link.a, link.b] : [link.b, link.a]
    return { ...connection(members, link, from, to), reason: reasonOf(link, outcome, members, rules) }
  })
}
