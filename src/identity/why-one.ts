import type { Workspace } from '../workspace/index.ts'
import { type Connection, connection, type RefusedConnection, reasonOf } from './connection.ts'
import { findNode } from './find-node.ts'
import { Graph, type JudgedLink, type PlacedNode } from './graph.ts'
import type { Identity } from './identity.ts'
import { compareCalls } from './link.ts'
import { Neighbourhood, type Outcome } from './neighbourhood.ts'
import { type IdentityRules, readIdentityRules } from './rules.ts'

/** Why two identities are one profile, or are not. */
export type Connectedness =
  | {
      readonly one: true
      /** The shortest way from one to the other. */
      readonly path: readonly Connection[]
    }
  | {
      readonly one: false
      /** Calls that named identities of both profiles together, with the reason why they do not count. */
      readonly refused: readonly RefusedConnection[]
    }

/** Why two identities are one profile, or are not. Throws `identity/unknown`. */
export async function whyOne(
  { analytical, control }: Pick<Workspace, 'analytical' | 'control'>,
  identityA: Identity,
  identityB: Identity,
): Promise<Connectedness> {
  const graph = new Graph(control)
  const rules = await readIdentityRules(control)
  const a = await findNode(analytical, graph, rules, identityA)
  const b = await findNode(analytical, graph, rules, identityB)
  const neighbourhood = new Neighbourhood(graph, rules)
  await neighbourhood.include([a, b])
  // Of blocked identities the links are not loaded, but for those with the other one.
  neighbourhood.put(await graph.linksBetween([{ a: a.number, b: b.number }]))
  if (a.survivor === b.survivor) return { one: true, path: shortestPath(neighbourhood, a.number, b.number) }
  return { one: false, refused: refusedBetween(neighbourhood, await neighbourhood.resolve(), a, b, rules) }
}

/** By breadth, over the links that count. */
function shortestPath({ members, links }: Neighbourhood, from: number, to: number): Connection[] {
  const accepted = neighboursOf([...links.values()].filter(({ status }) => status === 'accepted'))
  const steps = new Map<number, { readonly before: number; readonly link: JudgedLink }>()
  const queue = [from]
  for (const number of queue) {
    if (number === to) break
    for (const link of accepted.get(number) ?? []) {
      const next = link.a === number ? link.b : link.a
      if (next === from || steps.has(next)) continue
      steps.set(next, { before: number, link })
      queue.push(next)
    }
  }
  const path: Connection[] = []
  for (let number = to; number !== from; ) {
    const { before, link } = steps.get(number)!
    path.unshift(connection(members, link, before, number))
    number = before
  }
  return path
}

function neighboursOf(links: readonly JudgedLink[]): Map<number, JudgedLink[]> {
  const neighbours = new Map<number, JudgedLink[]>()
  for (const link of links.toSorted(compareCalls)) {
    for (const end of [link.a, link.b]) {
      const list = neighbours.get(end) ?? []
      neighbours.set(end, list)
      list.push(link)
    }
  }
  return neighbours
}

function refusedBetween(
  { members, links }: Neighbourhood,
  outcome: Outcome,
  a: PlacedNode,
  b: PlacedNode,
  rules: IdentityRules,
): RefusedConnection[] {
  const ofA = (number: number) => members.get(number)?.survivor === a.survivor
  const ofB = (number: number) => members.get(number)?.survivor === b.survivor
  return [...links.values()].toSorted(compareCalls).flatMap((link) => {
    const [from, to] = ofA(link.a) ? [link.a, link.b] : [link.b, link.a]
    if (!ofA(from) || !ofB(to)) return []
    return [{ ...connection(members, link, from, to), reason: reasonOf(link, outcome, members, rules) }]
  })
}
