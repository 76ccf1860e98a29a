import { communality } from './uniquenesses.ts'

type Loadings = readonly Float64Array[]

const MOST_ROUNDS = 1000

/**
 * Turns factors, at right angles to each other, so that each loads few items much and the others little: the
 * largest variance of squared loadings. Items count the same, however much of them is explained (Kaiser's
 * normalisation, as R's `varimax` does by default). Pairs of factors are turned in planes until none turns
 * any more. Kaiser (1958).
 */
export function varimax(loadings: Loadings): Float64Array[] {
  const lengths = loadings.map((row) => Math.sqrt(communality(row)) || 1)
  const turned = loadings.map((row, i) => row.map((loading) => loading / lengths[i]!))
  const factors = turned[0]?.length ?? 0
  let moving = true
  for (let round = 0; round < MOST_ROUNDS && moving; round++) {
    moving = false
    for (let a = 0; a < factors; a++)
      for (let b = a + 1; b < factors; b++) if (turnPair(turned, a, b)) moving = true
  }
  return turned.map((row, i) => row.map((loading) => loading * lengths[i]!))
}

/** Turns two factors by the angle that is best for them; false if they lie right. */
function turnPair(loadings: Loadings, a: number, b: number): boolean {
  const angle = bestAngle(loadings, a, b)
  if (Math.abs(angle) < 1e-10) return false
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)]
  for (const row of loadings) {
    const [x, y] = [row[a]!, row[b]!]
    row[a] = cosine * x + sine * y
    row[b] = cosine * y - sine * x
  }
  return true
}

function bestAngle(loadings: Loadings, a: number, b: number): number {
  let [sumU, sumV, sumDifference, sumProduct] = [0, 0, 0, 0]
  for (const row of loadings) {
    const u = row[a]! ** 2 - row[b]! ** 2
    const v = 2 * row[a]! * row[b]!
    sumU += u
    sumV += v
    sumDifference += u * u - v * v
    sumProduct += 2 * u * v
  }
  const items = loadings.length
  return (
    Math.atan2(sumProduct - (2 * sumU * sumV) / items, sumDifference - (sumU ** 2 - sumV ** 2) / items) / 4
  )
}
