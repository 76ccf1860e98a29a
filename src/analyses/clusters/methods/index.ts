import type { ClusterOptions } from '../options.ts'
import type { Space } from '../space.ts'
import { GAUSSIAN_MIXTURE } from './gaussian-mixture.ts'
import { HDBSCAN } from './hdbscan.ts'
import { K_MEANS, MINI_BATCH } from './k-means.ts'
import { K_PROTOTYPES } from './k-prototypes.ts'
import type { ClusterMethod } from './method.ts'

export { GAMMA } from './k-prototypes.ts'
export type { ClusterMethod, Placement } from './method.ts'
export { pointsOf, rowsOf, rowsOfMixed } from './nearest.ts'

export type MethodName = Exclude<ClusterOptions['method'], 'auto'>

export const CLUSTER_METHODS: Readonly<Record<MethodName, ClusterMethod>> = {
  'k-means': K_MEANS as ClusterMethod,
  'mini-batch': MINI_BATCH as ClusterMethod,
  'k-prototypes': K_PROTOTYPES as ClusterMethod,
  'gaussian-mixture': GAUSSIAN_MIXTURE as ClusterMethod,
  hdbscan: HDBSCAN as ClusterMethod,
}

const MANY = 100_000

/** The method that is asked for, or the one that suits the columns and how many rows there are. */
export function chooseMethod(
  asked: ClusterOptions['method'],
  { numbers, categories, describing }: Space,
  rows: number,
): MethodName {
  if (asked !== 'auto') return asked
  // Of many numbers the clusters are found by these, and the few categories describe them, as do all traits of habits.
  const ofHabits = describing.length > 0 || numbers.some(({ feature }) => feature.of === 'event')
  if (categories.length > numbers.length && !ofHabits) return 'k-prototypes'
  return rows > MANY ? 'mini-batch' : 'k-means'
}
