import { type Customer, registeredAt } from './customer.ts'
import type { Journal } from './journal.ts'
import { calendarDay, DAY, MINUTE, YEAR } from './local-time.ts'
import type { Order } from './orders.ts'

const TIERS = ['none', 'silver', 'gold'] as const

/** What must be spent within 365 days, in cents, for each tier. */
const THRESHOLDS = [0, 30_000, 80_000] as const

/**
 * The loyalty programme: up with the order that passes a threshold; at the review of each quarter down, or
 * a new card where the old one is about to expire.
 */
export class LoyaltyAccount {
  readonly #journal: Journal
  readonly #spent: { readonly at: number; readonly cents: number }[] = []
  #tier = 0
  /** 0 without a card. */
  #expiresAt = 0
  #reviewedAt: number

  constructor(customer: Customer, journal: Journal) {
    const { carriedOver, buying, random } = customer
    const registered = registeredAt(customer)
    const openedAt = registered ?? customer.firstSeenAt
    this.#journal = journal
    this.#reviewedAt = openedAt
    if (carriedOver && random.chance(0.65)) {
      const cents = Math.floor(random.exponential(9_000 * buying.budget * buying.ordersPerYear))
      this.#spent.push({ at: openedAt - random.integer(YEAR), cents })
      this.#tier = this.#earned(openedAt)
    }
    if (registered !== undefined) this.#write(openedAt)
  }

  /** 0 none, 1 silver, 2 gold. */
  get rank(): number {
    return this.#tier
  }

  addOrder({ at, cents }: Order): void {
    this.reviewUntil(at)
    this.#spent.push({ at, cents })
    const earned = this.#earned(at)
    if (earned > this.#tier) this.#move(earned, at + MINUTE)
  }

  reviewUntil(at: number): void {
    for (let next = nextQuarter(this.#reviewedAt); next <= at; next = nextQuarter(next)) {
      this.#reviewedAt = next
      const earned = this.#earned(next)
      if (earned < this.#tier) this.#move(earned, next)
      else if (this.#tier > 0 && this.#expiresAt < next + 92 * DAY) this.#writeCard(next)
    }
  }

  #earned(at: number): number {
    const sum = this.#spent.reduce(
      (total, { at: paidAt, cents }) => (paidAt > at - YEAR ? total + cents : total),
      0,
    )
    return THRESHOLDS.findLastIndex((threshold) => sum >= threshold)
  }

  #move(tier: number, at: number): void {
    this.#tier = tier
    this.#write(at)
  }

  #write(at: number): void {
    this.#journal.trait(at, 'loyalty_tier', TIERS[this.#tier]!)
    if (this.#tier > 0 || this.#expiresAt > 0) this.#writeCard(at)
  }

  /** A card of silver or gold is good for a year; `null` takes the date away with the tier. */
  #writeCard(at: number): void {
    this.#expiresAt = this.#tier > 0 ? at + 365 * DAY : 0
    this.#journal.trait(at, 'loyalty_card_expires', this.#tier > 0 ? calendarDay(this.#expiresAt) : null)
  }
}

/** 03:00 UTC on the first day of the quarter after an instant. */
function nextQuarter(at: number): number {
  const date = new Date(at)
  return Date.UTC(date.getUTCFullYear(), (Math.floor(date.getUTCMonth() / 3) + 1) * 3, 1, 3)
}
