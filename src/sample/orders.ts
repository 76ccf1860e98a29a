import { type BasketLine, drawBasket } from './basket.ts'
import { arrive, fillCart, seePage } from './browsing.ts'
import type { Customer } from './customer.ts'
import { remindOfCart } from './email.ts'
import type { Journal } from './journal.ts'
import { HOUR, MINUTE } from './local-time.ts'
import type { JsonValue } from './record.ts'
import { isBlackFriday, isSummerSale } from './seasons.ts'

export interface Order {
  readonly id: string
  readonly at: number
  readonly cents: number
}

export interface OrderOccasion {
  /** When the cart is filled; the order follows within the hour, or after a reminder. */
  readonly at: number
  /** The how-manieth order of this customer, from 1. */
  readonly number: number
  readonly winBack: boolean
}

/** One order from the first page to the receipt, or after leaving the cart for a while. */
export function placeOrder(customer: Customer, journal: Journal, occasion: OrderOccasion): Order {
  const { random, channel } = customer
  const { number } = occasion
  const lines = drawBasket(customer, occasion.at)
  const cart = `${journal.profile}-k${number}`
  const first = arrive(customer, journal, occasion.at, { referrer: number === 1 ? channel.referrer : '' })
  fillCart(customer, journal, first, cart, lines)
  const hesitates = random.chance(0.14)
  const clicked = hesitates ? remindOfCart(customer, journal, first.at) : undefined
  const visit = hesitates
    ? arrive(customer, journal, clicked ?? first.at + pauseBeforeReturn(customer))
    : first
  seePage(journal, visit, random, '/checkout')
  const coupon =
    hesitates && clicked !== undefined && random.chance(0.5) ? 'CART5' : drawCoupon(customer, occasion)
  const cents = complete(customer, journal, { at: visit.at, id: `o-${cart.slice(2)}`, cart, coupon, lines })
  return { id: `o-${cart.slice(2)}`, at: visit.at, cents }
}

function pauseBeforeReturn({ random }: Customer): number {
  return 30 * MINUTE + Math.floor(random.exponential(20 * HOUR))
}

const COUPON_PERCENT: Readonly<Record<string, number>> = {
  WELCOME10: 10,
  BLACKFRIDAY20: 20,
  SUMMER15: 15,
  COMEBACK15: 15,
  CART5: 5,
  FRIENDS10: 10,
}

function drawCoupon(
  { random, attitudes, newsletter, channel }: Customer,
  { at, number, winBack }: OrderOccasion,
): string | undefined {
  const thrift = attitudes.price / 5
  if (winBack) return random.chance(0.8) ? 'COMEBACK15' : undefined
  if (isBlackFriday(at)) return random.chance(0.5 + thrift / 2) ? 'BLACKFRIDAY20' : undefined
  if (isSummerSale(at)) return random.chance(thrift * 0.8) ? 'SUMMER15' : undefined
  if (number === 1 && newsletter) return random.chance(thrift) ? 'WELCOME10' : undefined
  return random.chance(channel.name === 'affiliate' ? 0.5 : 0.12 * thrift) ? 'FRIENDS10' : undefined
}

interface Checkout {
  readonly at: number
  readonly id: string
  readonly cart: string
  readonly coupon: string | undefined
  readonly lines: readonly BasketLine[]
}

/** Writes the order; amounts are whole cents until the end. Returns the revenue in cents. */
function complete(customer: Customer, journal: Journal, { at, id, cart, coupon, lines }: Checkout): number {
  const total = lines.reduce((sum, { product, quantity }) => sum + product.cents * quantity, 0)
  const discount = coupon ? Math.round((total * COUPON_PERCENT[coupon]!) / 100) : 0
  const revenue = total - discount
  journal.event(at, 'order_completed', {
    order_id: id,
    cart_id: cart,
    revenue: revenue / 100,
    currency: 'EUR',
    paid_currency: customer.country.currency,
    discount: discount / 100,
    ...(coupon ? { coupon } : {}),
    payment_method: drawPayment(customer),
    products: lines.map(productLine),
  })
  return revenue
}

function productLine({ product, quantity }: BasketLine): JsonValue {
  const { sku, name, category, cents, sustainable } = product
  return { sku, name, category, price: cents / 100, quantity, sustainable }
}

const PAYMENTS = ['card', 'paypal', 'invoice', 'klarna', 'ideal', 'apple_pay'] as const

function drawPayment({ random, country: { code, language }, person: { age } }: Customer): string {
  const invoice = language === 'de' ? (age > 45 ? 34 : 18) : 0
  const ideal = code === 'NL' ? 70 : 0
  return PAYMENTS[random.index([42, 28, invoice, language === 'nordic' ? 25 : 9, ideal, age < 40 ? 14 : 4])]!
}
