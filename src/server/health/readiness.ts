import { type Problem, problem } from '../../errors/index.ts'
import type { StoreName } from './store-check.ts'

/** A server is ready while memberships are at most this far behind. */
export const MOST_LAG_MS = 30_000

/** How a server is doing, as far as it decides whether it is ready. */
export interface Condition {
  readonly isStopping: boolean
  /** Stores that do not answer. */
  readonly silent: readonly StoreName[]
  readonly tracking: { readonly trouble: string | undefined }
  readonly live: {
    readonly isReady: boolean
    readonly progress: number | undefined
    readonly trouble: string | undefined
  }
  readonly lagMs: number
}

/** Why a server is not ready; nothing where it is. */
export function whyNotReady({ isStopping, silent, tracking, live, lagMs }: Condition): readonly Problem[] {
  const stores = silent.map((store) => problem('health/store', { store }))
  return [
    ...(isStopping ? [problem('health/stopping', {})] : []),
    ...stores,
    ...(tracking.trouble === undefined ? [] : [problem('health/trouble', { what: 'tracking' })]),
    ...(live.trouble === undefined ? [] : [problem('health/trouble', { what: 'live evaluation' })]),
    ...(live.isReady ? [] : [problem('health/building', { percent: percentOf(live.progress) })]),
    ...(lagMs > MOST_LAG_MS
      ? [problem('health/behind', { seconds: Math.round(lagMs / 1_000), most: MOST_LAG_MS / 1_000 })]
      : []),
  ]
}

function percentOf(share = 0): number {
  return Math.floor(100 * share)
}
