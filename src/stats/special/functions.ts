import * as stdlib from './stdlib.ts'

/** ln |Γ(x)|. */
export const logGamma: (x: number) => number = stdlib.gammaln

/** ln B(a, b) for a, b > 0; stays right where the gammas overflow or cancel. */
export const logBeta: (a: number, b: number) => number = stdlib.betaln

/** ψ(x), the derivative of ln Γ(x). */
export const digamma: (x: number) => number = stdlib.digamma

/** ψ'(x), the second derivative of ln Γ(x). */
export const trigamma: (x: number) => number = stdlib.trigamma

/** erfc(x) = 1 - erf(x), right in the far tail. */
export const erfc: (x: number) => number = stdlib.erfc

/** The x with erfc(x) = y, for y between 0 and 2. */
export const inverseErfc: (y: number) => number = stdlib.erfcinv

/** P(a, x) = γ(a, x) / Γ(a), the regularised lower incomplete gamma function. */
export function lowerGamma(a: number, x: number): number {
  return stdlib.gammainc(x, a, true, false)
}

/** Q(a, x) = 1 - P(a, x), right where it is small. */
export function upperGamma(a: number, x: number): number {
  return stdlib.gammainc(x, a, true, true)
}

/** The x with P(a, x) = p. */
export function inverseLowerGamma(a: number, p: number): number {
  return stdlib.gammaincinv(p, a, false)
}

/** I_x(a, b), the regularised incomplete beta function. */
export function lowerBeta(x: number, a: number, b: number): number {
  return stdlib.betainc(x, a, b, true, false)
}

/** 1 - I_x(a, b), right where it is small. */
export function upperBeta(x: number, a: number, b: number): number {
  return stdlib.betainc(x, a, b, true, true)
}

/** The x with I_x(a, b) = p. */
export function inverseLowerBeta(p: number, a: number, b: number): number {
  return stdlib.betaincinv(a, b, p, 1 - p)[0]
}
