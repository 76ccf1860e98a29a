/** Terms smaller than this share of the sum no longer change it. */
const PRECISION = 1e-16
const MOST_TERMS = 1_000_000

/**
 * ₂F₁(a, b; c; z), Gauss's hypergeometric function, for -∞ < z < 1 and c > 0 where the sum of the series does
 * not cancel: a, b > 0.
 *
 * Its power series; a negative z is brought to [0, 1) by Pfaff's transformation, and a z near 1 with c < a + b is
 * taken by Euler's, after which the terms fall off as n^(c - a - b - 1). Abramowitz and Stegun 15.1.1, 15.3.3-5.
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  if (z === 0) return 1
  if (z < 0) return pfaff(Math.min(a, b), Math.max(a, b), c, z)
  if (z > 0.5 && c < a + b) return (1 - z) ** (c - a - b) * series(c - a, c - b, c, z)
  return series(a, b, c, z)
}

/** Either may be the exponent: the smaller does not underflow, unless the series would then have signs that change. */
function pfaff(small: number, large: number, c: number, z: number): number {
  const [exponent, other] = c >= large ? [small, large] : [large, small]
  return (1 - z) ** -exponent * series(c - other, exponent, c, z / (z - 1))
}

function series(a: number, b: number, c: number, z: number): number {
  let term = 1
  let sum = 1
  for (let n = 0; n < MOST_TERMS; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z
    sum += term
    if (Math.abs(term) <= PRECISION * Math.abs(sum) * (1 - z)) break
  }
  return sum
}
