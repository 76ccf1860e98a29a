/** ln(e^a + e^b) without overflow. */
export function logAdd(a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a]
  return high === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high))
}

/** ln(e^a - e^b) for a > b without overflow or loss of digits. */
export function logSubtract(a: number, b: number): number {
  const gap = b - a
  return a + (gap > -Math.LN2 ? Math.log(-Math.expm1(gap)) : Math.log1p(-Math.exp(gap)))
}

/** ln(1 + e^u) without overflow. */
export function softplus(u: number): number {
  return u > 0 ? u + Math.log1p(Math.exp(-u)) : Math.log1p(Math.exp(u))
}

/** 1 / (1 + e^-u), right in both tails. */
export function logistic(u: number): number {
  if (u >= 0) return 1 / (1 + Math.exp(-u))
  const odds = Math.exp(u)
  return odds / (1 + odds)
}
