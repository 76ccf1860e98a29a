import type { Node } from '../definition/node.ts'
import { evaluateBatch } from '../evaluation/batch.ts'
import type { BitSet } from '../evaluation/bit-set.ts'
import type { Identity } from '../identity/identity.ts'
import { planTargets, type Target } from '../plan/plan.ts'
import type { Workspace } from '../workspace/index.ts'
import { identitiesOf } from './profile.ts'

/** What an edited definition would change, at one instant, before it is saved. */
export interface Preview {
  readonly at: number
  readonly profiles: number
  readonly size: number
  /** Of the definition that is saved; 0 for a new segment. */
  readonly sizeBefore: number
  readonly joiners: PreviewGroup
  readonly leavers: PreviewGroup
  readonly staying: number
}

export interface PreviewGroup {
  readonly count: number
  /** Some of them, the lowest ids first. */
  readonly sample: readonly { readonly profileId: number; readonly identities: readonly Identity[] }[]
}

const SAMPLE = 10

/** Compares a draft with the saved definition, both as of now and in one evaluation. */
export function previewDefinition(workspace: Workspace, draft: Node, saved?: Node): Promise<Preview> {
  return workspace.survivors.readMerged(() => compare(workspace, draft, saved))
}

async function compare(workspace: Workspace, draft: Node, saved?: Node): Promise<Preview> {
  const now = workspace.clock()
  const targets: Target[] = [{ id: 'draft', node: draft }]
  if (saved !== undefined) targets.push({ id: 'saved', node: saved })
  const moment = { now, calendar: workspace.settings }
  const { everyone, sets } = await evaluateBatch(workspace.analytical, planTargets(targets), moment)
  const after = sets.get('draft')!
  const before = sets.get('saved') ?? after.clone().andNot(after)
  return {
    at: now,
    profiles: everyone.size,
    size: after.size,
    sizeBefore: before.size,
    joiners: await group(workspace, after.clone().andNot(before)),
    leavers: await group(workspace, before.clone().andNot(after)),
    staying: after.clone().and(before).size,
  }
}

async function group({ analytical }: Workspace, set: BitSet): Promise<PreviewGroup> {
  const ids: number[] = []
  for (const id of set) if (ids.push(id) === SAMPLE) break
  const identities = await identitiesOf(analytical, ids)
  const sample = ids.map((profileId) => ({ profileId, identities: identities.get(profileId) ?? [] }))
  return { count: set.size, sample }
}
