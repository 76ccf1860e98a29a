import type { BasketLine } from './basket.ts'
import { drawProduct } from './basket.ts'
import type { Customer } from './customer.ts'
import { type Device, deviceAt } from './devices.ts'
import type { Journal } from './journal.ts'
import type { Product } from './products.ts'
import type { Random } from './random.ts'
import type { Properties } from './record.ts'

/** A visit to the site or app under way: its instant moves on with each page. */
export interface Visit {
  at: number
  readonly device: Device
  readonly signedIn: boolean
}

/** How a visit came about: the channel that brought it, or the campaign that was clicked. */
export interface Entry {
  readonly referrer: string
  readonly campaign?: string
}

const STATIC_PAGES = [
  '/about',
  '/shipping',
  '/returns',
  '/guides/layering',
  '/guides/tents',
  '/stores',
  '/blog',
]
const SEARCHES = [
  'tent',
  'rain jacket',
  'sleeping bag',
  'gift',
  'hammock',
  'boots',
  'sale',
  'recycled',
  'kids',
  'grill',
]

/** Opens the site and sees its first page. */
export function arrive(customer: Customer, journal: Journal, at: number, entry?: Entry): Visit {
  const { devices, random, signedUpAt } = customer
  const signedIn = signedUpAt !== undefined && at > signedUpAt && random.chance(0.85)
  const visit = { at, device: deviceAt(devices, random, at), signedIn }
  const origin: Properties = {}
  if (entry?.referrer) origin.referrer = entry.referrer
  if (entry?.campaign) origin.campaign = entry.campaign
  seePage(journal, visit, random, entry?.campaign ? `/c/${entry.campaign}` : '/', origin)
  return visit
}

/** Looks around: categories, searches, products. Returns the products seen. */
export function lookAround(customer: Customer, journal: Journal, visit: Visit, steps: number): Product[] {
  const { random } = customer
  const seen: Product[] = []
  for (let step = 0; step < steps; step++) {
    const what = random.next()
    if (what < 0.5) {
      const product = drawProduct(customer, visit.at)
      seeProduct(journal, visit, random, product)
      seen.push(product)
    } else if (what < 0.58) search(customer, journal, visit)
    else if (what < 0.92) seePage(journal, visit, random, `/${drawProduct(customer, visit.at).category}`)
    else seePage(journal, visit, random, random.pick(STATIC_PAGES))
  }
  return seen
}

export function seePage(
  journal: Journal,
  visit: Visit,
  random: Random,
  path: string,
  more?: Properties,
): void {
  const { at, device, signedIn } = visit
  journal.event(at, 'page_viewed', { path, signed_in: signedIn, device, ...more })
  visit.at += pause(random)
}

function seeProduct(journal: Journal, visit: Visit, random: Random, product: Product): void {
  const { sku, name, category, cents, sustainable } = product
  journal.event(visit.at, 'product_viewed', {
    sku,
    name,
    category,
    price: cents / 100,
    sustainable,
    device: visit.device,
  })
  visit.at += pause(random)
}

/** Puts lines into a cart, looking at each product first. */
export function fillCart(
  customer: Customer,
  journal: Journal,
  visit: Visit,
  cart: string,
  lines: readonly BasketLine[],
): void {
  const { random } = customer
  for (const { product, quantity } of lines) {
    if (random.chance(0.7)) seeProduct(journal, visit, random, product)
    const { sku, name, category, cents } = product
    journal.event(visit.at, 'cart_added', {
      cart_id: cart,
      sku,
      name,
      category,
      price: cents / 100,
      quantity,
    })
    visit.at += pause(random)
  }
}

function search({ random }: Customer, journal: Journal, visit: Visit): void {
  const query = random.pick(SEARCHES)
  journal.event(visit.at, 'search', { query, results: random.chance(0.06) ? 0 : 1 + random.integer(40) })
  visit.at += pause(random)
}

/** Ten seconds to some minutes, in whole milliseconds. */
function pause(random: Random): number {
  return 8_000 + Math.floor(random.exponential(70_000))
}
