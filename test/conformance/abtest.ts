import { expect } from 'vitest'
import type { Outcome } from '../../src/stats/outcome.ts'
import {
  detectableDifference,
  detectableProportion,
  meansPower,
  meansSampleSize,
  proportionsPower,
  proportionsSampleSize,
} from '../../src/stats/power/index.ts'
import type { Checks, Entry } from './entry.ts'
import { expectNear, nearness } from './near.ts'

function given<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'insufficient-data') expect.fail(outcome.reason)
  return outcome.value
}

interface Proportions {
  readonly n: number
  readonly p1: number
  readonly p2: number
  readonly power?: number
  readonly alpha?: number
  readonly strict?: boolean
}

function checkProportions({ inputs, expected, tolerance }: Entry): void {
  const found = {
    n: inputs.n_for.map(({ p1, p2, ...design }: Proportions) => given(proportionsSampleSize(p1, p2, design))),
    power: inputs.power_for.map(({ n, p1, p2, ...design }: Proportions) =>
      proportionsPower(n, p1, p2, design),
    ),
    p2: inputs.p2_for.map(({ n, p1, ...design }: Proportions) => given(detectableProportion(n, p1, design))),
  }
  expectNear(found, expected, nearness(tolerance))
}

function checkMeans({ expected, tolerance }: Entry): void {
  const found = [
    given(meansSampleSize(0.2, 1)),
    meansPower(100, 0.5, 1),
    meansPower(20, 1, 1),
    given(meansSampleSize(1, 1, { power: 0.9 })),
    given(detectableDifference(500, 3)),
    given(meansSampleSize(1, 1, { power: 0.9, sides: 1 })),
  ]
  expectNear(found, expected, nearness(tolerance))
}

export const checks: Checks = {
  'abtest.power-prop': checkProportions,
  'abtest.power-t': checkMeans,
}
