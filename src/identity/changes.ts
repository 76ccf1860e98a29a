import type { GraphChanges, JudgedLink, Move, PlacedNode } from './graph.ts'
import { compareCalls, type Link, pairKey } from './link.ts'
import type { Neighbourhood, Outcome } from './neighbourhood.ts'

/** Why a neighbourhood was resolved again: links that are new, or somebody's order. */
export interface Occasion {
  readonly cause: Move['cause']
  readonly by?: string
  readonly links: readonly Link[]
}

/** What is to be written so that the stored graph is as its links were resolved. */
export function changesOf(neighbourhood: Neighbourhood, outcome: Outcome, occasion: Occasion): GraphChanges {
  const judged = [...neighbourhood.links.values()].map((link) => judge(link, outcome, neighbourhood))
  const changed = new Set(occasion.links.map(pairKey))
  const links = judged.filter(
    (link) => changed.has(pairKey(link)) || link.status !== neighbourhood.links.get(pairKey(link))!.status,
  )
  const members = [...neighbourhood.members.values()]
  const nodes = members.map((node) => place(node, outcome))
  return {
    nodes: nodes.filter(
      (node, index) => !neighbourhood.isStored(node.number) || differs(node, members[index]!),
    ),
    links,
    moves: movesOf(members, outcome, occasion),
  }
}

function judge(link: JudgedLink, { blocked, refusals }: Outcome, { members }: Neighbourhood): JudgedLink {
  if (blocked.has(link.a) || blocked.has(link.b)) return { ...link, status: 'blocked' }
  if (!members.has(link.a) || !members.has(link.b)) return link
  return { ...link, status: refusals.has(pairKey(link)) ? 'refused' : 'accepted' }
}

function place(node: PlacedNode, { survivors, blocked }: Outcome): PlacedNode {
  return { ...node, survivor: survivors.get(node.number)!, blocked: blocked.has(node.number) }
}

function differs(a: PlacedNode, b: PlacedNode): boolean {
  return a.survivor !== b.survivor || a.blocked !== b.blocked
}

function movesOf(members: readonly PlacedNode[], { survivors }: Outcome, occasion: Occasion): Move[] {
  const causes = causesOf(members, survivors, occasion.links)
  const { cause, by = null } = occasion
  return members.flatMap(({ number, survivor: previous }) => {
    const survivor = survivors.get(number)!
    if (survivor === previous) return []
    const link = causes.get(survivor) ?? causes.get(previous)
    return [
      { number, previous, survivor, cause, by, messageId: link?.messageId ?? null, call: link?.call ?? null },
    ]
  })
}

/** By survivor, former or new: the first of the links that were put in and touch the profile. */
function causesOf(
  members: readonly PlacedNode[],
  survivors: ReadonlyMap<number, number>,
  links: readonly Link[],
): Map<number, Link> {
  const former = new Map(members.map(({ number, survivor }) => [number, survivor]))
  const causes = new Map<number, Link>()
  for (const link of links.toSorted(compareCalls)) {
    for (const end of [link.a, link.b]) {
      for (const survivor of [survivors.get(end)!, former.get(end)!]) {
        if (!causes.has(survivor)) causes.set(survivor, link)
      }
    }
  }
  return causes
}
