import type { Assortment, Baskets } from './read-goods.ts'

/** What each customer will most likely buy next, among what they buy. */
export interface GoodsForecast {
  /** A place in the names of the assortment. */
  readonly code: Uint16Array
  /** How likely it is among what is bought then. */
  readonly probability: Float64Array
}

/** How often the forecast is in the next purchase, of customers who were not used to choose how to make it. */
export interface GoodsTest {
  readonly customers: number
  readonly model: number
  /** What everybody buys most. */
  readonly commonest: number
  /** What the customer has bought most. */
  readonly own: number
}

/** A customer's own history counts as much as so many days of everybody's. */
const WEIGHTS = [0.1, 0.5, 1, 2, 5, 10, 30, 100] as const

/** Days with a purchase of customers in the order of `profiles`. */
export interface Buyers {
  readonly profiles: Uint32Array
  readonly days: Float64Array
}

/**
 * The thing with the largest `(n + k share) / (N + k)`: on n of N days the customer bought it, and of the days of all
 * a share. Only what the customer has bought and what everybody buys most come into question.
 */
export function forecastGoods(
  { days: bought }: Assortment,
  known: Baskets,
  buyers: Buyers,
  weight: number,
): GoodsForecast {
  const all = buyers.days.reduce((sum, days) => sum + days, 0)
  const share = bought.map((days) => days / all)
  const code = new Uint16Array(buyers.profiles.length)
  const best = new Float64Array(buyers.profiles.length).fill(weight * (share[0] ?? 0))
  let row = 0
  for (const [place, profile] of known.profiles.entries()) {
    while (buyers.profiles[row]! < profile) row++
    const thing = known.code[place]!
    const score = known.days[place]! + weight * share[thing]!
    if (score > best[row]!) {
      best[row] = score
      code[row] = thing
    }
  }
  return { code, probability: best.map((score, at) => score / (buyers.days[at]! + weight)) }
}

/** Chooses the weight by half of the customers and tests it on the other half. */
export function chooseWeight(
  assortment: Assortment,
  known: Baskets,
  next: Baskets,
  buyers: Buyers & { readonly next: Float64Array },
): { readonly weight: number; readonly test: GoodsTest | null } {
  const baskets = basketsBy(next)
  // Who bought only what is seldom bought counts too: it was not foreseen.
  const rows = [...buyers.profiles.keys()].filter((row) => !Number.isNaN(buyers.next[row]!))
  const [chosenBy, testedBy] = [rows.filter((_, n) => n % 2 === 0), rows.filter((_, n) => n % 2 === 1)]
  const hits = ({ code }: GoodsForecast, some: readonly number[]) =>
    some.filter((row) => baskets.get(buyers.profiles[row]!)?.has(code[row]!)).length
  const withWeight = (weight: number) => forecastGoods(assortment, known, buyers, weight)
  const scores = WEIGHTS.map((weight) => hits(withWeight(weight), chosenBy))
  const weight = WEIGHTS[scores.indexOf(Math.max(...scores))]!
  if (testedBy.length === 0) return { weight, test: null }
  const rate = (forecast: GoodsForecast) => hits(forecast, testedBy) / testedBy.length
  return {
    weight,
    test: {
      customers: testedBy.length,
      model: rate(withWeight(weight)),
      commonest: rate({ code: new Uint16Array(buyers.profiles.length), probability: new Float64Array() }),
      own: rate(withWeight(1e-9)),
    },
  }
}

function basketsBy({ profiles, code }: Baskets): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>()
  for (const [place, profile] of profiles.entries()) {
    const basket = found.get(profile) ?? new Set<number>()
    found.set(profile, basket.add(code[place]!))
  }
  return found
}
