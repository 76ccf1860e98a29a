import type { Random } from './random.ts'

/** A draw of the standard normal distribution: the polar method of Marsaglia and Bray (1964). */
export function drawNormal(random: Random): number {
  for (;;) {
    const x = 2 * random.uniform() - 1
    const y = 2 * random.uniform() - 1
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square)
  }
}
