import { say } from '../../language/index.ts'
import type { Finding, Formats } from '../../reports/index.ts'
import { aPeriod, inAPeriod, periodWords, whenThePeriodBegan, withinAPeriod } from '../memberships/index.ts'
import type { LifeCycleOptions } from './analysis.ts'
import { countCustomers, revenueOf, stageOf } from './customers.ts'
import type { LifeCycleResult } from './result.ts'
import type { Band } from './rhythm.ts'

/** Who still buys, who slips away, who is loyal, and how quickly customers of this shop come back. */
export function lifeCycleFindings(
  found: LifeCycleResult,
  options: LifeCycleOptions,
  formats: Formats,
): Finding[] {
  const findings = [
    stillBuying(found, formats),
    slippingAway(found, options, formats),
    broughtByLoyal(found, formats),
    secondPurchase(found),
    comeBack(found, formats),
    timesBetween(found, options, formats),
  ]
  return findings.filter((finding) => finding !== undefined)
}

const STILL_BUYING = ['first-time', 'active', 'loyal', 'won-back']

function stillBuying(found: LifeCycleResult, formats: Formats): Finding {
  const customers = countCustomers(found)
  const buying = STILL_BUYING.reduce((sum, name) => sum + stageOf(found, name).profiles, 0)
  const [still, all] = [formats.count(buying), formats.counted(customers, 'customer')]
  return {
    figure: { measure: 'share', value: customers === 0 ? null : buying / customers },
    sentence:
      buying === 1
        ? say`of everybody who ever bought still buy: ${still} of ${all} is within the time in which customers of this shop come back.`
        : say`of everybody who ever bought still buy: ${still} of ${all} are within the time in which customers of this shop come back.`,
  }
}

function slippingAway(
  found: LifeCycleResult,
  { atRisk: share }: LifeCycleOptions,
  formats: Formats,
): Finding | undefined {
  const [risk, active] = [stageOf(found, 'at-risk'), stageOf(found, 'active')]
  if (risk.profiles === 0) return undefined
  const quiet = formats.share(share)
  const sentence =
    risk.profiles === 1
      ? say`customer is at risk: quiet for longer than ${quiet} of those who come back ever were.`
      : say`customers are at risk: quiet for longer than ${quiet} of those who come back ever were.`
  const worth =
    found.purchases.amount.length > 0 &&
    risk.spend !== null &&
    active.spend !== null &&
    active.spend > risk.spend
      ? [
          say`One who is active spends ${formats.money(active.spend)} ${aPeriod(found.unit)}, one at risk ${formats.money(risk.spend)}.`,
        ]
      : []
  return {
    figure: { measure: 'count', value: risk.profiles },
    sentence: [sentence, ...worth].join(' '),
    advice: say`Write to them first: most of the others either come by themselves or hardly come any more.`,
  }
}

function broughtByLoyal(found: LifeCycleResult, formats: Formats): Finding | undefined {
  const { loyalFrom } = found.rhythm
  const loyal = stageOf(found, 'loyal')
  const [customers, money] = [countCustomers(found), revenueOf(found)]
  if (found.purchases.amount.length === 0 || money <= 0 || loyal.profiles === 0) return undefined
  return {
    figure: { measure: 'share', value: loyal.money / money },
    sentence: say`of the revenue of the last ${periodWords(found.unit, found.moves.length)} came from customers who were loyal ${whenThePeriodBegan(found.unit)} (${loyalFrom} days of purchases or more); now they are ${formats.share(loyal.profiles / customers)} of all customers.`,
  }
}

function secondPurchase(found: LifeCycleResult): Finding | undefined {
  const share = shareMoved(found, 'first-time', ['active', 'loyal'])
  if (share === undefined) return undefined
  return {
    figure: { measure: 'share', value: share },
    sentence: say`of first-time customers buy again ${withinAPeriod(found.unit)}.`,
    advice: say`The second purchase is where most customers are lost or won: make the next step easy right after the first.`,
  }
}

/** The share of one stage that was in one of others a period later. */
function shareMoved(
  { stages, matrix }: LifeCycleResult,
  from: string,
  to: readonly string[],
): number | undefined {
  const names = stages.map(({ name }) => name)
  const row = matrix?.rows[names.indexOf(from)]
  return row?.reduce((sum, { share }, place) => (to.includes(names[place]!) ? sum + share : sum), 0)
}

function comeBack(found: LifeCycleResult, formats: Formats): Finding | undefined {
  const { buying, profiles } = stageOf(found, 'lapsed')
  if (buying === null || profiles === 0) return undefined
  return {
    figure: { measure: 'share', value: buying },
    sentence:
      profiles === 1
        ? say`of the lapsed come back ${inAPeriod(found.unit)}; ${formats.count(profiles)} is lapsed now.`
        : say`of the lapsed come back ${inAPeriod(found.unit)}; ${formats.count(profiles)} are lapsed now.`,
  }
}

function timesBetween(
  { rhythm }: LifeCycleResult,
  { atRisk, lapsed }: LifeCycleOptions,
  { share }: Formats,
): Finding {
  const [first] = rhythm.bands as readonly [Band, ...Band[]]
  const [few, many] = [first.atRiskAfter.days, first.lapsedAfter.days]
  return {
    figure: { measure: { unit: say`days`, decimals: 0 }, value: first.median },
    sentence:
      first.to === null
        ? say`after a purchase, half of those who come back have done so; ${share(atRisk)} have after ${few} days, ${share(lapsed)} after ${many}.`
        : say`after a first purchase, half of those who come back have done so; ${share(atRisk)} have after ${few} days, ${share(lapsed)} after ${many}.`,
  }
}
