import { say } from '../../language/index.ts'
import type { Finding, Formats } from '../../reports/index.ts'
import type { ContractResult } from './contract-result.ts'
import type { BuyingResult, ValueResult } from './result.ts'
import { inTheLastOver } from './unit-words.ts'

/** What a shop owner asks: what are they worth, how sure is that, who makes it up, whom to win back. */
export function valueFindings(found: ValueResult, formats: Formats): Finding[] {
  const all = [
    worth(found, formats),
    best(found, formats),
    found.kind === 'buying' ? active(found, formats) : subscribed(found, formats),
    found.kind === 'buying' ? winBack(found, formats) : undefined,
    newcomer(found),
    found.kind === 'buying' ? tested(found, formats) : undefined,
  ]
  return all.filter((finding) => finding !== undefined)
}

export function horizonText(days: number): string {
  if (days === 365) return say`the next year`
  return days === 1 ? say`the next day` : say`the next ${days} days`
}

function worth(found: ValueResult, formats: Formats): Finding {
  const { total, customers, horizonDays, discount, margin } = found
  const [of, ahead] = [formats.counted(customers, 'customer'), horizonText(horizonDays)]
  const now = discount > 0 ? say`, at its value of today` : ''
  const [low, high] = [formats.money(total.low), formats.money(total.high)]
  return {
    figure: { measure: 'money', value: total.value },
    sentence:
      margin < 1
        ? say`of profit is to be expected from your ${of} of so far in ${ahead}${now}; most likely between ${low} and ${high}. Customers who have yet to come are not in it.`
        : say`of revenue is to be expected from your ${of} of so far in ${ahead}${now}; most likely between ${low} and ${high}. Customers who have yet to come are not in it.`,
    ...(total.high > 2 * total.low && {
      advice: say`The range is wide: plan with the lower end, and look again with more history.`,
    }),
  }
}

function best({ fifths, total, customers }: ValueResult, formats: Formats): Finding | undefined {
  const [first] = fifths
  if (first === undefined || customers < 10 || !(total.value > 0)) return undefined
  return {
    figure: { measure: 'share', value: first.value / total.value },
    sentence: say`of that comes from a fifth of your customers: ${formats.counted(first.customers, 'customer')}, each expected to bring ${formats.money(first.from)} or more.`,
    advice: say`Look after them first; who they are is in the column "value" of the list (--out).`,
  }
}

function active({ alive, customers, expectedPurchases }: BuyingResult, formats: Formats): Finding {
  const [of, share] = [formats.counted(customers, 'customer'), formats.share(alive / customers)]
  const times = formats.counted(Math.round(expectedPurchases), 'more time')
  return {
    figure: { measure: 'count', value: alive },
    sentence:
      alive === 1
        ? say`of ${of} is probably a customer still (${share}); the others have left without saying so. Together they should buy about ${times}.`
        : say`of ${of} are probably customers still (${share}); the others have left without saying so. Together they should buy about ${times}.`,
  }
}

function subscribed({ alive, customers, renewals, unit }: ContractResult, formats: Formats): Finding {
  const [first] = renewals
  const paid = say`of ${formats.counted(customers, 'customer')} paid ${inTheLastOver(unit)}.`
  return {
    figure: { measure: 'count', value: alive },
    sentence:
      first && first.atRisk > 0
        ? `${paid} ${say`${formats.share(first.renewed / first.atRisk)} of new subscribers renew the first time; who stays longer leaves less.`}`
        : paid,
    advice: say`Most is lost early: make the first renewal worth it.`,
  }
}

function winBack({ winBack: gone, customers }: BuyingResult, formats: Formats): Finding | undefined {
  if (gone.customers === 0 || customers < 10) return undefined
  const [more, spent] = [formats.money(gone.value), formats.money(gone.revenue)]
  return {
    figure: { measure: 'count', value: gone.customers },
    sentence:
      gone.customers === 1
        ? say`good customer has probably left. Were all of them active, they would bring ${more} more; so far they have spent ${spent}.`
        : say`good customers have probably left. Were all of them active, they would bring ${more} more; so far they have spent ${spent}.`,
    advice: say`Win back those first whose "win_back" is largest in the list (--out). On average one is worth ${formats.money(gone.value / gone.customers)} at most: spend far less on it.`,
  }
}

function newcomer(found: ValueResult): Finding | undefined {
  if (!(found.newCustomer > 0)) return undefined
  const ahead = horizonText(found.horizonDays)
  return {
    figure: { measure: 'money', value: found.newCustomer },
    sentence:
      found.kind === 'buying'
        ? say`is what a new customer will bring on average in ${ahead}, besides the first purchase.`
        : say`is what a new customer will bring on average in ${ahead}, besides the first payment.`,
    advice:
      found.margin < 1
        ? say`To win one may cost no more than this and what is earned by the first purchase.`
        : say`Take your margin of it (--margin) to see what winning a customer may cost.`,
  }
}

function tested({ test }: BuyingResult, formats: Formats): Finding | undefined {
  if (test === null || test.model.actual === 0) return undefined
  const { predicted, actual } = test.model
  const off = predicted / actual - 1
  const [foreseen, came] = [formats.count(predicted), formats.count(actual)]
  const days = formats.count(test.days)
  return {
    figure: { measure: 'share', value: Math.abs(off) },
    sentence:
      off < 0
        ? say`too few purchases were foreseen when the last ${days} days were held back as a test: ${foreseen} of the ${came} that came. The range above allows for as much.`
        : say`too many purchases were foreseen when the last ${days} days were held back as a test: ${foreseen} of the ${came} that came. The range above allows for as much.`,
  }
}
