import { type Columns, rocAuc } from '../../stats/index.ts'
import type { UsedColumn } from './model.ts'

/** A column that tells the outcome so well that it may have been written because of it. */
export interface Suspicion {
  readonly place: number
  readonly auc: number
}

/** Nothing that is known before the event tells so well whom it befalls. */
const TOO_GOOD = 0.97

/** Columns that alone tell the outcomes apart almost perfectly, by their values or by whether they are known. */
export function suspicionsOf(
  columns: Columns,
  outcome: Uint8Array,
  used: readonly UsedColumn[],
): readonly Suspicion[] {
  return used
    .map(({ place }) => ({ place, auc: aucAlone(columns[place]!, outcome) }))
    .filter(({ auc }) => auc >= TOO_GOOD)
    .sort((a, b) => b.auc - a.auc)
}

/** How well one column tells outcomes apart; missing values stand below or above all others. */
export function aucAlone(column: Float64Array, outcome: Uint8Array): number {
  const ways = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY].map((missing) => {
    const found = rocAuc(
      column.map((value) => (Number.isNaN(value) ? missing : value)),
      outcome,
    )
    return found.kind === 'result' ? Math.max(found.value.auc, 1 - found.value.auc) : 0.5
  })
  return Math.max(...ways)
}
