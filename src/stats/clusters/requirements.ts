import { expectArgument } from '../arguments.ts'
import type { Points } from './points.ts'

/** Refuses points that are not whole rows of finite numbers. */
export function requirePoints({ values, columns }: Points): void {
  const whole = Number.isInteger(columns) && columns >= 1 && values.length % columns === 0
  expectArgument(whole, 'points', 'whole rows of at least one column')
  expectArgument(
    values.every(Number.isFinite),
    'points',
    'finite numbers; scaleFeatures fills what is missing',
  )
}

/** Refuses a number of starts that is not 1, 2, 3, ..., and returns it. */
export function requireRestarts(restarts: number): number {
  expectArgument(Number.isInteger(restarts) && restarts >= 1, 'restarts', 'a whole number from 1')
  return restarts
}

/** Refuses a number of clusters that is not 1, 2, 3, ... */
export function requireClusters(k: number): void {
  expectArgument(Number.isInteger(k) && k >= 1, 'k', 'a whole number from 1')
}
