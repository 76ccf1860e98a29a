import { drawBasket } from './basket.ts'
import { arrive, fillCart, lookAround } from './browsing.ts'
import type { Customer } from './customer.ts'
import { remindOfCart } from './email.ts'
import type { Journal } from './journal.ts'
import type { Span } from './lifecycle.ts'
import { HOUR, shoppingMoment, YEAR } from './local-time.ts'
import { demand, PEAK_DEMAND } from './seasons.ts'
import type { Shop } from './shop.ts'

/** The anonymous visits before the sign-up; the first of them is the first record of the profile. */
export function visitAnonymously(customer: Customer, journal: Journal): void {
  const { random, clock, channel, firstSeenAt, signedUpAt, carriedOver } = customer
  if (carriedOver) return
  const entry = {
    referrer: channel.referrer,
    ...(channel.name.startsWith('paid') ? { campaign: 'search-ads' } : {}),
  }
  lookAround(customer, journal, arrive(customer, journal, firstSeenAt, entry), 1 + random.poisson(1.8))
  if (signedUpAt === undefined) return
  for (let more = random.poisson(0.8); more > 0; more--) {
    const at = shoppingMoment(clock, random, random.between(firstSeenAt, signedUpAt), firstSeenAt)
    if (at < signedUpAt - HOUR)
      lookAround(customer, journal, arrive(customer, journal, at), 1 + random.poisson(2))
  }
}

/** Visits out of interest, without an order; some leave a cart behind. */
export function visitAtLeisure(
  customer: Customer,
  shop: Shop,
  journal: Journal,
  spans: readonly Span[],
): void {
  const { random, clock, attitudes, buying } = customer
  const perYear = 1.1 + 1.8 * buying.ordersPerYear ** 0.6 * (0.55 + 0.15 * attitudes.novelty)
  let carts = 0
  for (const { from, to } of spans) {
    const end = Math.min(to, shop.until)
    for (let at = from; ; ) {
      at += random.exponential(YEAR / (perYear * PEAK_DEMAND))
      if (at > end) break
      if (!random.chance(demand(at, attitudes.price) / PEAK_DEMAND)) continue
      if (browse(customer, journal, shoppingMoment(clock, random, at, from), carts)) carts++
    }
  }
}

/** One visit; true when it left a cart. */
function browse(customer: Customer, journal: Journal, at: number, carts: number): boolean {
  const { random, attitudes } = customer
  const visit = arrive(customer, journal, at)
  lookAround(customer, journal, visit, 1 + random.poisson(2.9))
  if (!random.chance(0.1 + 0.035 * attitudes.price)) return false
  fillCart(
    customer,
    journal,
    visit,
    `${journal.profile}-a${carts + 1}`,
    drawBasket(customer, visit.at).slice(0, 2),
  )
  remindOfCart(customer, journal, visit.at)
  return true
}
