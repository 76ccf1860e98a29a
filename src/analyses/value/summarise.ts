import type { CustomerValue } from '../../stats/index.ts'
import type { Division } from './divisions.ts'
import type { Fifth, Part, Sum, WinBack } from './result.ts'

/** What is known and expected of each customer. */
export interface Customers {
  readonly alive: Float64Array
  readonly value: Float64Array
  readonly purchases: Float64Array
  readonly money: Float64Array
}

export const sumOf = (values: ArrayLike<number>) => Array.from(values).reduce((total, one) => total + one, 0)

/** Customers and values of the parts of a division that have somebody. */
export function partsOf(
  { names, codes, months }: Division,
  { alive, money }: Pick<Customers, 'alive' | 'money'>,
  values: CustomerValue['parts'][number],
): Part[] {
  const sums = names.map(() => ({ customers: 0, alive: 0, revenue: 0 }))
  for (const [row, code] of codes.entries()) {
    sums[code]!.customers++
    sums[code]!.alive += alive[row]!
    sums[code]!.revenue += money[row]!
  }
  return names.flatMap((name, code): Part[] => {
    const value = values[code]
    if (value === undefined || sums[code]!.customers === 0) return []
    const month = months && { month: months[code]! }
    return [
      { name, ...month, ...sums[code]!, value: { value: value.value, low: value.lower, high: value.upper } },
    ]
  })
}

/** Five parts of equal size by value, the best first; fewer of few customers. */
export function fifthsOf({ alive, value, purchases, money }: Customers): Fifth[] {
  const order = Uint32Array.from(value.keys()).sort((a, b) => value[b]! - value[a]!)
  const parts = Math.min(5, order.length)
  return Array.from({ length: parts }, (_, part) => {
    const rows = order.subarray(
      Math.round((part * order.length) / parts),
      Math.round(((part + 1) * order.length) / parts),
    )
    const sum = (column: Float64Array) => rows.reduce((total, row) => total + column[row]!, 0)
    return {
      customers: rows.length,
      value: sum(value),
      alive: sum(alive),
      purchases: sum(purchases),
      revenue: sum(money),
      from: value[rows.at(-1)!]!,
    }
  })
}

/** Who has probably left, and would be worth as much as the mean of those who have not. */
export function winBackOf({ alive, value, money }: Customers, lost: Float64Array): WinBack {
  const active = [...alive.keys()].filter((row) => alive[row]! >= 0.5)
  const like = active.length === 0 ? 0 : active.reduce((sum, row) => sum + value[row]!, 0) / active.length
  const gone = [...alive.keys()].filter(
    (row) => alive[row]! < 0.5 && lost[row]! > 0 && value[row]! + lost[row]! >= like,
  )
  const sum = (column: Float64Array) => gone.reduce((total, row) => total + column[row]!, 0)
  return { customers: gone.length, value: sum(lost), like, revenue: sum(money) }
}

export function aliveCountsOf(alive: Float64Array): number[] {
  const counts = new Array<number>(10).fill(0)
  for (const probability of alive) counts[Math.min(9, Math.floor(probability * 10))]!++
  return counts
}

/** The 95% normal quantile. */
const Z = 1.959963984540054

/**
 * An interval that holds three things that are not sure: the parameters, chance, and how far the forecast went off
 * when it was tested. They are independent, and add up as variances of the logarithm.
 */
export function widened(
  { value, lower, upper }: { readonly value: number; readonly lower: number; readonly upper: number },
  chance: number,
  offBy: number | null,
): Sum {
  if (!(value > 0)) return { value, low: lower, high: upper }
  const byParameters = Math.log(upper / lower) / (2 * Z)
  const byTest = offBy === null || !(offBy > 0) ? 0 : Math.log(offBy)
  const deviation = Math.sqrt(byParameters ** 2 + Math.log1p(chance / value ** 2) + byTest ** 2)
  const factor = Math.exp(Z * deviation)
  return { value, low: value / factor, high: value * factor }
}
