import { localDay } from '../retention/days'
import { allOf, type Condition, not } from '../saving/condition'

/** What of a movement its condition rests on. */
export interface MovementPeriod {
  readonly segmentation: string
  readonly parts: readonly { readonly name: string }[]
  readonly from: number
  readonly to: number
  readonly untilNow: boolean
  /** That of the workspace, by which days begin. */
  readonly timeZone: string
}

/** Who was in one part at the beginning and is in one at the end: places of parts; undefined: who was not there yet. */
export function flowCondition(period: MovementPeriod, from: number | undefined, to: number): Condition {
  return allOf([beganIn(period, from), endedIn(period, to)])
}

/** Who was in a part at the beginning, wherever they are at the end. */
export function beganIn(period: MovementPeriod, from: number | undefined): Condition {
  if (from !== undefined) return partAt(period, period.parts[from]!.name, period.from)
  const all = period.parts.map(({ name }) => name)
  return not(partAt(period, all, period.from))
}

/** Who is in a part at the end, wherever they came from. */
export function endedIn(period: MovementPeriod, to: number): Condition {
  const { name } = period.parts[to]!
  return period.untilNow ? { segmentation: period.segmentation, part: name } : partAt(period, name, period.to)
}

function partAt(
  { segmentation, timeZone }: MovementPeriod,
  part: string | readonly string[],
  at: number,
): Condition {
  return { inSegmentAt: segmentation, part, at: written(at, timeZone) }
}

/** The day that begins at an instant, as people write it; otherwise the instant. */
function written(at: number, timeZone: string): string {
  const day = localDay(at, timeZone)
  return localDay(at - 1, timeZone) === day ? new Date(at).toISOString() : day
}
