import { type ControlStore, endModelRun, finishModelRun, unfinishedModelRuns } from '../control/index.ts'
import { modelPrefix } from '../records/reserved-traits.ts'
import type { AnalyticalStore } from '../store/index.ts'
import { param, sql } from '../store/sql.ts'

/**
 * For start-up: a run that a killed process left is done where its values are seen, which they are all at once, and
 * interrupted otherwise.
 */
export async function settleModelRuns(
  analytical: AnalyticalStore,
  control: ControlStore,
  now: number,
): Promise<void> {
  for (const { id, model, status, receivedAt } of await unfinishedModelRuns(control)) {
    if (status === 'publishing' && (await areSeen(analytical, model, receivedAt)))
      await finishModelRun(control, id, now)
    else await endModelRun(control, id, { status: 'interrupted', finishedAt: now })
  }
}

/** Without an instant there is nothing that has to be seen. */
async function areSeen(
  store: AnalyticalStore,
  model: string,
  receivedAt: number | undefined,
): Promise<boolean> {
  if (receivedAt === undefined) return true
  const of = sql`startsWith(trait, ${param(modelPrefix(model), 'String')})`
  const received = sql`received_at = fromUnixTimestamp64Milli(${param(receivedAt, 'Int64')}, 'UTC')`
  return (await store.query(sql`SELECT 1 FROM trait_changes WHERE ${of} AND ${received} LIMIT 1`)).length > 0
}
