import { dayStart } from '../../time/calendar.ts'
import type { Task } from '../analysis.ts'
import { type PeriodUnit, periodOf, periodStart } from '../purchases/index.ts'
import { chooseSegment, readMembers } from '../segment-members/index.ts'
import type { ValueOptions } from './options.ts'

/** Customers divided into named parts; `codes` are places in `names`. */
export interface Division {
  readonly names: readonly string[]
  readonly codes: Uint16Array
  /** Where parts are months, the first instant of each. */
  readonly months?: readonly number[]
}

const MOST_MONTHS = 24
const MOST_QUARTERS = 20
const MONTH_MS = 30.44 * 86_400_000

/** By when customers came first: months of up to two years, then quarters or years. */
export function cohortsOf(
  { workspace: { settings } }: Pick<Task<ValueOptions>, 'workspace'>,
  firstAt: (row: number) => number,
  rows: number,
): Division {
  const instants = Float64Array.from({ length: rows }, (_, row) => firstAt(row))
  const [least, most] = instants.reduce(
    ([low, high], at) => [Math.min(low, at), Math.max(high, at)] as const,
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY] as readonly [number, number],
  )
  const months = (most - least) / MONTH_MS
  const unit: PeriodUnit = months <= MOST_MONTHS ? 'month' : months <= 3 * MOST_QUARTERS ? 'quarter' : 'year'
  const periods = new Map<number, number>()
  const periodAt = (at: number) => {
    const known = periods.get(at) ?? periodOf(unit, at, settings)
    periods.set(at, known)
    return known
  }
  const begin = periodAt(least)
  const starts = Array.from({ length: periodAt(most) - begin + 1 }, (_, place) =>
    periodStart(unit, begin + place, settings),
  )
  return {
    names: starts.map((at) => nameOf(unit, at, settings.timeZone)),
    codes: Uint16Array.from(instants, (at) => periodAt(at) - begin),
    ...(unit === 'month' && { months: starts }),
  }
}

/** The first instant of the local day or period of a number. */
export function startOfNumber(
  unit: 'day' | PeriodUnit,
  number: number,
  settings: Task<ValueOptions>['workspace']['settings'],
): number {
  return unit === 'day' ? dayStart(number, settings.timeZone) : periodStart(unit, number, settings)
}

function nameOf(unit: PeriodUnit, at: number, timeZone: string): string {
  const format = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...parts }).format(at)
  const year = format({ year: 'numeric' })
  if (unit === 'year') return year
  if (unit === 'month') return `${format({ month: 'short' })} ${year}`
  return `Q${Math.ceil(Number(format({ month: 'numeric' })) / 3)} ${year}`
}

/** Of each segment that was asked for, who is in it (1) and who is not. */
export async function segmentsOf(
  { workspace, options, asOf, signal }: Task<ValueOptions>,
  profiles: Uint32Array,
): Promise<readonly Division[]> {
  const wanted = options.segments ?? []
  if (wanted.length === 0) return []
  const chosen = await Promise.all(wanted.map((segment) => chooseSegment(workspace, { segment })))
  const { members } = await readMembers(workspace, chosen, asOf, signal)
  return chosen.map(({ title }, index) => ({
    names: [`not ${title}`, title],
    codes: Uint16Array.from(profiles, (profile) => Number(members[index]!.has(profile))),
  }))
}
