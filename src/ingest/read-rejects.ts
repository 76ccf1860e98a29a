import type { Reject } from './reject-file.ts'
import { storedRejects } from './stored-rejects.ts'

/** What an import could not take, to be looked at. */
export interface RejectSummary {
  /** The first ones. */
  readonly rows: readonly Reject[]
  /** How often each reason is given, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[]
  /** All of them, where not so many that counting stopped. */
  readonly counted: number
  readonly isCut: boolean
}

/** Rejects that are counted at most, and different reasons. */
const MOST_COUNTED = 200_000
const MOST_REASONS = 50

/** Reads the list of rejects of an import: the first `limit`, and the reasons of all. */
export async function readRejects(file: string, limit: number): Promise<RejectSummary> {
  const rows: Reject[] = []
  const reasons = new Map<string, number>()
  let counted = 0
  for await (const reject of storedRejects(file)) {
    if (counted === MOST_COUNTED) break
    counted += 1
    if (rows.length < limit) rows.push(reject)
    reasons.set(reject.reason, (reasons.get(reject.reason) ?? 0) + 1)
  }
  const listed = [...reasons].map(([reason, count]) => ({ reason, count }))
  return {
    rows,
    reasons: listed.sort((a, b) => b.count - a.count).slice(0, MOST_REASONS),
    counted,
    isCut: counted === MOST_COUNTED,
  }
}
