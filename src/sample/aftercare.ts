import type { Customer } from './customer.ts'
import type { Journal } from './journal.ts'
import { DAY, shoppingMoment } from './local-time.ts'
import type { Order } from './orders.ts'
import type { Random } from './random.ts'
import { isChristmas } from './seasons.ts'

const REFUND_REASONS = ['wrong_size', 'not_as_expected', 'damaged', 'changed_mind', 'late'] as const
const CHANNELS = ['email', 'chat', 'phone'] as const

/** What follows an order: parcels that come late, refunds, talks with support. Returns the change of mood. */
export function careForOrder(customer: Customer, journal: Journal, order: Order): number {
  const { random } = customer
  const late = random.chance(isChristmas(order.at) ? 0.16 : 0.07)
  const refunded = random.chance(0.085)
  let mood = late ? -0.7 : 0.1
  if (refunded) mood += refund(random, journal, order)
  if (random.chance(late || refunded ? 0.38 : 0.045)) {
    mood += contactSupport(customer, journal, order, late ? 'late_delivery' : refunded ? 'return' : undefined)
  }
  return mood
}

function refund(random: Random, journal: Journal, { id, at, cents }: Order): number {
  const reason = REFUND_REASONS[random.index([28, 26, 14, 24, 8])]!
  const amount = random.chance(0.6) ? cents : Math.ceil(cents * random.between(0.2, 0.8))
  const refundedAt = at + 4 * DAY + Math.floor(random.exponential(9 * DAY))
  journal.event(refundedAt, 'order_refunded', { order_id: id, amount: amount / 100, currency: 'EUR', reason })
  return reason === 'damaged' || reason === 'not_as_expected' ? -0.6 : -0.1
}

const OTHER_TOPICS = ['product_question', 'invoice', 'loyalty_programme', 'warranty'] as const

/** Support mends a mood or spoils it for good; not everybody rates it. */
function contactSupport(
  { random, clock }: Customer,
  journal: Journal,
  { id, at }: Order,
  trouble: string | undefined,
): number {
  const topic = trouble ?? random.pick(OTHER_TOPICS)
  const satisfaction = Math.round(Math.min(5, Math.max(1, (trouble ? 2.9 : 3.9) + 1.2 * random.normal())))
  const contactedAt = shoppingMoment(clock, random, at + 2 * DAY + random.exponential(4 * DAY), at)
  journal.event(contactedAt, 'support_contacted', {
    topic,
    channel: CHANNELS[random.index([50, 32, 18])]!,
    order_id: id,
    ...(random.chance(0.72) ? { satisfaction } : {}),
  })
  return (satisfaction - 3) * 0.55
}
