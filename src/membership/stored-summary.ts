import { findEvaluation, segmentStates } from '../control/index.ts'
import { param, sql } from '../store/sql.ts'
import type { Workspace } from '../workspace/index.ts'
import type { EvaluationSummary } from './evaluate.ts'

/** What an evaluation that is stored came to, unless another one has taken its place. */
export async function readSummary(
  { analytical, control }: Workspace,
  id: number,
): Promise<EvaluationSummary> {
  const { asOf, startedAt, finishedAt = startedAt, profiles } = await findEvaluation(control, id)
  const states = (await segmentStates(control)).filter(({ evaluationId }) => evaluationId === id)
  const moved = await analytical.query<{ segment: string; entered: string; exited: string }>(
    sql`SELECT segment_id AS segment, sum(length(membership_changes.entered)) AS entered, sum(length(membership_changes.exited)) AS exited
      FROM membership_changes WHERE evaluation_id = ${param(id, 'UInt32')} GROUP BY segment`,
  )
  const bySegment = new Map(moved.map((row) => [row.segment, row]))
  return {
    asOf,
    profiles,
    seconds: (finishedAt - startedAt) / 1000,
    segments: states.map(({ segmentId: segment, version, size, thresholdsAsOf }) => ({
      segment,
      version,
      size,
      share: profiles === 0 ? 0 : size / profiles,
      ...(thresholdsAsOf !== undefined && { thresholdsAsOf }),
      entered: Number(bySegment.get(segment)?.entered ?? 0),
      exited: Number(bySegment.get(segment)?.exited ?? 0),
    })),
  }
}
