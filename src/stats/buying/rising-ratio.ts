/** Nearer to 1 than this is far from all that customers do; a search steps back from NaN. */
const LARGEST_Z = 1 - 1e-4

/** Digits of a double, as a power of e. */
const DIGITS = 37

/** A ratio and its derivatives; kept between calls, since it is made for each cell of each step of a fit. */
export interface RisingRatio {
  value: number
  byTop: number
  byBottom: number
  byZ: number
}

/**
 * `Σ (top)_n / (bottom)_n z^n = ₂F₁(1, top; bottom; z)` with its derivatives, written into `to`; for 0 <= z < 1 and
 * 0 < top < bottom.
 *
 * By Gauss's continued fraction `1 / (1 + k₁z / (1 + k₂z / …))`, evaluated backwards from where its tail is
 * `(1 + √(1-z)) / 2` to all digits. Where z is near 1 it takes the square root of the terms that the series takes.
 * NIST Digital Library of Mathematical Functions, 15.7.
 */
export function risingRatio(top: number, bottom: number, z: number, to: RisingRatio): void {
  const root = Math.sqrt(1 - z)
  let [tail, byTop, byC, byZ] = [(1 + root) / 2, 0, 0, -1 / (4 * root)]
  const c = bottom - 1
  const before = (k: number, kByTop: number, kByC: number) => {
    const share = k / tail
    const slope = (-z * share) / tail
    byTop = (z * kByTop) / tail + slope * byTop
    byC = (z * kByC) / tail + slope * byC
    byZ = share + slope * byZ
    tail = 1 + z * share
  }
  for (let n = pairsOfSteps(z, root); n >= 0; n--) {
    const [even, odd] = [c + 2 * n + 1, c + 2 * n + 2]
    const up = -(n + 1) / (even * odd)
    const k = up * (c - top + n + 1)
    before(k, -up, up - k * (1 / even + 1 / odd))
    const [first, second] = [c + 2 * n, c + 2 * n + 1]
    const down = -1 / (first * second)
    const next = down * (top + n) * (c + n)
    before(next, down * (c + n), down * (top + n) - next * (1 / first + 1 / second))
  }
  to.value = z <= LARGEST_Z ? 1 / tail : Number.NaN
  to.byTop = -byTop / tail ** 2
  to.byBottom = -byC / tail ** 2
  to.byZ = -byZ / tail ** 2
}

/** Each step of the fraction leaves of an error `(1-√(1-z)) / (1+√(1-z))`. */
function pairsOfSteps(z: number, root: number): number {
  if (!(z <= LARGEST_Z)) return 0
  return 2 + Math.ceil(DIGITS / 2 / -Math.log(Math.max(1e-16, (1 - root) / (1 + root))))
}
