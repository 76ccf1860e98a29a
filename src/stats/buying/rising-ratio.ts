const PRECISION = 1e-16

/** Parameters that need more terms than this are far from all that customers do; a search steps back from NaN. */
const MOST_TERMS = 20_000

/** A sum and its derivatives; kept between calls, since it is made for each cell of each step of a fit. */
export interface RatioSum {
  sum: number
  byTop: number
  byBottom: number
  byZ: number
}

/**
 * `Σ (top)_n / (bottom)_n z^n = ₂F₁(1, top; bottom; z)` with its derivatives, written into `to`; for 0 <= z < 1 and
 * 0 < top < bottom, where all terms are positive and fall at least as fast as z^n.
 */
export function sumRisingRatio(top: number, bottom: number, z: number, to: RatioSum): void {
  let [term, byTop, byBottom] = [1, 0, 0]
  to.sum = 1
  to.byTop = 0
  to.byBottom = 0
  to.byZ = 0
  for (let n = 0; n < MOST_TERMS; n++) {
    const grown = (term * (top + n)) / (bottom + n)
    byTop += 1 / (top + n)
    byBottom -= 1 / (bottom + n)
    to.byZ += (n + 1) * grown
    term = grown * z
    to.sum += term
    to.byTop += term * byTop
    to.byBottom += term * byBottom
    if (!((n + 1) * grown > PRECISION * to.byZ * (1 - z))) return
  }
  to.sum = Number.NaN
}
