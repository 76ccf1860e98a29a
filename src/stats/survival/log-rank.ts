import { sayLater } from '../../language/say-later.ts'
import { commonLength, expectArgument } from '../arguments.ts'
import { ascendingOrder } from '../descriptive/order.ts'
import { chiSquaredTail } from '../distributions/index.ts'
import { dot, inverseInformation, times } from '../linear/information.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import { lifeTable } from './life-table.ts'
import { checkLifetimes, type Lifetimes, tied, weightOf } from './lifetimes.ts'

/** Whether groups differ in how long they last. Lists are in the order of group numbers. */
export interface LogRank {
  readonly chiSquared: number
  readonly degreesOfFreedom: number
  readonly p: number
  readonly size: readonly number[]
  readonly observed: readonly number[]
  /** Events that each group would have had if all had the same hazard. */
  readonly expected: readonly number[]
}

export interface LogRankOptions {
  /** Weight of a time: pooled survival just before it, to this power. 0 is the log-rank test, 1 that of Peto and Peto. */
  readonly rho?: number
}

/**
 * Log-rank test of the hypothesis that all groups have the same hazard at all times. `group` numbers the groups
 * from 0. Groups that are never at risk when an event comes are left out.
 *
 * Strongest where hazards are proportional; curves that cross can go unseen. Insufficient where fewer than two
 * groups are left, or no event came. Sources: Mantel (1966); Harrington and Fleming (1982); equals `survdiff` of
 * R, with the hypergeometric variance.
 */
export function logRank(
  lifetimes: Lifetimes,
  group: Uint32Array,
  { rho = 0 }: LogRankOptions = {},
): Outcome<LogRank> {
  checkLifetimes(lifetimes)
  commonLength({ time: lifetimes.time, group })
  expectArgument(rho >= 0, 'rho', 'from 0 on')
  const sums = compare(lifetimes, group, rho)
  const kept = sums.expected.flatMap((expected, index) => (expected > 0 ? [index] : []))
  if (kept.length < 2)
    return insufficientData(sayLater`fewer than two groups were at risk when an event came`)
  const free = kept.slice(1)
  const excess = Float64Array.from(free, (index) => sums.excess[index]!)
  const variance = free.map((i) => Float64Array.from(free, (j) => sums.variance[i]![j]!))
  const inverse = inverseInformation(variance)
  if (inverse === undefined)
    return insufficientData(sayLater`too few events come while several groups are at risk`)
  const chiSquared = dot(excess, times(inverse, excess))
  return result({
    chiSquared,
    degreesOfFreedom: free.length,
    p: chiSquaredTail(chiSquared, free.length),
    size: sums.size,
    observed: sums.observed,
    expected: sums.expected,
  })
}

class Comparison {
  readonly size: number[]
  readonly observed: number[]
  readonly expected: number[]
  /** Weighted events beyond the expected ones. */
  readonly excess: number[]
  readonly variance: Float64Array[]

  constructor(groups: number) {
    this.size = new Array<number>(groups).fill(0)
    this.observed = new Array<number>(groups).fill(0)
    this.expected = new Array<number>(groups).fill(0)
    this.excess = new Array<number>(groups).fill(0)
    this.variance = this.size.map(() => new Float64Array(groups))
  }

  /** Takes in one time with its events by group and all events together. */
  add(events: Float64Array, atRisk: Float64Array, d: number, n: number, weight: number): void {
    const spread = n > 1 ? (weight * weight * d * (n - d)) / (n - 1) : 0
    for (let i = 0; i < atRisk.length; i++) {
      const share = atRisk[i]! / n
      this.observed[i]! += events[i]!
      this.expected[i]! += d * share
      this.excess[i]! += weight * (events[i]! - d * share)
      for (let j = 0; j < atRisk.length; j++) {
        this.variance[i]![j]! += spread * share * ((i === j ? 1 : 0) - atRisk[j]! / n)
      }
    }
  }
}

/** From the last time to the first, as those at risk are counted most exactly that way. */
function compare(lifetimes: Lifetimes, group: Uint32Array, rho: number): Comparison {
  const groups = group.reduce((most, index) => Math.max(most, index + 1), 0)
  const sums = new Comparison(groups)
  const before = rho > 0 ? survivalBefore(lifetimes) : undefined
  const atRisk = new Float64Array(groups)
  const events = new Float64Array(groups)
  for (const rows of [...tied(lifetimes.time, ascendingOrder(lifetimes.time))].reverse()) {
    events.fill(0)
    for (const row of rows) {
      const weight = weightOf(lifetimes, row)
      atRisk[group[row]!]! += weight
      if (lifetimes.event[row] === 1) events[group[row]!]! += weight
    }
    const [d, n] = [total(events), total(atRisk)]
    if (d > 0) sums.add(events, atRisk, d, n, before ? before.get(lifetimes.time[rows[0]!]!)! ** rho : 1)
  }
  atRisk.forEach((weight, index) => {
    sums.size[index] = weight
  })
  return sums
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}

/** Survival of all groups together just before each time. */
function survivalBefore(lifetimes: Lifetimes): ReadonlyMap<number, number> {
  const { time, atRisk, events } = lifeTable(lifetimes)
  const before = new Map<number, number>()
  let survival = 1
  for (let at = 0; at < time.length; at++) {
    before.set(time[at]!, survival)
    survival *= 1 - events[at]! / atRisk[at]!
  }
  return before
}
