import { methods as baskets } from './baskets.ts'
import { methods as clusters } from './clusters.ts'
import type { Method } from './method.ts'
import { methods as propensity } from './propensity.ts'
import { methods as purchases } from './purchases.ts'
import { methods as segmentations } from './segmentations.ts'
import { methods as surveys } from './surveys.ts'
import { methods as survival } from './survival.ts'

/** Everything that `npm run bench -- statistics` measures. */
export const METHODS: readonly Method[] = [
  ...purchases,
  ...baskets,
  ...clusters,
  ...propensity,
  ...survival,
  ...surveys,
  ...segmentations,
]
