import { fail } from '../errors/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { findNode, identityName } from './find-node.ts'
import { Graph, type PlacedNode } from './graph.ts'
import type { Identity } from './identity.ts'
import { pairKey } from './link.ts'
import type { Neighbourhood, Outcome } from './neighbourhood.ts'
import { describeRefusal } from './refusal.ts'
import { type IdentityRules, readIdentityRules } from './rules.ts'
import { type Entry, settle } from './settle.ts'

type CorrectedWorkspace = Pick<
  Workspace,
  'analytical' | 'control' | 'identifying' | 'writes' | 'publishIdentities'
>

/** Who corrects, and why. */
export interface Correction {
  readonly by: string
  readonly reason: string
}

interface Pair {
  readonly graph: Graph
  readonly rules: IdentityRules
  readonly a: PlacedNode
  readonly b: PlacedNode
  readonly names: { readonly a: string; readonly b: string }
}

/**
 * Separates two identities of one profile: the latest of the links that connect them is undone, and none that comes
 * later, or is sent again, makes them one. To undo a certain link, name its two ends. Takes turns of identifying and of writing.
 * Throws `identity/unknown`, `identity/same` and `identity/not-one-profile`.
 */
export async function unmerge(
  workspace: CorrectedWorkspace,
  identityA: Identity,
  identityB: Identity,
  { by, reason }: Correction,
): Promise<void> {
  await corrected(workspace, identityA, identityB, async ({ graph, a, b, names }) => {
    if (a.survivor !== b.survivor) {
      const separated = await isSeparated(graph, a, b)
      fail('identity/not-one-profile', { ...names, separated })
    }
    return { cause: 'separation', by, links: [], separated: { a: a.number, b: b.number, reason } }
  })
}

/**
 * Takes a separation back: the links count again. Takes turns of identifying and of writing. Throws `identity/unknown`,
 * `identity/same` and `identity/not-separated`.
 */
export async function rejoin(
  workspace: CorrectedWorkspace,
  identityA: Identity,
  identityB: Identity,
  { by }: Pick<Correction, 'by'>,
): Promise<void> {
  await corrected(workspace, identityA, identityB, async ({ graph, a, b, names }) => {
    if (!(await isSeparated(graph, a, b))) fail('identity/not-separated', names)
    return { cause: 'rejoin', by, links: [], rejoined: { a: a.number, b: b.number } }
  })
}

/**
 * Makes the profiles of two identities one, by a link as a call would make it; nothing happens where they are one
 * already. Takes turns of identifying and of writing. Throws `identity/unknown`, `identity/same`, and `identity/merge-refused` where
 * the rules or a separation forbid it.
 */
export async function merge(
  workspace: CorrectedWorkspace,
  identityA: Identity,
  identityB: Identity,
  { by }: Pick<Correction, 'by'>,
): Promise<void> {
  await corrected(workspace, identityA, identityB, async ({ rules, a, b, names }, at) => {
    if (a.survivor === b.survivor) return undefined
    const link = { a: a.number, b: b.number, at, messageId: `by ${by}`, call: 'manual' }
    const judge = ({ blocked, refusals }: Outcome, { members }: Neighbourhood) => {
      const end = [a.number, b.number].find((number) => blocked.has(number))
      const refusal =
        end === undefined ? refusals.get(pairKey(link)) : ({ kind: 'blocked', number: end } as const)
      if (refusal === undefined) return
      const reason = describeRefusal(refusal, rules, (number) => members.get(number)!)
      fail('identity/merge-refused', { ...names, reason })
    }
    return { cause: 'link', by, links: [link], judge }
  })
}

async function corrected(
  workspace: CorrectedWorkspace,
  identityA: Identity,
  identityB: Identity,
  order: (pair: Pair, at: number) => Promise<Omit<Entry, 'nodes'> | undefined>,
): Promise<void> {
  const { identifying, writes, publishIdentities } = workspace
  const correct = async (at: number) => {
    // One of them may have come in just now.
    await publishIdentities()
    const pair = await pairOf(workspace, identityA, identityB)
    const entry = await order(pair, at)
    if (entry) await settle(pair.graph, pair.rules, { ...entry, nodes: [pair.a, pair.b] }, at)
    await publishIdentities()
  }
  await identifying.take(() => writes.take(correct))
}

async function pairOf(
  { analytical, control }: CorrectedWorkspace,
  identityA: Identity,
  identityB: Identity,
): Promise<Pair> {
  const graph = new Graph(control)
  const rules = await readIdentityRules(control)
  const a = await findNode(analytical, graph, rules, identityA)
  const b = await findNode(analytical, graph, rules, identityB)
  if (a.number === b.number) fail('identity/same', { identity: identityName(a) })
  return { graph, rules, a, b, names: { a: identityName(a), b: identityName(b) } }
}

async function isSeparated(graph: Graph, a: PlacedNode, b: PlacedNode): Promise<boolean> {
  const separations = await graph.separations([a.number])
  return separations.some((pair) => pairKey(pair) === pairKey({ a: a.number, b: b.number }))
}
