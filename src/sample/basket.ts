import type { Customer } from './customer.ts'
import { LOG_PRICES, PRODUCTS, type Product } from './products.ts'
import { categoryInterest } from './seasons.ts'

export interface BasketLine {
  readonly product: Product
  readonly quantity: number
}

/** The logarithm of the price in cents that somebody of budget 1 looks for. */
const USUAL_LOG_PRICE = Math.log(6500)
const SPREAD = 1.15

/** A product that suits the customer's taste, the season, the purse and the conscience. */
export function drawProduct({ random, buying, city, attitudes }: Customer, at: number): Product {
  const interest = categoryInterest(at, city.latitude)
  const category = random.index(buying.tastes.map((taste, index) => taste * interest[index]!))
  const range = PRODUCTS[category]!
  const target = USUAL_LOG_PRICE + Math.log(buying.budget)
  const weights = LOG_PRICES[category]!.map((price, index) => {
    const distance = (price - target) / SPREAD
    return Math.exp(-0.5 * distance * distance) * (range[index]!.sustainable ? attitudes.eco / 3 : 1)
  })
  return range[random.index(weights)]!
}

/** What is bought at once: mostly one to three different products, many pieces of them for a club or firm. */
export function drawBasket(customer: Customer, at: number): BasketLine[] {
  const { random, buying } = customer
  const lines = new Map<string, BasketLine>()
  for (let count = 1 + random.poisson(0.75); count > 0; count--) {
    const product = drawProduct(customer, at)
    const pieces = buying.bulk ? 4 + random.poisson(6) : product.cents < 3500 ? 1 + random.poisson(0.5) : 1
    lines.set(product.sku, { product, quantity: pieces })
  }
  return [...lines.values()]
}
