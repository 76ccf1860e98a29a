import { commonLength, expectArgument } from '../arguments.ts'
import { ascendingOrder } from '../descriptive/order.ts'
import { checkLifetimes, type Lifetimes, tied, weightOf } from './lifetimes.ts'

/** What happened at each distinct time at which observation of somebody ended, in order. */
export interface LifeTable {
  readonly time: Float64Array
  /** Observed at that time, with those whose time ends there. */
  readonly atRisk: Float64Array
  readonly events: Float64Array
  readonly censored: Float64Array
}

/**
 * Compresses lifetimes to their sufficient statistics. `entry` tells from when on each row was observed: it is
 * at risk at later times only (left truncation).
 */
export function lifeTable(lifetimes: Lifetimes, entry?: Float64Array): LifeTable {
  checkLifetimes(lifetimes)
  checkEntry(lifetimes, entry)
  const groups = [...tied(lifetimes.time, ascendingOrder(lifetimes.time))]
  const time = Float64Array.from(groups, ([first]) => lifetimes.time[first!]!)
  const [events, censored] = [new Float64Array(groups.length), new Float64Array(groups.length)]
  groups.forEach((group, at) => {
    for (const row of group) (lifetimes.event[row] === 1 ? events : censored)[at]! += weightOf(lifetimes, row)
  })
  const atRisk = remaining(events, censored)
  if (entry) subtractUnentered(atRisk, time, lifetimes, entry)
  return { time, atRisk, events, censored }
}

function checkEntry(lifetimes: Lifetimes, entry: Float64Array | undefined): void {
  if (entry === undefined) return
  commonLength({ time: lifetimes.time, entry })
  const before = entry.every((from, row) => from < lifetimes.time[row]!)
  expectArgument(before, 'entry', 'before time in every row')
}

/** Summed from the end, so that nobody is left at the last time, whatever the rounding of weights. */
function remaining(events: Float64Array, censored: Float64Array): Float64Array {
  const atRisk = new Float64Array(events.length)
  for (let at = events.length - 1; at >= 0; at--) {
    atRisk[at] = events[at]! + censored[at]! + (atRisk[at + 1] ?? 0)
  }
  return atRisk
}

function subtractUnentered(
  atRisk: Float64Array,
  time: Float64Array,
  lifetimes: Lifetimes,
  entry: Float64Array,
): void {
  const ordered = ascendingOrder(entry)
  let next = ordered.length - 1
  let unentered = 0
  for (let at = time.length - 1; at >= 0; at--) {
    while (next >= 0 && entry[ordered[next]!]! >= time[at]!)
      unentered += weightOf(lifetimes, ordered[next--]!)
    atRisk[at]! -= unentered
  }
}
