import { manyOf, say } from '../../language/index.ts'
import type { Finding, Formats } from '../../reports/index.ts'
import type { Goods, NextPurchaseResult } from './result.ts'

/** Who comes soon, who not at all, for how much and for what, and how near dates are. */
export function nextPurchaseFindings(found: NextPurchaseResult, formats: Formats): Finding[] {
  const { customers, alive, byWeek, amount, goods } = found
  const later = byWeek.at(-1)!
  const all: (Finding | false)[] = [
    soonFinding(found, formats),
    {
      figure: { measure: 'share', value: 1 - alive / customers },
      sentence: say`of customers will probably not come back at all. Of the others ${formats.share(1 - later / Math.max(alive, 1e-9))} are due within 12 weeks.`,
    },
    amount !== null && {
      figure: { measure: 'money', value: amount },
      sentence: say`is what the next purchase of a customer should be on average; the list has it for each, with its range.`,
    },
    ...goods.map((one) => goodsFinding(one, formats)),
    datesFinding(found, formats),
  ]
  return all.filter((finding) => finding !== false)
}

/** `30 days`. */
export const countedDays = (days: number) => manyOf(days, 'day')

function soonFinding({ soon, soonMoney, within, customers }: NextPurchaseResult, formats: Formats): Finding {
  const [all, days] = [formats.counted(customers, 'customer'), countedDays(within)]
  return {
    figure: { measure: 'count', value: soon },
    sentence:
      soonMoney === null
        ? say`of ${all} will probably buy within ${days}.`
        : say`of ${all} will probably buy within ${days}, for about ${formats.money(soonMoney)} with their next purchase.`,
    advice: say`Who they are is in the list (--out): "probability_soon" is how likely each of them is.`,
  }
}

/** Whether a forecast of goods is better than simple rules. */
export const isBetter = ({ model, own, commonest }: NonNullable<Goods['test']>) =>
  model > Math.max(own, commonest)

function goodsFinding({ kind, test, foremost }: Goods, formats: Formats): Finding {
  const [first] = foremost
  if (test === null) return { sentence: untested(kind, first!.name) }
  const plain = formats.share(Math.max(test.own, test.commonest))
  const rule =
    test.own > test.commonest ? say`taking what each has bought most` : say`taking what all buy most`
  const sentence = foreseen(kind, rule, plain)
  return {
    figure: { measure: 'share', value: test.model },
    sentence: isBetter(test) ? sentence : `${sentence} ${say`So the forecast is no better than that.`}`,
  }
}

function untested(kind: Goods['kind'], name: string): string {
  return kind === 'category'
    ? say`${name} is the category that most customers are expected to buy next; it could not be tested.`
    : say`${name} is the product that most customers are expected to buy next; it could not be tested.`
}

function foreseen(kind: Goods['kind'], rule: string, share: string): string {
  return kind === 'category'
    ? say`of the time the category that was foreseen was in the next purchase; ${rule} gives ${share}.`
    : say`of the time the product that was foreseen was in the next purchase; ${rule} gives ${share}.`
}

function datesFinding({ when, heldBackDays }: NextPurchaseResult, formats: Formats): Finding | false {
  if (when === null) return false
  const baseline = formats.counted(Math.round(when.baseline), 'day')
  const sentence = say`is how far half of the dates were off at most, of those who came in the last ${heldBackDays} days, which were held back as a test; the same gap as last time was off by ${baseline}.`
  return {
    figure: { measure: { unit: say`days`, decimals: 0 }, value: when.model },
    sentence:
      when.model < when.baseline
        ? sentence
        : `${sentence} ${say`So dates are foreseen no better than that.`}`,
    advice: say`Plan by weeks and by the number of customers, not by the day of a single one.`,
  }
}
