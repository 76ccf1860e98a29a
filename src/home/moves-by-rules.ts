import type { KeptFlows } from '../flows/index.ts'
import { listSegments } from '../segments/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { largestFirst, movesBetween } from './moves-between.ts'
import { type Move, nameMoves, partsOf } from './named-moves.ts'
import { goesByNewModels } from './new-models.ts'

/** Who went from one part to another within a day, by the rules as they are now. */
export interface MovesByRules {
  readonly from: number
  readonly to: number
  readonly moves: readonly Move[]
  /** How many profiles were looked at, and how many there are; counts stand for all of them. */
  readonly looked: number
  readonly profiles: number
}

/**
 * Evaluates what was true a day ago, as the flows of a segment do: for a workspace in which nobody has noted for a day
 * yet who moves.
 */
export async function readMovesByRules(
  workspace: Workspace,
  flows: KeptFlows,
  gone: AbortSignal,
): Promise<MovesByRules> {
  const listed = await listSegments(workspace, { status: 'active', sizesAfter: workspace.clock() })
  const period = await flows.readPeriod({ days: 1, to: undefined }, gone)
  const isOfNewModel = await goesByNewModels(workspace, period.from)
  const parts = partsOf(listed.filter((segment) => !isOfNewModel(segment)))
  const { from, to, before, after, looked, profiles } = period
  const scale = looked === 0 ? 1 : profiles / looked
  const segmentations = new Set([...parts.values()].map(({ segmentation }) => segmentation))
  const moves = [...segmentations].flatMap((name) => {
    const own = [...parts.keys()].filter((id) => parts.get(id)!.segmentation === name)
    return movesBetween(before.sets, after.sets, own, scale)
  })
  return { from, to, moves: nameMoves(parts, moves.sort(largestFirst)), looked, profiles }
}
