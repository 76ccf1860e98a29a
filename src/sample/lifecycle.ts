import { careForOrder } from './aftercare.ts'
import { type Customer, registeredAt } from './customer.ts'
import { winBackMail } from './email.ts'
import type { Journal } from './journal.ts'
import { DAY, HOUR, MINUTE, shoppingMoment, YEAR } from './local-time.ts'
import { LoyaltyAccount } from './loyalty.ts'
import { placeOrder } from './orders.ts'
import { demand, PEAK_DEMAND } from './seasons.ts'
import type { Shop } from './shop.ts'

/** A period in which the customer cares for the shop. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Lives through the customer's orders; returns the spans of interest between losing and winning back. */
export function liveThrough(customer: Customer, shop: Shop, journal: Journal): Span[] {
  const { random, buying } = customer
  const account = new LoyaltyAccount(customer, journal)
  const spans: Span[] = []
  let from = registeredAt(customer) ?? customer.firstSeenAt
  let next = buying.buyer ? firstOrder(customer, shop) : undefined
  if (next === undefined) spans.push({ from, to: from + Math.floor(random.exponential(70 * DAY)) })
  let mood = 0
  let winBack = false
  for (let number = 1; next !== undefined && next <= shop.until; number++) {
    const order = placeOrder(customer, journal, { at: next, number, winBack })
    account.addOrder(order)
    mood = 0.6 * mood + careForOrder(customer, journal, order)
    const stays = !random.chance(leaving(customer, mood, account.rank))
    if (!stays) spans.push({ from, to: order.at + Math.floor(random.exponential(25 * DAY)) })
    next = stays
      ? nextOrder(customer, shop, order.at, mood, account.rank)
      : winBackMail(customer, journal, order.at)
    if (stays && next === undefined) spans.push({ from, to: shop.until })
    if (!stays && next !== undefined) from = next
    winBack = !stays
    mood = stays ? mood : 0
  }
  account.reviewUntil(shop.until)
  return spans
}

/** The risk to leave after an order: the own habit, worse in a bad mood, less with a tier to lose. */
function leaving({ buying: { dropout } }: Customer, mood: number, rank: number): number {
  return Math.min(0.97, dropout * Math.exp(-mood) * (1 - 0.2 * rank))
}

function firstOrder(customer: Customer, shop: Shop): number | undefined {
  const { random, clock, signedUpAt, carriedOver, firstSeenAt } = customer
  if (carriedOver) return random.chance(0.3) ? undefined : nextOrder(customer, shop, firstSeenAt, 0, 0)
  if (signedUpAt === undefined) return undefined
  if (random.chance(0.55)) return signedUpAt + 5 * MINUTE
  return shoppingMoment(clock, random, signedUpAt + Math.floor(random.exponential(28 * DAY)), signedUpAt)
}

/** The next order by thinning a Poisson process of the peak rate down to the season's. */
function nextOrder(
  customer: Customer,
  shop: Shop,
  after: number,
  mood: number,
  rank: number,
): number | undefined {
  const { random, clock, buying, attitudes } = customer
  const perYear = buying.ordersPerYear * Math.exp(0.2 * Math.max(-2, Math.min(1, mood))) * (1 + 0.12 * rank)
  let at = after + 4 * HOUR
  for (;;) {
    at += random.exponential(YEAR / (perYear * PEAK_DEMAND))
    if (at > shop.until) return undefined
    if (random.chance(demand(at, attitudes.price) / PEAK_DEMAND))
      return shoppingMoment(clock, random, at, after)
  }
}
