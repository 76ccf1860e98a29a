import type { Finding, Formats } from '../../reports/index.ts'
import { cohortLabel } from './label.ts'
import type { AgeResult, CohortsResult } from './result.ts'

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
    sentence: `of customers are active (${activity}) in the ${unit} after they began: ${formats.count(next.active)} of ${formats.count(next.customers)}.`,
  }
}

function newerHalf({ newer, unit }: CohortsResult, { share }: Formats): Finding | undefined {
  if (!newer) return undefined
  const { low, high, value } = newer.difference
  const sure = low > 0 || high < 0
  const way = value > 0 ? 'more' : 'less'
  return {
    figure: { measure: 'share', value: newer.share },
    sentence: sure
      ? `of the newer half of cohorts come back after one ${unit}, against ${share(newer.restShare)} of the older half: newer customers come back ${way}.`
      : `of the newer half of cohorts come back after one ${unit}, ${share(newer.restShare)} of the older half: no sure difference.`,
    ...(sure &&
      value < 0 && {
        advice: 'Look at what changed for newcomers: where they come from, what they buy first.',
      }),
  }
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
    sentence: `are active ${last.age} ${unit}s after they began (${formats.counted(last.cohorts, 'cohort')} ${last.cohorts === 1 ? 'has' : 'have'} come so far).`,
  }
}

function spentSoFar(found: CohortsResult, formats: Formats): Finding | undefined {
  const { ages, unit, hasMoney } = found
  const last = lastCommonAge(found)
  if (!hasMoney || !last || last.age === 0) return undefined
  return {
    figure: { measure: 'money', value: last.spent },
    sentence: `is what a customer has spent ${last.age} ${unit}s on, ${formats.money(ages[0]!.spent)} of it in the first ${unit}.`,
    advice: 'What it costs to win a customer should stay well below it.',
  }
}

function largestCohort(found: CohortsResult, formats: Formats): Finding | undefined {
  const { cohorts, unit } = found
  const [largest] = cohorts.toSorted((a, b) => b.customers - a.customers)
  if (!largest) return undefined
  if (cohorts.length < 3) {
    const { customers } = found
    return {
      figure: { measure: 'count', value: customers },
      sentence: `${customers === 1 ? 'customer' : 'customers'} began so far, in ${formats.counted(cohorts.length, unit)}.`,
    }
  }
  return {
    figure: { measure: 'count', value: largest.customers },
    sentence: `customers began in the largest cohort, ${cohortLabel(largest, found, formats)}; the median ${unit} brought ${formats.count(median(cohorts.map(({ customers }) => customers)))}.`,
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2
}
