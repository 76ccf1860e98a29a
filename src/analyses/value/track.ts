import type { BuyingFit } from '../../stats/index.ts'

/** Repeat purchases up to a time since the first customer came, expected and actual. */
export interface Tracked {
  readonly time: number
  readonly expected: number
  readonly actual: number
}

/** Whole units of time in which customers came and bought again. */
export interface Arrivals {
  /** When each customer came. */
  readonly first: Int32Array
  readonly repeats: { readonly place: Int32Array; readonly count: Float64Array }
  readonly end: number
  /** What one unit is in the unit of the fit. */
  readonly unitLength: number
}

/** Points of the curve, and of the table that it is interpolated in. */
const MOST_POINTS = 60
const MOST_TABLED = 180

/** Repeat purchases over time, summed up, beside those that a model expects of customers who came when they did. */
export function trackPurchases(fit: BuyingFit, { first, repeats, end, unitLength }: Arrivals): Tracked[] {
  const begin = first.reduce((least, at) => Math.min(least, at), end)
  const span = end - begin
  const came = new Map<number, number>()
  for (const at of first) came.set(at, (came.get(at) ?? 0) + 1)
  const expectedBy = tabled(fit, span, unitLength)
  const step = Math.max(1, Math.ceil(span / MOST_POINTS))
  const times = Array.from({ length: Math.floor(span / step) }, (_, index) => span - index * step).reverse()
  let [row, actual] = [0, 0]
  return times.map((time) => {
    for (; row < repeats.place.length && repeats.place[row]! <= begin + time; row++)
      actual += repeats.count[row]!
    let expected = 0
    for (const [at, customers] of came)
      if (at < begin + time) expected += customers * expectedBy(begin + time - at)
    return { time: begin + time, expected, actual }
  })
}

/** Purchases expected of a new customer within so many units: a smooth curve, so a table of it will do. */
function tabled(
  { model, parameters }: BuyingFit,
  span: number,
  unitLength: number,
): (units: number) => number {
  const step = Math.max(1, Math.ceil(span / MOST_TABLED))
  const table = Array.from({ length: Math.ceil(span / step) + 1 }, (_, index) =>
    model.expectedPurchases(parameters, index * step * unitLength),
  )
  return (units) => {
    const place = Math.floor(units / step)
    const share = units / step - place
    const [low, high] = [table[place]!, table[place + 1] ?? table[place]!]
    return low + share * (high - low)
  }
}
