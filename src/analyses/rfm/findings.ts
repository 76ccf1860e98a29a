import { say } from '../../language/index.ts'
import type { Finding, Formats } from '../../reports/index.ts'
import { listed } from '../listed.ts'
import { ADVICE, type Role } from './advice.ts'
import type { RfmGroup, RfmMovement, RfmResult } from './result.ts'

/** Groups taken together. */
interface Together {
  readonly names: readonly string[]
  readonly customers: number
  readonly shareOfCustomers: number
  readonly orders: number
  readonly revenue: number
  readonly shareOfRevenue: number | null
  readonly recencyDays: number
}

/** What a shop owner wants to know first: who is best, who slips away, what a few bring, what moved. */
export function rfmFindings(result: RfmResult, formats: Formats): Finding[] {
  if (boughtAlike(result)) return [alike(result)]
  const found = [
    best(result, formats),
    slipping(result, formats),
    topFifth(result),
    newcomers(result, formats),
    moved(result, formats),
    gone(result, formats),
  ]
  return found.filter((finding) => finding !== undefined)
}

/** Then of nobody it is true that they bought little, or much. */
const boughtAlike = ({ scoreCounts: { frequency, money } }: RfmResult) =>
  [frequency, money].every((counts) => counts.filter((count) => count > 0).length === 1)

const alike = ({ customers }: RfmResult): Finding => ({
  figure: { measure: 'count', value: customers },
  sentence:
    customers === 1
      ? say`customer cannot be compared with others.`
      : say`customers have the same scores of frequency and of money: how lately they bought is all that tells them apart. What the names of groups say of how often or how much holds for nobody.`,
})

function together({ groups }: RfmResult, chosen: (group: RfmGroup) => boolean): Together | undefined {
  const some = groups.filter((group) => group.customers > 0 && chosen(group))
  if (some.length === 0) return undefined
  const sum = (of: (group: RfmGroup) => number) => some.reduce((total, group) => total + of(group), 0)
  const customers = sum((group) => group.customers)
  return {
    names: some.map(({ name }) => name),
    customers,
    shareOfCustomers: sum((group) => group.shareOfCustomers),
    orders: sum((group) => group.orders),
    revenue: sum((group) => group.revenue),
    shareOfRevenue: some.every(({ shareOfRevenue }) => shareOfRevenue !== null)
      ? sum((group) => group.shareOfRevenue ?? 0)
      : null,
    recencyDays: sum((group) => (group.recencyDays ?? 0) * group.customers) / customers,
  }
}

const playing =
  (...roles: readonly Role[]) =>
  ({ name }: RfmGroup) =>
    roles.includes(ADVICE[name]?.role as Role)

/** The standard best, if anybody is; of groups of one's own the one whose customers bring most each. */
function bestOf(result: RfmResult): Together | undefined {
  if (result.groups.every(({ name }) => ADVICE[name] !== undefined)) return together(result, playing('best'))
  const each = ({ revenue, customers }: RfmGroup) =>
    customers === 0 ? Number.NEGATIVE_INFINITY : revenue / customers
  const [top] = result.groups.toSorted((a, b) => each(b) - each(a))
  return together(result, (group) => group === top)
}

function best(result: RfmResult, formats: Formats): Finding | undefined {
  const group = bestOf(result)
  if (!group || group.shareOfRevenue === null) return undefined
  const { customers, orders, shareOfCustomers } = group
  const each = formats.money(group.revenue / customers)
  return {
    figure: { measure: 'share', value: group.shareOfRevenue },
    sentence: say`of the revenue comes from your best: ${formats.counted(customers, 'customer')} (${formats.share(shareOfCustomers)}), ${listed(group.names)}. On average each has placed ${placed(orders / customers, formats)} worth ${each} in all, the last one ${ago(group.recencyDays)}.`,
    advice: say`Keep them first: thank them, ask for reviews, let them try new things before others. They need no discount.`,
  }
}

const SLIPPING = ['At risk', "Can't lose them"]

function slipping(result: RfmResult, formats: Formats): Finding | undefined {
  const group = together(result, ({ name }) => SLIPPING.includes(name))
  if (!group) return undefined
  return {
    figure: { measure: 'count', value: group.customers },
    sentence: [slippingAway(group, formats), ...brought(group, formats)].join(' '),
    advice: say`Write to them now, those who spent most first: ask what was missing, give a reason to come back.`,
  }
}

