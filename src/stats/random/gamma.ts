import { drawNormal } from './normal.ts'
import type { Random } from './random.ts'

/**
 * A draw of the gamma distribution with a shape and rate 1 (mean = shape): Marsaglia and Tsang (2000), with
 * their power of a uniform draw for shapes below 1.
 */
export function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * (1 - random.uniform()) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const x = drawNormal(random)
    const cube = (1 + c * x) ** 3
    if (cube > 0 && Math.log(1 - random.uniform()) < 0.5 * x * x + d - d * cube + d * Math.log(cube)) {
      return d * cube
    }
  }
}
