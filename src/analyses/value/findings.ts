import type { Finding, Formats } from '../../reports/index.ts'
import type { ContractResult } from './contract-result.ts'
import type { BuyingResult, ValueResult } from './result.ts'

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
  if (days === 365) return 'the next year'
  return days === 1 ? 'the next day' : `the next ${days} days`
}

const kindOf = ({ margin }: ValueResult) => (margin < 1 ? 'profit' : 'revenue')

function worth(found: ValueResult, formats: Formats): Finding {
  const { total, customers, horizonDays, discount } = found
  const now = discount > 0 ? ', at its value of today' : ''
  return {
    figure: { measure: 'money', value: total.value },
    sentence: `of ${kindOf(found)} is to be expected from your ${formats.counted(customers, 'customer')} of so far in ${horizonText(horizonDays)}${now}; most likely between ${formats.money(total.low)} and ${formats.money(total.high)}. Customers who have yet to come are not in it.`,
    ...(total.high > 2 * total.low && {
      advice: 'The range is wide: plan with the lower end, and look again with more history.',
    }),
  }
}

function best({ fifths, total, customers }: ValueResult, formats: Formats): Finding | undefined {
  const [first] = fifths
  if (first === undefined || customers < 10 || !(total.value > 0)) return undefined
  return {
    figure: { measure: 'share', value: first.value / total.value },
    sentence: `of that comes from a fifth of your customers: ${formats.counted(first.customers, 'customer')}, each expected to bring ${formats.money(first.from)} or more.`,
    advice: 'Look after them first; who they are is in the column "value" of the list (--out).',
  }
}

function active({ alive, customers, expectedPurchases }: BuyingResult, formats: Formats): Finding {
  return {
    figure: { measure: 'count', value: alive },
    sentence: `of ${formats.counted(customers, 'customer')} ${alive === 1 ? 'is probably a customer' : 'are probably customers'} still (${formats.share(alive / customers)}); the others have left without saying so. Together they should buy about ${formats.counted(Math.round(expectedPurchases), 'more time')}.`,
  }
}

function subscribed({ alive, customers, renewals, unit }: ContractResult, formats: Formats): Finding {
  const [first] = renewals
  return {
    figure: { measure: 'count', value: alive },
    sentence: `of ${formats.counted(customers, 'customer')} paid in the last ${unit} that is over.${first && first.atRisk > 0 ? ` ${formats.share(first.renewed / first.atRisk)} of new subscribers renew the first time; who stays longer leaves less.` : ''}`,
    advice: 'Most is lost early: make the first renewal worth it.',
  }
}

function winBack({ winBack: gone, customers }: BuyingResult, formats: Formats): Finding | undefined {
  if (gone.customers === 0 || customers < 10) return undefined
  return {
    figure: { measure: 'count', value: gone.customers },
    sentence: `good ${gone.customers === 1 ? 'customer has' : 'customers have'} probably left. Were all of them active, they would bring ${formats.money(gone.value)} more; so far they have spent ${formats.money(gone.revenue)}.`,
    advice: `Win back those first whose "win_back" is largest in the list (--out). On average one is worth ${formats.money(gone.value / gone.customers)} at most: spend far less on it.`,
  }
}

function newcomer(found: ValueResult): Finding | undefined {
  if (!(found.newCustomer > 0)) return undefined
  const after = found.kind === 'buying' ? 'purchase' : 'payment'
  return {
    figure: { measure: 'money', value: found.newCustomer },
    sentence: `is what a new customer will bring on average in ${horizonText(found.horizonDays)}, besides the first ${after}.`,
    advice:
      found.margin < 1
        ? 'To win one may cost no more than this and what is earned by the first purchase.'
        : 'Take your margin of it (--margin) to see what winning a customer may cost.',
  }
}

function tested({ test }: BuyingResult, formats: Formats): Finding | undefined {
  if (test === null || test.model.actual === 0) return undefined
  const { predicted, actual } = test.model
  const off = predicted / actual - 1
  return {
    figure: { measure: 'share', value: Math.abs(off) },
    sentence: `${off < 0 ? 'too few' : 'too many'} purchases were foreseen when the last ${formats.count(test.days)} days were held back as a test: ${formats.count(predicted)} of the ${formats.count(actual)} that came. The range above allows for as much.`,
  }
}
