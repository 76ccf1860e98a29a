import { sayLater } from '../../language/say-later.ts'
import { expectArgument } from '../arguments.ts'
import { twoSidedNormal } from '../distributions/index.ts'
import { insufficientData, type Outcome, result } from '../outcome.ts'
import {
  type ConfidenceInterval,
  type Estimated,
  type RatioEstimate,
  reachOf,
  wilsonInterval,
} from './interval.ts'
import { riskRatioInterval, riskRatioScore } from './risk-ratio.ts'

/** How many of a group have something. */
export interface Counted {
  readonly count: number
  readonly size: number
}

/** A share of a group beside that of the rest. */
export interface ShareContrast {
  readonly kind: 'share'
  readonly share: number
  readonly restShare: number
  /** Share less share of the rest. */
  readonly difference: Estimated
  /** Share over share of the rest (relative risk); null where nobody of the rest has it. */
  readonly ratio: RatioEstimate | null
  /** Cohen's h: the difference of the shares on a scale where 5% against 1% is as far as 50% against 37%. */
  readonly effect: Estimated
  /** Two-sided, of the score test that the shares are equal: the chi-squared test without correction. */
  readonly p: number
}

/**
 * Compares a share of a group with that of a rest who are others: difference (Newcombe's hybrid score interval,
 * 1998, his method 10), ratio (Koopman's score interval, 1984), and Cohen's h (1988) with its interval on the
 * arcsine scale, where the error is the same for all shares.
 *
 * Insufficient where either has nobody. Equals `prop.test(correct = FALSE)` of R in `p`.
 *
 * @example compareShares({ count: 36, size: 40 }, { count: 16, size: 80 }) // ratio 4.5, 2.94 to 7.15
 */
export function compareShares(group: Counted, rest: Counted, confidence = 0.95): Outcome<ShareContrast> {
  checkCounted(group, 'group')
  checkCounted(rest, 'rest')
  const z = reachOf(confidence)
  if (group.size === 0 || rest.size === 0) return insufficientData(emptySide(group.size))
  const [share, restShare] = [group.count / group.size, rest.count / rest.size]
  const h = 2 * Math.asin(Math.sqrt(share)) - 2 * Math.asin(Math.sqrt(restShare))
  const reach = z * Math.sqrt(1 / group.size + 1 / rest.size)
  return result({
    kind: 'share',
    share,
    restShare,
    difference: { value: share - restShare, ...differenceInterval(group, rest, confidence) },
    ratio: rest.count === 0 ? null : { value: share / restShare, ...riskRatioInterval(group, rest, z) },
    effect: { value: h, low: h - reach, high: h + reach },
    p: twoSidedNormal(riskRatioScore(group, rest, 1)),
  })
}

/** Why two groups cannot be compared, one of them having nobody. */
export function emptySide(groupSize: number): string {
  return groupSize === 0
    ? sayLater`nobody is in the group`
    : sayLater`nobody is left to compare the group with`
}

function checkCounted({ count, size }: Counted, name: string): void {
  const whole = Number.isSafeInteger(count) && Number.isSafeInteger(size)
  expectArgument(whole && count >= 0 && count <= size, name, 'a count from 0 to its size')
}

function differenceInterval(group: Counted, rest: Counted, confidence: number): ConfidenceInterval {
  const [own, other] = [group, rest].map(({ count, size }) => {
    return { share: count / size, ...wilsonInterval(count, size, confidence) }
  }) as [Share, Share]
  const difference = own.share - other.share
  return {
    low: difference - Math.hypot(own.share - own.low, other.high - other.share),
    high: difference + Math.hypot(own.high - own.share, other.share - other.low),
  }
}

interface Share extends ConfidenceInterval {
  readonly share: number
}
