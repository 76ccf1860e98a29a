import { say } from '../../language/index.ts'
import type { Finding, Formats } from '../../reports/index.ts'
import { cohortLabel } from './label.ts'
import type { AgeResult, CohortsResult } from './result.ts'
import { afterOne, countedPeriods, inTheFirst, medianOf, nextAfterBeginning } from './unit-words.ts'

/** How many come back, whether newer customers do more, what one spends in time, how many begin. */
export function cohortsFindings(found: CohortsResult, formats: Formats): Finding[] {
  const findings = [
    afterOnePeriod(found, formats),
    newerHalf(found, formats),
    muchLater(found, formats),
    spentSoFar(found, formats),
    largestCohort(found, formats),
  ]
  return findings.filter((finding) => finding !== undefined)
}

function afterOnePeriod({ ages, unit, activity }: CohortsResult, formats: Formats): Finding | undefined {
  const next = ages[1]
  if (!next) return undefined
  return {
    figure: { measure: 'share', value: next.retention },
    sentence: say`of customers are active (${activity}) in ${nextAfterBeginning(unit)}: ${formats.count(next.active)} of ${formats.count(next.customers)}.`,
  }
}

function newerHalf({ newer, unit }: CohortsResult, { share }: Formats): Finding | undefined {
  if (!newer) return undefined
  const { low, high, value } = newer.difference
  const sure = low > 0 || high < 0
  return {
    figure: { measure: 'share', value: newer.share },
    sentence: sure
      ? contrast(value > 0, afterOne(unit), share(newer.restShare))
      : say`of the newer half of cohorts come back ${afterOne(unit)}, ${share(newer.restShare)} of the older half: no sure difference.`,
    ...(sure &&
      value < 0 && {
        advice: say`Look at what changed for newcomers: where they come from, what they buy first.`,
      }),
  }
}

function contrast(isMore: boolean, after: string, older: string): string {
  return isMore
    ? say`of the newer half of cohorts come back ${after}, against ${older} of the older half: newer customers come back more.`
    : say`of the newer half of cohorts come back ${after}, against ${older} of the older half: newer customers come back less.`
}

/** The last age that half of all customers have come to. */
const lastCommonAge = ({ ages, customers: all }: CohortsResult): AgeResult | undefined =>
  ages.findLast(({ customers }) => customers >= all / 2)

function muchLater(found: CohortsResult, formats: Formats): Finding | undefined {
  const { unit } = found
  const last = lastCommonAge(found)
  if (!last || last.age < 2) return undefined
  return {
    figure: { measure: 'share', value: last.retention },
    sentence: say`are active ${countedPeriods(last.age, unit)} after they began (${formats.counted(last.cohorts, 'cohort has', 'cohorts have')} come so far).`,
  }
}

function spentSoFar(found: CohortsResult, formats: Formats): Finding | undefined {
  const { ages, unit, hasMoney } = found
  const last = lastCommonAge(found)
  if (!hasMoney || !last || last.age === 0) return undefined
  return {
    figure: { measure: 'money', value: last.spent },
    sentence: say`is what a customer has spent ${countedPeriods(last.age, unit)} on, ${formats.money(ages[0]!.spent)} of it ${inTheFirst(unit)}.`,
    advice: say`What it costs to win a customer should stay well below it.`,
  }
}

function largestCohort(found: CohortsResult, formats: Formats): Finding | undefined {
  const { cohorts, unit } = found
  const [largest] = cohorts.toSorted((a, b) => b.customers - a.customers)
  if (!largest) return undefined
  if (cohorts.length < 3) {
    const { customers } = found
    const within = countedPeriods(cohorts.length, unit)
    return {
      figure: { measure: 'count', value: customers },
      sentence:
        customers === 1
          ? say`customer began so far, in ${within}.`
          : say`customers began so far, in ${within}.`,
    }
  }
  const usual = median(cohorts.map(({ customers }) => customers))
  return {
    figure: { measure: 'count', value: largest.customers },
    sentence: say`customers began in the largest cohort, ${cohortLabel(largest, found, formats)}; ${medianOf(unit, formats.count(usual))}.`,
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2
}
