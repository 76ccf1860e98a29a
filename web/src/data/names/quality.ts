import type { NameDetails, TypeFacts } from '../../api/data'
import { filledRecords, shownTypes } from './value-types'

/** What looks wrong with the records of an event or a trait. */
export type Finding =
  | {
      readonly kind: 'mixed'
      readonly path: string
      readonly types: readonly TypeFacts[]
      readonly of: number
    }
  | { readonly kind: 'constant'; readonly path: string; readonly count: number }
  | { readonly kind: 'futureDates'; readonly path: string; readonly count: number }
  | { readonly kind: 'future' | 'duplicates'; readonly count: number }
  | { readonly kind: 'silent'; readonly since: number }

/** Fewer records with one value say nothing about the next ones. */
const FEW = 20

/** Everything that looks wrong, what concerns all records first. */
export function findingsOf(details: NameDetails, now: number): readonly Finding[] {
  const { future, duplicates, latestAt } = details
  return [
    ...(isSilent(details, now) ? [{ kind: 'silent', since: latestAt } as const] : []),
    ...(future > 0 ? [{ kind: 'future', count: future } as const] : []),
    ...(duplicates > 0 ? [{ kind: 'duplicates', count: duplicates } as const] : []),
    ...details.values.flatMap((value) => findingsOfValue(value, details.of)),
  ]
}

function findingsOfValue({ path, types }: NameDetails['values'][number], of: NameDetails['of']): Finding[] {
  const shown = shownTypes(types)
  const [only] = shown
  const filled = filledRecords(types)
  const future = types.reduce((sum, one) => sum + one.future, 0)
  const isConstant = of === 'event' && shown.length === 1 && only!.distinct === 1 && filled >= FEW
  return [
    ...(shown.length > 1 ? [{ kind: 'mixed', path, types: shown, of: filled } as const] : []),
    ...(isConstant ? [{ kind: 'constant', path, count: filled } as const] : []),
    ...(future > 0 ? [{ kind: 'futureDates', path, count: future } as const] : []),
  ]
}

const DAY_MS = 86_400_000
/** Whoever came on so many of thirty days came nearly every day. */
const REGULAR = { days: 20, of: 30 }
const SILENT_DAYS = 3

/** Whether nothing has come for days, where it came nearly every day before. */
function isSilent({ days, latestAt }: NameDetails, now: number): boolean {
  if (now - latestAt < SILENT_DAYS * DAY_MS) return false
  const before = days.filter(({ at }) => at <= latestAt && at > latestAt - REGULAR.of * DAY_MS)
  return before.filter(({ records }) => records > 0).length >= REGULAR.days
}
