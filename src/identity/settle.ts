import type { NewIdentity } from '../control/index.ts'
import { changesOf, type Occasion } from './changes.ts'
import type { Graph } from './graph.ts'
import type { Node, Separation } from './link.ts'
import { Neighbourhood, type Outcome } from './neighbourhood.ts'
import type { IdentityRules } from './rules.ts'

/** What is to be put into the graph. */
export interface Entry extends Occasion {
  /** Those of the identities that got their numbers just now. */
  readonly numbered?: readonly NewIdentity[]
  /** The ends of all links and separations. */
  readonly nodes: readonly Node[]
  readonly separated?: Separation & { readonly reason: string }
  readonly rejoined?: Separation
  /** Looks at what it would come to, and throws what forbids it. */
  readonly judge?: (outcome: Outcome, of: Neighbourhood) => void
}

/** Puts links or a separation into the graph and writes, in one transaction, all that follows from it. */
export async function settle(graph: Graph, rules: IdentityRules, entry: Entry, at: number): Promise<void> {
  const neighbourhood = new Neighbourhood(graph, rules)
  await neighbourhood.include(entry.nodes)
  neighbourhood.put(entry.links)
  if (entry.separated) neighbourhood.separate(entry.separated)
  if (entry.rejoined) neighbourhood.rejoin(entry.rejoined)
  const outcome = await neighbourhood.resolve()
  entry.judge?.(outcome, neighbourhood)
  const changes = changesOf(neighbourhood, outcome, entry)
  await graph.write(
    { ...changes, ...separationsOf(entry, at), ...(entry.numbered && { numbered: entry.numbered }) },
    at,
  )
}

function separationsOf({ separated, rejoined, by }: Entry, at: number) {
  return {
    ...(separated && { separated: { ...separated, at, by: by ?? '' } }),
    ...(rejoined && { rejoined }),
  }
}