function slippingAway({ customers, shareOfCustomers, recencyDays }: Together, formats: Formats): string {
  const share = formats.share(shareOfCustomers)
  return customers === 1
    ? say`good customer is slipping away (${share} of all): they bought well, the last time ${ago(recencyDays)}.`
    : say`good customers are slipping away (${share} of all): they bought well, the last time ${ago(recencyDays)} on average.`
}

const brought = ({ shareOfRevenue, revenue }: Together, { share, money }: Formats) =>
  shareOfRevenue === null
    ? []
    : [say`They brought ${share(shareOfRevenue)} of the revenue (${money(revenue)}).`]

function topFifth({ topFifth: share, customers }: RfmResult): Finding | undefined {
  if (share === null || customers < 10) return undefined
  return {
    figure: { measure: 'share', value: share },
    sentence: `${say`of the revenue comes from the fifth of customers who spend most.`} ${concentrated(share)}`,
  }
}

function concentrated(share: number): string {
  if (share > 0.8) return say`You depend on few: losing some of them shows in the accounts at once.`
  if (share > 0.5) return say`In most shops it is between half and four fifths.`
  return say`Revenue is spread over many: no small group decides it.`
}

function newcomers(result: RfmResult, formats: Formats): Finding | undefined {
  const group = together(result, playing('new'))
  if (!group) return undefined
  const share = formats.share(group.shareOfCustomers)
  return {
    figure: { measure: 'count', value: group.customers },
    sentence:
      group.customers === 1
        ? say`customer has come lately and bought little so far (${share} of all). Whether they order again decides what becomes of them.`
        : say`customers have come lately and bought little so far (${share} of all). Whether they order again decides what becomes of them.`,
    advice: say`Welcome them, help with what they bought, and give a reason for a second order.`,
  }
}

function gone(result: RfmResult, formats: Formats): Finding | undefined {
  const group = together(result, playing('gone'))
  if (!group || group.shareOfRevenue === null) return undefined
  return {
    figure: { measure: 'share', value: group.shareOfCustomers },
    sentence: say`of customers bought little and have been silent for ${formats.count(group.recencyDays)} days on average; they brought ${formats.share(group.shareOfRevenue)} of the revenue.`,
    advice: say`Spend little on them: one attempt to win them back, then leave them in peace.`,
  }
}

function moved({ movement }: RfmResult, formats: Formats): Finding | undefined {
  if (movement === null) return undefined
  const places = (role: (name: string) => boolean) =>
    movement.names.flatMap((name, place) => (role(name) ? [place] : []))
  const bestThen = places((name) => ADVICE[name]?.role === 'best')
  const quiet = places((name) => ADVICE[name]?.role === 'slipping' || ADVICE[name]?.role === 'gone')
  const absent = movement.names.length
  const before = counted(
    movement,
    bestThen,
    movement.counts.map((_, place) => place),
  )
  if (before === 0) return undefined
  const lost = counted(movement, bestThen, [...quiet, absent])
  const [customers, day] = [formats.counted(before, 'customer'), formats.day(movement.since)]
  const share = formats.share(lost / before)
  return {
    figure: { measure: 'count', value: lost },
    sentence:
      lost === 1
        ? say`of the ${customers} who were among your best on ${day} has become quiet since (${share}).`
        : say`of the ${customers} who were among your best on ${day} have become quiet since (${share}).`,
    advice:
      lost === 0
        ? say`Nothing to do here.`
        : say`Look at what they bought last, and whether something went wrong then.`,
  }
}

const counted = ({ counts }: RfmMovement, from: readonly number[], to: readonly number[]) =>
  from.reduce((sum, row) => sum + to.reduce((all, column) => all + (counts[row]?.[column] ?? 0), 0), 0)

const placed = (orders: number, formats: Formats) =>
  orders < 1.05 ? say`one order` : say`${formats.number(orders, { decimals: 1 })} orders`

function ago(days: number): string {
  const whole = Math.round(days)
  if (whole === 0) return say`within the last day`
  return whole === 1 ? say`a day ago` : say`${whole} days ago`
}
