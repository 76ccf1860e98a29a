import { firstEvaluationAt, latestEvaluation } from '../control/index.ts'
import type { KnownMeasures } from '../measures/index.ts'
import { listSegments, type SegmentListing } from '../segments/index.ts'
import type { Workspace } from '../workspace/index.ts'
import { type Changes, changesSince, historyBegins } from './changes.ts'
import { type LatestRecord, readLatestRecord } from './latest-record.ts'
import { type Move, nameMoves, partsOf } from './named-moves.ts'
import { goesByNewModels } from './new-models.ts'
import { readPartMoves } from './part-moves.ts'
import { type RevenueAtRisk, revenueAtRisk } from './revenue-at-risk.ts'

const DAY_MS = 86_400_000
const MOST_CHANGES = 12

/** What is new, and how fresh it is. */
export interface Home extends Changes {
  readonly asOf: number
  /** What changed is told since then: a day ago. */
  readonly since: number
  readonly moves: readonly Move[]
  /** Moves are known from then on: a day ago, or the first evaluation. */
  readonly movesSince: number
  readonly risk?: RevenueAtRisk
  readonly latestRecord?: LatestRecord
  /** How many segments and segmentations there are, paused ones too. */
  readonly definitions: number
  /** How many segmentations are kept true. */
  readonly segmentations: number
}

/** Reads what changed within a day: sizes and the log of changes, never the records of profiles. */
export async function readHome(workspace: Workspace, { measures }: KnownMeasures): Promise<Home> {
  const asOf = workspace.live?.now ?? (await latestEvaluation(workspace.control))?.asOf ?? workspace.clock()
  const since = asOf - DAY_MS
  const listed = await listSegments(workspace, { sizesAfter: historyBegins(asOf) })
  const active = listed.filter(({ status }) => status === 'active')
  const isOfNewModel = await goesByNewModels(workspace, since)
  const segments = active.filter((segment) => !isOfNewModel(segment))
  const found = changesSince(segments, asOf)
  const risk = measures && revenueAtRisk(measures, active)
  const latestRecord = await readLatestRecord(workspace)
  return {
    asOf,
    since,
    ...found,
    changes: found.changes.slice(0, MOST_CHANGES),
    moves: await movesOf(workspace, segments, since),
    movesSince: Math.max(since, (await firstEvaluationAt(workspace.control)) ?? asOf),
    ...(risk && { risk }),
    ...(latestRecord && { latestRecord }),
    definitions: listed.length,
    segmentations: new Set(active.flatMap(({ segmentation }) => segmentation ?? [])).size,
  }
}

async function movesOf(
  workspace: Workspace,
  segments: readonly SegmentListing[],
  since: number,
): Promise<readonly Move[]> {
  const parts = partsOf(segments)
  return nameMoves(parts, await readPartMoves(workspace, [...parts.keys()], since))
}
