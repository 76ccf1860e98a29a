import type { AnalyticalStore } from '../store/analytical.ts'
import type { Reject } from './reject-file.ts'
import type { Batch } from './source/batch-writer.ts'
import { CUSTOMER, TIME } from './stage/row-reasons.ts'
import type { StagedBatch, StagingContext } from './stage/staging-query.ts'
import { batchProblems, type RowProblems } from './stage/staging-tables.ts'

export interface RejectPage {
  readonly rejects: readonly Reject[]
  /** How many of them are single values of rows that were taken. */
  readonly values: number
}

/** The rejects of a batch with their lines and the file's own column names. */
export async function* rejectsOf(
  store: AnalyticalStore,
  context: StagingContext,
  staged: StagedBatch,
  batch: Batch,
  file: string,
): AsyncGenerator<RejectPage> {
  for await (const rows of batchProblems(store, context, staged, batch.rows)) {
    const rejects = rows.flatMap(({ row, problems }) => {
      const line = batch.lineOf(Number(row))
      return problems.map(([field, value, reason]) => ({
        file,
        line,
        column: columnOf(context, field),
        value,
        reason,
      }))
    })
    yield { rejects, values: rows.reduce((sum, row) => sum + keptRowProblems(row), 0) }
  }
}

function keptRowProblems({ refused, problems }: RowProblems): number {
  return refused ? 0 : problems.length
}

function columnOf({ mapping, fields }: StagingContext, field: number): string {
  if (field === CUSTOMER) return mapping.customer.column
  if (field === TIME) return mapping.time && 'column' in mapping.time ? mapping.time.column : ''
  return fields.all[field]?.column ?? ''
}
