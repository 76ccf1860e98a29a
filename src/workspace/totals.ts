import { latestEvaluation } from '../control/index.ts'
import { PROFILE } from '../records/survivors.ts'
import { sql } from '../store/sql.ts'
import type { Workspace } from './index.ts'

/** How much a workspace holds, and how fresh its segments are. */
export interface Totals {
  readonly profiles: number
  readonly events: number
  /** Null before the first. */
  readonly lastEvaluation: { readonly asOf: number; readonly finishedAt: number } | null
}

export async function readTotals({ analytical, control, survivors }: Workspace): Promise<Totals> {
  const [counts, evaluation] = await Promise.all([
    survivors.readMerged(() =>
      analytical.query<{ profiles: string; events: string }>(
        sql`SELECT (SELECT uniqExact(${PROFILE}) FROM profiles) AS profiles, (SELECT count() FROM events) AS events`,
      ),
    ),
    latestEvaluation(control),
  ])
  return {
    profiles: Number(counts[0]?.profiles ?? 0),
    events: Number(counts[0]?.events ?? 0),
    lastEvaluation: evaluation
      ? { asOf: evaluation.asOf, finishedAt: evaluation.finishedAt ?? evaluation.asOf }
      : null,
  }
}
